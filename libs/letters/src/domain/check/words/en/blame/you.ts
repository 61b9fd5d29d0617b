import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { denied, innocent as unless } from './innocent.js';
import { degree, failings, falls, flawed, oneOf, startOf, virtues } from './words.js';

// The reader, and words before the verb. Example: "you", "you've", "you had clearly"
const you = String.raw`\byou(?:'ve |'d | )(?:(?:\w+ly|have|had|also|just|then|often|always|twice|rather|quite|somewhat|still|almost) ){0,4}(?=\w)`;
// Example: "did not", "couldn't", "barely"
const not = String.raw`(?=\w)(?:(?:do|did|could|ca|have|had|would|were)n'?t|can't|cannot|(?:do|did|could|have|had|would) not|were unable to|weren't able to|were not able to|failed to|struggled to|neglected to|forgot to|omitted to|seemed unable to|could (?:barely|hardly|scarcely)|barely|hardly|scarcely)`;
// What a bad interview is made of, by verbs. Example: "stumbled", "talked over the chair", "let yourself down"
const erred = oneOf(
  'failed|fail (?:to|at|in)|lack(?:ed)?|f[ea]ll short|underperformed|disappoint(?:ed)?|stumbled|rambled|waffled|faltered|fumbled|floundered|fidgeted|slouched|yawned|bombed|botched|bungled|mishandled|misjudged|misled|exaggerated|overstated|oversold|undersold|wasted (?!no|less|nothing|little)\\w+|neglected|ignored (?!the (?:noise|rain|cold|wind|drill|alarm))\\w+|misspel(?:t|led)|mumbled|muttered|interrupted|contradicted|dodged|evaded|skirted|deflected|bluffed|guessed (?!it\\b|already|by now|right)\\w+|winged|panicked|froze (?!in|out|at)\\w+|snapped|sulked|tripped (?:up|over (?!our|the (?:cable|step|cat|dog|mat|kerb|threshold))\\w+)|dominated|monopoli[sz]ed|bored|annoyed|offended|stormed|swore|hid behind',
  'lost (?:your (?:way|temper|place|patience|nerve|cool|composure)|the (?:room|audience|class|group|interest|plot|back row|children|pupils)|us|control)|talked (?:over|too|down|at)|spoke (?:over|too|down|ill|badly)|cut (?:people|us|me|him|her|the \\w+|my \\w+) (?:off|short)|sold yourself (?:short|too)|let (?:yourself|the mask|things|it|the side) (?:down|slip|slide)|gave up (?:on|after|at|too)|drew a blank|dried up|went (?:blank|silent|quiet)|put (?:people|us|everyone|several) off|rubbed (?:us|me|everyone|everybody|people|the (?:panel|team)|several|some|him|her|them)',
  'kept (?:us waiting|interrupting|checking|looking|apologi\\w+|losing|repeating|talking|glancing|coming back to)|made (?:(?:him|her|them|it|the \\w+) (?:shout|cry|worse|sound|wait|uncomfortable)|(?:\\w+ ){0,4}(?=\\w)(?:howlers?|assumptions))|(?:came|arrived|showed up|turned up|logged on|rolled up|started|dialled in) (?:\\w+ ){0,4}(?=\\w)(?:late|unprepared|without|drunk|hung|empty-handed|ill-prepared|(?:minutes|hours?) (?:late|after))|got (?:\\w+ ){0,4}(?=\\w)(?:flustered|nervous|lost|confused|muddled|defensive|stuck|tangled|bogged|carried away)',
  '(?:did|performed|scored|came off|interviewed|communicated|presented|answered|behaved|reacted|responded|handled (?:\\w+ ){1,4}) ?(?:(?:rather|quite|so|very) ){0,4}(?:poorly|badly|low|clumsily|rudely|defensively|carelessly)|sat back|hung back|stood (?:by|back|around)|took a back seat|held back|let (?:the )?others|left (?:it|everything|the \\w+) (?:to (?:others|someone)|half|in a|undone|dirty)|struck the wrong|gave (?:us )?(?:\\w+ )?(?:vague|evasive|confused|rehearsed|glib|monosyllabic|contradictory) \\w+|had to be (?:told|asked|reminded|prompted|helped|rescued|corrected|stopped|shown (?:twice|again|how))|arrived (?:smelling|reeking|dishevelled|flustered|in a state)|(?:smelt|smelled|reeked) of|fell at|gave the same|seem(?:ed)? to (?:think|believe|assume|expect|imagine) (?!like|well)\\w+',
);
// What went wrong and could be seen. Example: "ran out of time", "missed the second fault", "answered a different question"
const slipped = oneOf(
  'struggled (?!through|home|to (?:get|park|reach|find))\\w+|(?:under|over)-?estimated?|misread|misunderstood|misquoted|omitted|skipped (?:over|most|half|several|the (?:question|section|part|step|test|task|brief))|overlooked|rushed (?:through|your|the|it|into)|overran|confused|glossed over|trailed off|miss(?:ed)? (?:the (?:mark|point|target|obvious|basics|question|brief)|several|most|some|key|two|three|half)|lost (?:the|your) thread|ran (?:out of|over)|changed the subject|jumped (?:straight|at once|right) to|mixed up|went (?:off|over|round|around)|relied (?:too|heavily|on your notes)',
  'made (?:\\w+ ){0,4}(?=\\w)(?:errors?|mistakes?|slips?)|got (?:\\w+ ){0,4}(?=\\w)wrong|scored (?:(?:zero|nought|one|two|three|four|only \\w+|just \\w+|a mere \\w+) out of|(?:\\w+ ){0,4}(?=\\w)(?:below|under|beneath|low|last|nothing|zero))|left (?:it|everything|the \\w+) (?:unfinished|unlocked|running|unattended)|gave (?:us )?(?:\\w+ )?(?:one-word|short|wrong|stock|incomplete) \\w+|spoke only (?:of|about)|talked only (?:of|about)|answered (?:the|a|another) (?:question (?:you|nobody|we did)|different|wrong)|forgot(?:ten)? (?:to|that|the|how|what|most|half|your (?:lines|words|notes|own))',
);
// Verbs of a question never asked, a thing never done. Example: "asked" in "you never once asked"
const omitted = startOf(
  'ask|look(?!\\w* (?:at (?:the|your) (?:clock|watch|phone|notes)|away|back|lost|tired|rattled|nervous|flustered|bored)\\b)|mention|check|address|explain|answer|show|follow|finish|smil|got|took|made|gave|read|said|listen|spoke|told|thank|introduc|turn|reach|demonstrat|seemed|came|found|had (?:a|the|any|an)|engag|connect|settl|relax|referr|quot|test|clean|wash|wore|greet|knew|tried|touched',
);
// Qualities that are denied. Example: "ready" in "you were not ready"
const sound = oneOf(
  'good|strong|qualified|experienced|suited|suitable|ready|able to (?:cope|lead|manage|show|explain|answer|say|give|name|tell|demonstrate|keep|handle|follow|describe)|prepared|up to|convincing|confident|articulate|technical|senior|organi[sz]ed|a good|the right|enough|what|at the (?:level|standard)|of the (?:calib\\w+|standard)|candid|honest|truthful|straight|open|clear|punctual|on time|focused|engaged|interested|listening|paying|polite|tactful|professional|reliable|careful|thorough|accurate|precise|quick|fast|flexible|patient|persuasive|credible|motivated|committed|enthusiastic|well[- ](?:prepared|informed|organi[sz]ed|presented)|familiar|aware|in control|in command|on top|present|cut out|made for|dressed|equal to|capable|competent|comfortable|willing',
);

const notIf = String.raw`(?<!\b(?:if|umbrella|stage) )`;
const notThings = String.raw`(?! (?:to see|at nothing|nothing|by nothing|your (?:umbrella|scarf|coat|hat|bag|tools)))`;

/** The reader did, was or seemed something bad. */
export const readerAtFault: readonly Phrase[] = [
  // "you failed", "you sadly lacked", "you stumbled", "you've talked over the chair"
  { says: new RegExp(`${notIf}${you}${erred}${notThings}`, 'u'), unless },
  // "you ran out of time", "you missed several", "you scored below the threshold"
  { says: new RegExp(`${notIf}${you}${slipped}${notThings}`, 'u'), unless, observed: true },
  // "you never once asked", "you had nothing on paper", "you had no idea why", "you jumped in without once looking"
  {
    says: anyOf(
      /(?<!\b(?:told|said|wrote|mentioned|explained|know|written|say)(?: us| me)? that )\byou(?:'ve (?:got )?| (?:\w+ )?(?:had|have|bring|brought|offered|gave us|showed|said|knew|added|contributed|asked|learned|learnt|remembered) )(?=\w)(?:almost |next to |very |hardly |only |far too |too )?(?=\w)(?:nothing (?!to do with|but|to (?:worry|fear|be))|little|no (?!chance|choice|say|warning|doubt|way|need|reason|time|obligation|trouble|problem|harm|part|fear|news)\w+|few (?!people|hours)|scant|hardly any|limited|insufficient|inadequate|too (?:few|little|many|much))/u,
      new RegExp(
        String.raw`\byou (?:never|not once|at no point|hardly ever|rarely|seldom) (?:(?:once|really|even|quite|actually|fully|seemed to|appeared to|managed to) ){0,4}${omitted}`,
        'u',
      ),
    ),
    unless: denied,
    observed: true,
  },
  // "you did not demonstrate depth", "you couldn't convince us", "you hadn't looked at the menu", "you barely looked up"
  {
    says: new RegExp(
      String.raw`(?<!\b(?:if|unless|what|which|whatever|hope|sorry|case|since|rather|interview|talk|visit|questions|meet|where|when|to|scores?|secrets?|reasons?|anything|something|nothing|thing) )\byou(?:'d |'ve | )(?:\w+ly |just |also |still |then )?${not} (?!(?:get|got|getting|win|won) (?:the|this|it)\b)(?![^.;]{0,80}\b(?:so please|no need|not required|culture|bank|phone number|address|expenses|invoice|receipt|signature|consent|reference number)\b)(?:(?:even|really|quite|once|yet|fully|properly|appear to|seem to|manage to|bother to|always|actually|clearly|sufficiently|adequately|convincingly) ){0,4}${falls}`,
      'u',
    ),
    unless,
    observed: true,
  },
  // "you were nervous", "you came across as unsure", "you seemed to us the least prepared", "you sounded flat"
  {
    says: anyOf(
      new RegExp(
        String.raw`(?<!\b(?:if|when|that|because|while|sorry|you (?:said|told us|wrote|admitted|mentioned)) )\byou (?:\w+ )?(?=\w)(?:came (?:across|over|off)|seem(?:ed)?|appear(?:ed)?|sounded|looked|struck|strike|were|are|acted|felt) ${degree}${flawed}(?! (?:panel|group|in question|for (?:the|a) (?:train|bus)|about the chaos|because (?:of )?(?:our|the)))`,
        'u',
      ),
      /\byou (?:\w+ )?(?:strike|struck|came across|came over|seemed|seem|looked|sounded|felt)(?: to)? ?(?:us|me|the \w+)? ?(?:as|like|to be)? (?:an? (?:person|man|woman|candidate|manager|leader|teacher|applicant|nurse)|someone|somebody|one of those|people) (?:who|that)\b(?! (?:knows|cares|loves|can\b|listens|thinks))/u,
      /\byou(?:'re| were| are) (?:\w+ )?(?:found wanting|all over the place|the (?:least|weakest|slowest|worst|poorest|quietest)|the only (?:one|person|candidate|applicant)(?: \w+){0,4} (?:who|to|that) (?:let|fail|did|could|had|ran|forgot|miss|arriv|need|got))/u,
    ),
    unless,
  },
  // "you were not good enough", "you aren't ready", "you're simply not up to", "we do not think you were candid"
  {
    says: anyOf(
      new RegExp(
        String.raw`\byou(?: were | are |'re )(?:\w+ly |just )?not (?:(?:\w+ly|quite|at all|yet|very) ){0,4}${sound}(?! to (?:blame|start))`,
        'u',
      ),
      new RegExp(
        String.raw`\byou (?:were|are|was)n'?t (?:(?:\w+ly|quite|at all|yet|very) ){0,4}${sound}(?! to (?:blame|start))`,
        'u',
      ),
      /\b(?:don't|do not|didn't|did not|hardly) (?:really |quite )?(?:think|thought|believe|feel|consider|considered|see|find|found) (?:that )?you (?:were|are|have|had|could|can|would|will|running|leading|managing|handling|standing|coping|in front|as)\b(?! (?:an? (?:\w+ )?cultur|the right|right for|too|at fault|to blame|wrong|to\b))/u,
    ),
    unless: denied,
  },
  // "you brought the wrong shoes", "you quoted the old law", "you need telling twice", "the others had practised; you had not"
  {
    says: anyOf(
      /\byou (?:\w+ )?(?:brought|used|wore|chose|picked|gave|took|quoted|named|cited|pressed|applied|put|turned|opened|called|set|read|prepared|drew|pulled|cut|reached for|reported) (?:us |me )?(?:\w+ )?(?:the|a|an) (?=\w)(?:wrong|outdated|incorrect|false|superseded|obsolete|old (?:law|rules?|version|rates?|regulations?|standard|edition|guidelines|name|price))(?!\w)/u,
      /\b(?:others?|rest|finalists|candidates|applicants|everyone else|they)\b(?![^.]{0,40}\b(?:got|selected|chosen|through)\b)[^.]{0,50}\byou (?:had not|hadn't|did not|didn't|could not|couldn't|were not|weren't)(?=[.,;!]|$)/u,
    ),
    unless: denied,
    observed: true,
  },
  // "you could have shown more", "you have yet to", "you would benefit from"
  {
    says: anyOf(
      /\byou (?:could|might) have (?:\w+ )?(?=\w)(?:prepared|shown|done (?!differently)|answered|given|studied|researched|read|asked|brought|checked|practi[sc]ed|noticed|spotted|listened|rehearsed|looked|mentioned|tried|taken|thought|finished|dressed|left|rung|phoned|called|paid|put|made|worn|learned|learnt|been (?:more|better|clearer|honest|on time|prepared|quicker|less))(?!\w)/u,
      /\byou (?:have|had) yet to\b/u,
      /\byou(?:'d| would) (?:\w+ )?benefit from\b/u,
    ),
    unless,
    observed: true,
  },
  // "you should have prepared", "had you followed the instructions", "if only you had read"
  {
    says: anyOf(
      /\byou (?:should|must|ought to) have (?:\w+ )?(?=\w)(?:prepared|shown|done (?!differently)|answered|given|studied|researched|read|asked|brought|checked|practi[sc]ed|noticed|spotted|listened|rehearsed|looked|mentioned|tried|taken|thought|finished|dressed|left|rung|phoned|called|paid|put|made|worn|learned|learnt|been (?:more|better|clearer|honest|on time|prepared|quicker|less))(?!\w)/u,
      /\b(?:had you |if (?:only )?you(?:'d| had) )(?:\w+ )?(?=\w)(?:followed|listened|prepared|read|done|answered|shown|taken (?:care|the|more|a|time|our|my|note)|checked|bothered|brought|paid (?:attention|more)|asked|practi[sc]ed|worked|thought|spent|put|looked|kept|given (?:us|a|more|one|the)|researched|rehearsed|studied|tried|spoken|arrived|turned up|dressed|stuck|proofread|made (?:eye|more|the|an effort))(?!\w)/u,
    ),
    unless,
  },
  // "your lack of", "your poor answers", "your tendency to interrupt", "your mistakes in the test"
  {
    says: new RegExp(
      String.raw`\byour (?:\w+ )?(?=\w)(?:lack of (?!fuss|vanity|pretension|ego)|(?:poor|weak|sloppy|careless|limited|insufficient|inadequate|modest|patchy|mediocre|bad|thin|shaky|dismissive|aggressive|unprofessional|arrogant|negative|curt|rude|evasive|vague|unrealistic|inflated) (?!point|health|eyesight|wrist|knee|back|luck|weather|edition|request|news|knees?)\w+|weakness(?:es)?(?! for)|(?!gaps?\b|weakness|nerves|faults?\b|refusal)${failings})\b(?! (?:plots?|bars?|analysis|handling|messages?|budgets?|logs?|rates?|codes?|models?|for|was (?:a joy|wonderful)|is a strength))`,
      'u',
    ),
    unless,
  },
  // "I found you hard to read", "we noticed you checking your phone", "we felt that you would struggle"
  {
    says: anyOf(
      new RegExp(
        String.raw`\b(?:found|thought|felt|considered|deemed|judged|called|rated) you (?:\w+ )?${degree}${flawed}`,
        'u',
      ),
      /\b(?:felt|feel|found|thought|think|noticed|noted|concluded|observed|believe|was clear|were told|saw|fear(?:ed)?|worr(?:y|ied)|suspect(?:ed)?|sensed|doubt(?:ed)?) (?:that )?(?=\w)(?:you|your (?:\w+ ){1,4})(?:'d |'re | ?)(?:\w+ )?(?=\w)(?:lack\w*|could (?:\w+ )?(?:have (?!known)|use)|would (?:struggle|not (?!want|be (?:able|free))|find it hard|be (?:lost|overwhelmed|out))|might (?:struggle|not|find)|wouldn'?t|are not|were not|weren'?t|aren'?t|did not|didn'?t (?!shake)|cannot|can't|never|had not|hadn't|rambl\w+|dominat\w+|interrupt\w+|undersold|oversold|overstat\w+|exaggerat\w+)\b(?! (?:quite |really |entirely )?(?:an? (?:\w+ )?(?:cultur|fit)|our\b|one of (?:us|our)|the right (?:cultur|fit|match)))/u,
    ),
    unless,
  },
  // "you need more experience", "you haven't got the drive", "you are not a leader", "your attitude put us off"
  {
    says: anyOf(
      new RegExp(
        String.raw`\byou (?:still |simply |first |will |would )?(?:need|require) (?:(?:much|far|a lot|a little|rather|some|considerably) )?(?:more|better|further|deeper|stronger|greater) ${virtues}`,
        'u',
      ),
      new RegExp(
        String.raw`\byou(?:'ve| have|'d| had)?(?: not|n't)(?: yet| quite| really)? (?:got|have|possess) (?:the |any |enough |much |sufficient |that )(?:\w+ )?${virtues}`,
        'u',
      ),
      /\byou(?:'re| are| were) (?:simply |just |clearly |quite )?(?:not|no) (?:an? )?(?:\w+ )?(?:leader|team player|people person|manager|communicator|finisher|thinker|listener|self-starter|natural|salesman|salesperson|strategist|teacher)(?=[.,;]|$| (?:yet|and|or|by)\b)/u,
      /\byour (?:[\w-]+ ){1,4}?(?:put|puts|rubbed|turned|threw|wore|let) (?:us|me|the panel|people|everyone|him|her|them) (?:off|up the wrong|down|out)\b/u,
    ),
    unless: denied,
  },
];
