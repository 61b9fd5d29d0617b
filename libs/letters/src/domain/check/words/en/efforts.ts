// A day or an hour that was given. Example: "hour", "Saturday"
const WEEKDAY = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day`;
const TIME = String.raw`(?:hours?|half[- ]hour|days?|mornings?|afternoons?|evenings?|weekends?|minutes|${WEEKDAY})`;
// What was done in person. Example: "played", "drove"
const DID = String.raw`(?:(?!appl|submitt|express|attach|enclos|upload|forward|want|need|mention|show|consider|decid|fail|lack|report|direct)\w{3,}ed|did|made|gave|took|brought|built|drew|sang|ran|led|taught|sat|stood|held|cut|put|read|drove|rode|flew|swung|spent|threw|caught|shot|wrote|sent)`;
// What is only an application. Example: "your letter"
const APPLYING = String.raw`(?:application|applying|letter|cv|resume|form|e-?mail|interest|writing|patience|waiting|papers|wait)\b`;
// Things that one makes or shows when tried. Example: "mix", "lesson"
const SHOWN = String.raw`(?:lessons?|set|mix|sketch(?:es)?|drawings?|solutions?|tastings?|sessions?|auditions?|performance|reading|tape|pilot|scheme|model|prototype|talks?|demonstration|demo|piece|script|recipe|dish(?:es)?|loaf|pitch|slides|deck|commits?|analysis|valuation|translation|edits?|essay|referees?|references?|trial|walk|journey|trip|train|fare|ticket|visit|shift|class|round|coffees?|lunch|tour|interviews?|swing|rehearsal|recital|sermon|simulation|puzzle|exercise|assignment|answers)`;

/** Ways to speak of something that was done beyond applying, whatever it was. Matched on plain text. */
export const anyEffort: readonly RegExp[] = [
  // "taking the time to speak with me"
  /\b(?:time|trouble|patience) to (?:meet|speak|talk|chat|sit)\b/u,
  // "a pleasure to meet you", "I enjoyed the walk", "it was good to talk", "I loved cupping with you"; not "I'd be glad to meet you"
  new RegExp(
    String.raw`(?<!\b(?:be|would|i'd|we'd|feel) (?:\w+ )?)\b(?:pleasure|lovely|good|nice|great|joy|fun|pleased|delight(?:ed)?|glad|privilege|enjoyed|loved|liked|honou?r|treat)\b[^.;]{0,20}\b(?:to (?:meet|see you|talk|speak|sit|watch you|have (?:had )?you|hear your voice)|meeting|seeing you|talking|speaking|watching you|having you|\w+ing with you|(?:the|our|that|both) (?:[\w-]+ )?(?:walk|day|talk|hour|visit|evening|tour|chat|morning|lesson))\b`,
    'u',
  ),
  // "thank you for driving out on Saturday", "kind of you to come across"; not "for dropping in your CV", "for coming across our advert"
  new RegExp(
    String.raw`\b(?:for|appreciate you|of you to|grateful that you|know you|you) (?:so kindly |kindly |both |all )?(?:com(?:e|ing)|came|call(?:ing|ed)|popp(?:ing|ed)|driv(?:e|ing)|drove|rid(?:e|ing)|rode|cycl(?:ing|ed)|flying|flew|dropp(?:ing|ed)|stopp(?:ing|ed)|travell?(?:ing|ed)|ringing|rang|phoning|telephon(?:ing|ed)|cross(?:ing|ed)|sail(?:ing|ed)|walk(?:ing|ed)|sitting|sat|stay(?:ing|ed))\b(?! (?:forward|second|third|close|last|out (?:on|first|of)\b(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)|up (?:short|with))\b)(?! (?:in|off|across|by|over|on) (?:your|our|the|a) (?:\w+ )?(?:cv|form|letter|application|resume|advert|ad|posting|vacancy|job)\b)`,
    'u',
  ),
  // "you cooked two services with us", "you walked the whole track with us", "you brought us a loaf"; not "you applied to us"
  new RegExp(
    String.raw`\byou (?:\w+ly |both |even |also )?${DID}\b(?<!\b(?:wrote|sent)\b) (?:[^.;,]{0,40} )?(?:us|me|our|here)\b(?! (?:a|an|your) (?:\w+ )?(?:application|cv|letter))`,
    'u',
  ),
  // "you read for us", "you sat that mare well", "you carved all day", "you shaped a bloomer"
  /\byou (?:\w+ly |both )?(?:met|spoke|talked|carved|sang|danced|cooked|baked|played|sketched|poured|swung|tasted|welded|shaped|paced|sat|rehearsed|performed|auditioned|recited|demonstrated|presented|pitched|cleaned|swept|shadowed|crossed|drove|flew)\b/u,
  // "thank you for the hour", "thank you for the whole of that hot day", "thanks a million for the Saturday"
  new RegExp(
    String.raw`\b(?:thank(?:s|ful)?|grateful|obliged|appreciated?|indebted|remember)\b(?:(?!${APPLYING})[^.;]){0,60}\b(?:the|your|that|those|our|an?|whole|long|hot|two|three|four) (?:[\w-]+ ){0,2}${TIME}\b`,
    'u',
  ),
  // "the class you led", "the set you played us", "what you drew"
  new RegExp(
    String.raw`\b(?:the|a|an|that|those|every|what|all|two|three) (?:[\w-]+ ){0,3}(?:that )?(?:you|you've|you have) (?:led|taught|played|cooked|ran|did|baked|drew|drawn|built|made|gave|prepared|carved|poured|sketched|presented|recorded|shot|mixed|fixed|shared|solved|swung|sang|danced|performed|edited|translated|handed in)\b(?! (?:us|me)? ?(?:your|an?) (?:application|cv|interest))`,
    'u',
  ),
  // "your lesson", "for the tape", "our talks", "the train from Cork"
  new RegExp(
    String.raw`\b(?:your|for (?:the|that|a|an|all the|two|three|both)|both|our|our (?:two|three|many|long)) (?:[\w-]+ )??${SHOWN}\b|\bthe train (?:from|to|down|up)\b`,
    'u',
  ),
];
