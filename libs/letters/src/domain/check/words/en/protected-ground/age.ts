import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, person, treatedEqually, wordsOf, youAre } from './common.js';

// A person's age as a number. Example: "sixty-four", "23", "nineteen"
const years =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy)(?!-\\w+(?:st|nd|rd|th)\\b)[\\w-]*|sixteen|seventeen|eighteen|nineteen|1[6-9]|[2-7]\\d)\\b';
// What follows a person's age: no unit and no noun. Example: "at seventy!", "sixty-four in March", "you're fifty and"
const ended =
  '(?=[!?;)]|[.,](?!\\d)|$| (?:you|we|i|and|or|in|is|are|would|might|may|can|still|this|next|when|years old)\\b)';
// Counts, sums, things and our own years. Example: "the list closed at sixty", "I am sixty-one myself"
const counted =
  /\b(?:capped|stayed at|shift starts|cut-off|scor\w+|limit\w*|closed|hours|shifts|points|marks|salary|wages?|budget|temperature|degrees|founded|company|firm|grade|minutes|applications|places|speed|miles|whisky|wine)\b|\bi(?:'m| am) /u;

export const age: readonly Phrase[] = [
  // "your age", "at a certain age", "your generation", "your youth", "your white hair"
  {
    says: wordsOf(
      /your (?:[\w-]+ )?(?:age|youth|youthfulness|generation|vintage|time of life|advanc\w+ years|(?:grey|gray|white|silver) hairs?)\b(?! (?:verification|checks?|weighting|orchestra|work|club|group|theatre|project))/u,
      /(?:his|her|their|a certain|a similar|at that) age\b/u,
      /(?:of|from|to) (?:a|an|another) (?:different |other |earlier |older |bygone ){0,4}(?:generation|era)\b/u,
      /(?:golden|twilight|declining|advancing) years\b(?! magazine)|(?:autumn|twilight|evening) of (?:your|his|her|their) (?:life|career|days)\b/u,
      /age[- ](?:group|range|profile|bracket|gap|structure|difference)\b|average age\b/u,
      /mature (?:candidate|applicant|age|worker|person|student(?!s')|lady|woman|man)s?\b|more mature (?:person|candidate|face|presence)\b/u,
    ),
    unless: treatedEqually,
  },
  // "too old for", "you're simply very young", "someone younger", "older applicants"
  {
    says: wordsOf(
      `${youAre} ?(?:old|older|young|younger|elderly|middle-aged|past it|getting on|long in the tooth)\\b(?! (?:hand at|friend))`,
      /(?:candidates?|applicants?|someone|people|person)\b[^.;]{0,25}\b(?:too|a little|a bit|rather|so) (?:old|young)\b/u,
      /(?:older|younger) (?:candidate|applicant|person|people|colleague|employee|worker|team|profile|hire|staff|generation|m[ae]n|wom[ae]n|lad(?:y|ies)|lads?|girls?|folk|talent|crowd|set|pair|shoulders|legs|than (?:you|most|us|the rest))\b(?! (?:services?|ward|care))/u,
      /(?:someone|somebody|people|anyone|person|a bit|a little|rather|much) (?:much |rather |a little |a bit |far ){0,4}(?:older|younger)\b/u,
      /(?:elderly|old|young) (?:man|lady|fellow|lad|lass|chap|gentleman|woman|applicant|candidate)\b|(?:good|clever|brave) (?:girl|boy|lad)\b/u,
      /(?:spring chicken|sprightly|long in the tooth|over the hill|past (?:your|his|her|their) (?:prime|best)|set in (?:your|their) ways|old dogs? (?:new|and)|(?<!\b(?:for|with|our|the) )pensioners?|old-timers?)\b/u,
      /(?:(?:as|like|being) (?:a|an|the|their|our)|(?:like|having) (?:his|her|their|your)) (?:dad|mum|mom|father|mother|uncle|aunt|grandfather|grandmother|grandad|granddad|grandpa|grandma|granny)\b(?! (?:who|of (?:a|two|three|four|five)))/u,
    ),
    unless: orTreatedEqually(/\bold people's\b|\bolder (?:adults|patients|residents)\b/u),
  },
  // "at seventy!", "in your fifties", "you will be sixty-four", "nobody over thirty", "24-year-olds"
  {
    says: wordsOf(
      `at ${years}${ended}`,
      `(?:${youAre}|you turn|being only|had you down as|took you for) ?${years}${ended}`,
      `(?:${person}|man|woman|lady|chap|lot|crew)\\b[\\w ']{0,24} (?:over|under|past|between|below|above) ${years}(?! (?:files|hours|miles|people|pounds|euros|minutes|days|weeks|appl))`,
      `(?:crew|team|office|lads|girls|boys|others|rest of us|everyone|most of us|we|colleagues|founders?|boss|manager|who)\\b[^.;]{0,12} (?:is|are|'re) (?:all |mostly |nearly |about |barely |only ){0,4}${years}${ended}`,
      /in (?:your|their|his|her|our|its)[\w -]{0,8} (?:teens|twenties|thirties|forties|fifties|sixties|seventies|[2-7]0s)\b/u,
      /(?:early|mid|late)[- ](?:teens|twenties|thirties|forties|fifties|sixties)\b|(?:twenty|thirty|forty|fifty)-?somethings?\b/u,
      /(?:seventeen|eighteen|nineteen|twenty[\w-]*|thirty[\w-]*|fifty[\w-]*|[2-7]\d)[- ]years?[- ](?:olds\b|old(?=[.,;!?]|$| (?:who|with|would|could|can|in|and|to|is|boss|manager|colleague)\b))/u,
      /(?:right|wrong|other) side of (?:thirty|forty|fifty|sixty|[3-6]0)\b|candles on (?:your|the) cake\b|you(?:'ve| have) aged\b/u,
    ),
    unless: orTreatedEqually(counted),
  },
  // "so close to retirement", "until you draw your pension", "you are likely to retire", "the right to slow down"
  {
    says: wordsOf(
      /(?:your|near|nearing|nearer|close to|closer to|approaching|before|until|reach|reaching|draw|drawing|enjoy|happy|with the|with a)\b[\w -]{0,16} (?:retirement|pension|superannuation)\b(?! (?:fund|scheme|law|advice|planning|plans?|product|about|point|question|note|side|team|desk|matter)\b)(?!'s)/u,
      /at (?:forty|fifty|sixty|seventy)(?:-\w+)?,? (?:an? (?:man|woman|person|body)|one's|you\b|your)/u,
      /(?:retirement|pension) (?:age|so close|so near|is near|is close|around the corner|round the corner|looming)\b/u,
      /you(?:r|'re|'d|'ll|'ve)?\b[^.;]{0,40} (?:to retire|retire (?:before|soon|in|within|by)|retiring|stop work\w*|slow down|slowing down|wind down|take it eas\w+|put(?:ting)? your feet up)\b/u,
      /(?:earned|deserve) (?:a|your|the right to) (?:rest|slow|break|put)\b|put(?:ting)? your feet up\b|(?:well-earned|well-deserved) (?:rest|retirement)\b/u,
      /how (?:long|many (?:more )?(?:years|winters|summers|seasons)) you(?:'d| would|'ll| will| might| still| plan| intend)\b[\w ]{0,12} (?:remain|stay|last|carry on|go on|keep going|spend)\b/u,
    ),
    unless: treatedEqually,
  },
  // "born in the nineties", "your degree dates from 1981", "grew up with social media", "so late in life", "digital natives"
  {
    says: wordsOf(
      /(?:degree|diploma|certificates?|qualifications?|schooling|training|cv|apprenticeship|licence)\b[^.;]{0,15} (?:dates?|dating|goes|go) (?:back )?(?:from|to) (?:19|the (?:fift|sixt|sevent|eight|ninet))/u,
      `${person}\\b[^.;]{0,12} born (?:in|after|before|when|since)\\b`,
      /you(?:'ve|'re)?\b[^.;]{0,20}\b(?:come|date|belong|are) (?:from|to)\b[\w ]{0,12} (?:era|age|days|generation|century)\b/u,
      /(?:who|those|people|generation|having)\b[^.;]{0,16} (?:grew|grown|growing) up (?:with|without|on|before)\b/u,
      /digital natives?\b(?! (?:ltd|limited|inc|plc|gmbh))|never known (?:a|the) (?:world|time|life) (?:without|before)\b/u,
      /late in (?:life|your (?:life|career))\b|(?:so|this|that|rather) late in the day\b[^.;]{0,30}\byou|you\b[^.;]{0,40} (?:so|this) late in the day\b/u,
      /(?:still )?be (?:here|with us|around) in (?:ten|fifteen|twenty|thirty|[1-3]\d) years\b|(?:close|closer|near|nearer) (?:to |in )?(?:the )?age (?:of|to|group)\b/u,
      /time (?:is )?on your side\b|(?:life|years|career) (?:still )?(?:ahead of|before|behind) (?:you|him|her|them)\b/u,
      /(?:someone|somebody|people|person|candidate)\b[^.;]{0,40} (?:next|coming) (?:ten|fifteen|twenty|thirty|[1-3]\d) years\b/u,
    ),
    unless: treatedEqually,
  },
];
