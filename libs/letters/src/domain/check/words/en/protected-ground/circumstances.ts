import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, person, wanting, wordsOf, youAre } from './common.js';

// Parts of the body and senses, of which only a weakness is spoken beside a no. Example: "hearing", "knees"
const bodyPart =
  '(?:hearing|eyesight|sight|back|knees?|hips?|heart(?! and)|lungs?|legs?|shoulders?|wrists?|elbows?|joints|chest|spine|neck|blood pressure|nerves|feet|ankles?|eyes|ears|memory|dizzy spells|bad days|fits|attacks|pills|insulin|sugar)';
// What such words are joined with: a reason. Example: "given", "what with"
const because =
  '(?:with|given|because of|owing to|due to|in view of|in the light of|considering|on account of|what about|and then|knowing|seeing|despite|for all|for someone with|by reason of)';
// What follows when nothing is said that the part is used for. Example: "with your hearing I could not"
const andSo =
  '(?=[.,;!?]|$| (?:i|we|it|the|this|that|you|he|she|they|being|as (?:it|they|bad)|so|would|could|might|may|can|cannot|in (?:the|that|such) (?:state|condition)|up and down|playing|going|giving)\\b)';
// Visits to doctors. Example: "hospital visits", "dialysis sessions"
const treatment =
  "(?:(?:hospital|clinic|doctor'?s?|medical|dialysis|chemo\\w*|physio\\w*|therapy|counselling|health|treatment|specialist'?s?) (?:visits?|appointments?|stays?|check-?ups?|sessions?|days)|treatments?|relapses?|flare-?ups?|sick notes?|spells? (?:in|of) (?:hospital|illness))";
const kin =
  '(?:family|wife|husband|kids|children|little ones?|baby|bairns?|wee ones?|toddlers?|twins|young ones|dependants|dependents)';
// Those who are cared for, taught and visited at work
const served =
  /\b(?:patients?|clients|residents|pupils|volunteers?|wards?|families we|the families|service users|tenants|visitors)\b/u;

/** What a person's body, home and duties are said to stand in the way of. */
export const circumstances: readonly Phrase[] = [
  // "with your hearing I couldn't see it", "given that knee", "someone with a bad back", "weeks broken up by hospital visits"
  {
    says: wordsOf(
      `${because} (?:your|that|those|a|such) (?:bad |poor |weak |dodgy |old |own |left |right |sore |failing ){0,3}${bodyPart}${andSo}`,
      `(?:worr\\w+|concern\\w*|fear\\w*|afraid|hard|tough|rough|punishing|unsure|doubts?) (?:about|for|on|over|whether|that|with) your (?:bad |poor |weak |old |left |right ){0,2}${bodyPart}${andSo}`,
      `(?:${person}|you|your) (?:with|have|having|had) (?:a |an |the |that |your )?(?:\\w+ )?(?:heart|lung|back|kidney|skin|long-term|medical|health|mental|nerve|joint|blood) (?:conditions?|problems?|complaint|disorder|disease|trouble)\\b`,
      `you(?:'re|'ve)?\\b[^.;]{0,20} (?:uses?|using|wear|wearing|rely on|need) (?:a |an |your )?(?:wheelchair|hearing aids?|crutches|walking (?:stick|frame)|guide dog|mobility scooter)\\b`,
      `(?:${person}|you|your \\w+|whose \\w+|who)\\b[^.;]{0,40} (?:around|between|by|for|with|need(?:s|ing)?|and|of) (?:all |your |the |those |regular |weekly |frequent |long |more ){0,4}${treatment}${andSo}`,
      `(?:your|all those|those regular) (?:regular |weekly |frequent |ongoing |many ){0,3}${treatment}${andSo}`,
    ),
    unless: orTreatedEqually(served),
  },
  // "you've a home and a family to get back to", "folk who haven't settled down yet", "your private life would be hard for them"
  {
    says: wordsOf(
      `you(?:'ve| have|'ve got| have got|'d have)(?: now| all)? (?:a |an |your |the |two |three |four ){0,2}(?:\\w+ (?:and|with) (?:a |the |your )?)?(?:young |small |growing |new |little |big |large ){0,3}${kin}\\b(?! (?:business|firm|feel|farm|law|service|name|recipe|asked|in (?:the|your) (?:class|group|school|care))|'s?)(?= (?:to|at|waiting|now|and|of your|who|that|there|back)\\b|[.,;!?]|$)`,
      `(?:${person}|folks?|lads|those|men|women|you(?:'ve| have| will| may| might|'ll)(?: want to)?)\\b[^.;]{0,24} (?:settle[ds]?|settling) down\\b(?! (?:to|in|with the|at once))`,
      `(?:${person}|folks?|those|you)\\b[^.;]{0,24}\\b(?:ties? (?:at|to) home|nobody (?:waiting|at home)|no one (?:waiting|at home)|free (?:of|from) family|no family (?:to|ties|of)|a family (?:to (?:get|go|feed|think|look|come|raise|support|consider)|waiting|at home))`,
      /your (?:private|personal|home|family|domestic|love) (?:life|situation|circumstances|arrangements|affairs)\b/u,
      /(?:wonder\w*|worr\w+|fear\w*|concern\w*|doubt\w*|unsure|not sure|question\w*|afraid|ask(?:ed)? ourselves)\b[^.;]{0,50}\b(?:child-?care|family life|motherhood|fatherhood|parenthood|a family|responsibilities at home|duties at home|things at home|pregnan\w+|retire\w*|retirement)\b(?! (?:who|law|centre|centres|fund|home|homes|plan\w*|service\w*|wellbeing|support|business))/u,
    ),
    unless: orTreatedEqually(
      /\b(?:wish|luck|(?:all|very|every|our) (?:the |good )?best|best (?:wishes|of)|success|happiness|well-?being|good fortune|family (?:support|law|business)|data|tell us about|share\w* (?:so|about))\b/u,
    ),
  },
  // "it's the organising you did that made the owners nervous", "no third party sitting in", "we settle things without a rep"
  {
    says: wordsOf(
      /(?:organi[sz]ing|agitating|campaigning|activism|petition|walk-?out|strike|stoppage|grievances?|tribunal|rep duties|speaking up for (?:the )?(?:others|crew|staff|workers|drivers))\b[^.;]{0,60}\b(?:nervous|worr\w+|uneasy|uncomfortable|wary|anxious|alarm\w*|concern\w*|off|trouble\w*|unsettl\w+|cautious|hesitat\w+|edgy|jumpy|pause)\b/u,
      /(?:nervous|worr\w+|uneasy|uncomfortable|wary|anxious|alarm\w*|concern\w*|cautious|put off)\b[^.;]{0,40}\b(?:your|you)\b[^.;]{0,30}\b(?:organi[sz]ing|agitating|activism|petition|walk-?out|strike|stoppage|tribunal|campaigning)\b/u,
      /(?:no|without(?: any| a)?|need(?:ing)? (?:a|any)|rather than|outside) (?:third part(?:y|ies)|outsiders?|rep|reps|representatives?|spokesm[ae]n|negotiators?|collective)\b(?= (?:sitting|in (?:the room|between)|at (?:the|our) table|between|to speak|speaking|getting|coming|telling)|[.,;!?]|$)[^.;]{0,80}\b(?:you|your|someone|people)\b/u,
    ),
    unless: orTreatedEqually(/\b(?:supplier|contract|client|customer|recruit\w*|agency|agencies)s?\b/u),
  },
  // "an Irish national", "a local passport", "someone of our own faith", "our kind of people", "your head covering", "grew up with"
  {
    says: wordsOf(
      /(?:\w+(?:ish|ian|ean|ese|can)|french|dutch|greek|swiss|german|thai|uk|eu|us|non-eu|local|foreign|home) (?:nationals?|citizens?|passports?|nationality|subjects?)\b(?! (?:team|parks?|museum|galler\w+|theatre|librar\w+|health|railways?|curriculum|newspapers?|press|insurance|opera|radio|league|grid|archives?|trust|day|advice|office|control|service|matter|of (?:study|the)|review|coverage|teachers?|taught|trainer|exams?))/u,
      `(?:${person}|folks?|one|many|somebody else)\\b[^.;]{0,20} of (?:our|the same|a different|another|his|her|their) (?:own )?(?:faith|religion|church|race|creed|nationality|tribe|denomination|persuasion|kind|sort|background|age)\\b`,
      /(?:our|your) (?:own )?(?:kind|sort|type) of (?:people|person|folk|candidate|man|woman|lad|girl|crowd)\b|one of our own(?=[.,;!?]|$| (?:in|on|here|to)\b)/u,
      /your (?:head[- ]?(?:covering|dress|wear|wrap|scarf)|veil|skullcap|robes|religious dress|holy days?|feast days?|fasting|fast days?|dreadlocks|braids|afro)\b/u,
      /(?:english|german|french|spanish|welsh|irish|dutch|italian|the language|it)\b (?:is not|isn't|was not|wasn't|being|is clearly not) (?:quite )?(?:what|the (?:language|tongue)|one|something) (?:that )?you (?:grew up|were (?:born|raised|brought up)|learn(?:ed|t) (?:first|as a child|at home)|spoke (?:as a child|at home))/u,
      `(?:served|looked after|led|taught|seen|by|like|prefer\\w*|want\\w*|trust\\w*|need\\w*|rather have|took to|warm to|suits?)\\b[^.;]{0,20}\\b(?:${person}|faces?|folks?|locals?|lads?|girls?) (?:who(?:'s| is| comes?| was)? )?from (?:(?:round|around) here|these parts|(?:the|this|our) (?:village|valley|island|town|parish|glen|county|country|area))\\b`,
      /rather than (?:\w+ ){0,3}(?:from )?(?:overseas|abroad|a foreigner|an outsider|a stranger|an incomer)\b/u,
      `(?:the|that|your) accent (?:was |is |would |might |could )?(?:a (?:bit|little) |rather |too |so |very |quite ){0,2}(?:hard|difficult|strong|thick|heavy|tricky|broad|foreign|be|put|puzzle|confuse)`,
      `(?:${wanting}|see|like|liked|across) ?(?:a bit of |a touch of |some |a little |more |a few )?(?:grey|gray|silver|white) hairs?\\b(?! (?:colou?r|care|salon|products?|range))`,
      /(?:expect|want|prefer|need|ask for|insist on|used to)s? (?:a|only) natives?(?=[.,;!?]|$| (?:speaker|on|at|in)\b)/u,
      /(?:with|of|for|by|hear|see|saw) (?:a|that|such a) (?:sur|last |first |family )?name (?:like|such as) (?:yours|that)\b/u,
      /prayers?\b[^.;]{0,12}\b(?:times )?(?:a|each|every) day\b(?= (?:would|might|will|do|does|and)\b)|lived (?:here|(?:round|around) here|in the (?:village|town|valley|area)|among us) (?:all|most of) (?:their|his|her) li(?:fe|ves)\b/u,
      `${youAre} ?(?:a newcomer to (?:this|the) country|new to (?:this|the) country|not from (?:here|this))\\b`,
    ),
    unless: orTreatedEqually(
      /\b(?:return|copy|copies|scan|sent|send|bring|sending|photo\w*)\b[^.;]{0,20} passport|passports? (?:is|was|in the post|copy|copies|scans?|photos?)\b|\b(?:work(?:ed|ing)?|taught|lessons?|classes) (?:with|for) (?:\w+ )?(?:nationals|citizens)\b/u,
    ),
  },
];
