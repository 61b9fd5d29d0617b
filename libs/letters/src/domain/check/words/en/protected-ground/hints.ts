import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, treatedEqually, wanting, wordsOf } from './common.js';

const one =
  '(?:woman|man|lady|girl|lad|bloke|chap|mother|mum|mom|father|dad|parent|pensioner|granny|foreigner)';
const many =
  '(?:women|men|ladies|girls|boys|lads|chaps|blokes|fellows|guys|mums|dads|mothers|youngsters|locals|foreigners)';
const bodyPart =
  '(?:back|knees?|hips?|heart|legs?|shoulders?|arms?|hands?|wrists?|eyes|ears|lungs|nerves|feet|chest)';
const kin =
  '(?:children|kids|son|daughter|mother|father|parents?|husband|wife|baby|family|little ones?|toddler|twins)';

/** Grounds that are hinted at: a body part, a crowd, a birthday, a pram. */
export const hints: readonly Phrase[] = [
  // "a workshop full of lads", "I can't see a girl settling in", "the clients prefer men", "you'd be the only woman"
  {
    says: wordsOf(
      `full of ${many}\\b`,
      `(?:see|picture|imagine|have|put) (?:a|any) (?:young |single )?${one} \\w+ing\\b`,
      `(?:customers?|clients?|guests|patients|parents|members|drivers|crew|families|buyers|owners?|tenants|punters|people (?:here|round here))\\b[\\w ]{0,12} (?:prefer|want|like|expect|trust|ask for|favou?r|are used to|respond better to|take to|warm to)(?: to (?:see|deal with|be served by|talk to))? (?:${many}|an? ${one})\\b`,
      /you(?:'d| would| might|'ll| will)\b[\w ]{0,12} (?:be|feel|find yourself)[\w ]{0,10} (?:oldest|youngest|eldest|only (?:woman|man|girl|lady|black|white|asian|foreigner|muslim|christian|parent|mother))\b/u,
    ),
    unless: treatedEqually,
  },
  // "with that back of yours", "once the doctor signs you off", "get yourself mended", "someone in a wheelchair", "all that sick leave"
  {
    says: wordsOf(
      `(?:that|those|this|a) (?:bad |poor |dodgy )?${bodyPart} (?:of|like) yours\\b`,
      /(?:doctor|doctors|medics?|physio|gp|surgeon|hospital)\b[^.;]{0,20} (?:signs?|clears?|passes|gives?|says|lets?|releases?) you\b/u,
      /(?:get|got|once|when|until|till) (?:you(?:'re| are)|yourself) (?:\w+ ){0,3}(?:mended|healed|recovered|fit again|well again|better again|back on your feet|on the mend)\b|get yourself (?:mended|well|better|fixed up)\b/u,
      /(?:somebody|someone|anyone|person|people|candidate|you)\b[^.;]{0,24} (?:in a wheelchair|on crutches|with a (?:stick|limp|cane|walking frame)|on (?:tablets|medication))\b/u,
      /(?:your|you(?:'ve| have)? (?:had|taken|been on|took))\b[\w ]{0,20} (?:sick|medical|stress|long-term|health) leave\b/u,
    ),
    unless: orTreatedEqually(/\bhorses?\b|\bin my\b/u),
  },
  // "with small children the shifts would be hard", "more children", "while you raised your children", "with a pram", "the school run"
  {
    says: wordsOf(
      /with (?:a baby|a newborn|a toddler|a pram|a pushchair|(?:your |two |three |four |\w+ )?(?:small|young|little) (?:children|kids|ones))\b[^.;]{0,70}\b(?:hard|difficult|tough|tricky|shifts?|nights?|rota|travel|hours|commit\w*|cope|manage|juggl\w+|demanding|tir\w+|early)\b/u,
      /you(?:r|'d|'ll|'re|'ve)?\b[^.;]{0,30} (?:hav(?:e|ing)|want(?:ing)?|plan(?:ning)?(?: for| to have| on)?|expecting) (?:any |more |another |further )(?:children|kids|child|baby|babies)\b/u,
      `you (?:were (?:at )?home with|stayed (?:at )?home|raised|brought up|looked after|cared for|nursed|were raising|were looking after|were caring for)[\\w ]{0,14}\\b${kin}\\b`,
      `(?:gap|gaps|break|years?|time)\\b[\\w ]{0,16} (?:with|for|raising|looking after|caring for) (?:the|your) ${kin}\\b(?=[^.;]{0,60}\\b(?:against|worr\\w+|concern\\w*|hard|difficult|problem|us|cv|behind|rust\\w+)\\b)`,
      /(?:school[- ]run|nursery run|childcare|child care|day-?care|babysit\w+)\b[^.;]{0,50}\byou|you\b[^.;]{0,50}\b(?:school[- ]run|nursery run|childcare|child care|babysit\w+)\b/u,
    ),
    unless: orTreatedEqually(
      /\b(?:works?|worked|working|job|post|role|sessions?|experience|patient|gentle|lesson) with\b|\b(?:service|scheme|vouchers)\b/u,
    ),
  },
  // "the end of your career", "closer in age", "so many birthdays away", "you remind us of our grandfathers", "rather senior for this"
  {
    says: wordsOf(
      /(?:end|close|twilight|tail end|autumn|evening|last years|final years) of (?:your|a|his|her) (?:\w+ )?(?:career|working life)\b/u,
      /(?:few|two|three|couple of|handful of) (?:more )?(?:years|seasons) (?:left|to go)\b[^.;]{0,25}\b(?:you|work\w*|retire\w*|career|before)\b|you(?:'ve| have)?\b[\w ]{0,16} (?:few|couple of|handful of) (?:more )?years (?:left|to go|in you)\b/u,
      /birthdays? (?:away|apart|behind|ahead)\b|(?:many|few|more|fewer) birthdays\b|(?:closer|close|nearer|near|similar) in age\b|(?:closer|nearer|close) to (?:the|their|our) (?:\w+ )?ages?\b/u,
      /remind(?:s|ed)? (?:us|me|everyone|people|the \w+) of (?:our|my|their|his|her) (?:grand\w+|gran|nan|mum|mom|dad|father|mother|uncle|aunt|headmaster|old)s?\b/u,
      /(?:rather|too|very|quite|a little|a bit|far too) senior for\b|too much experience\b|grow (?:old )?with us for (?:decades|\w+ years|the next)\b|for the next (?:twenty|thirty|2\d|3\d) years\b/u,
    ),
    unless: orTreatedEqually(
      /\b(?:we|i)(?:'ve| have) (?:\w+ )?(?:few|couple)\b|\b(?:lease|contract|loan|building)\b/u,
    ),
  },
  // "so petite", "you don't look the part", "nobody could pronounce your name", "our cultural DNA", "like one of us", "at the Friday drinks"
  {
    says: wordsOf(
      /you(?:'re| are| were| looked| seemed) (?:so|too|rather|very|quite|a bit|a little|such a) (?:petite|short|tall|heavy|slight|thin|skinny|fat|plump|large|frail|delicate|pretty|plain|small|tiny)\b(?! (?:on|hearted|in the|a (?:team|firm|company)))/u,
      /(?:look|looked|looks|looking) the part\b|(?:certain|particular|right) (?:kind of )?look\b(?! (?:at|through|into))/u,
      /(?:nobody|no one|customers?|clients?|guests|patients|callers|half the \w+|people)\b[^.;]{0,24} (?:pronounce|say|spell|get (?:their|his|her) (?:tongue|tongues) (?:round|around)) your (?:sur|family |last |first )?names?\b|your (?:sur|family |last |first )?name\b[\w ]{0,6} (?:would|might|will|may) (?:confuse|puzzle|put (?:people|some|customers|guests|them|off)|scare|throw|be hard)\b/u,
      /(?:our|team|cultural|culture|company) dna\b|(?:feel|felt|feels|seem\w*|look\w*) like (?:one of us|one of the (?:family|gang|lads|girls)|part of the (?:family|gang|crowd))\b/u,
      /(?:see|picture|imagine) you (?:at|in|on|among|with|fitting|joining)\b[\w' ]{0,16}\b(?:drinks|pub|table|crowd|lads|girls|five-a-side|party|karaoke|banter|gang|bunch|lot|beers)\b/u,
      `${wanting} ?(?:believers?|church-?goers?|christians?|catholics?|muslims?)\\b`,
      /(?:you(?:'re| are| were)|not|being|people|someone|active|anyone)\b[\w ]{0,20} (?:in|of|from) (?:a|any) (?:trade |labou?r )?union\b(?!')/u,
    ),
    unless: treatedEqually,
  },
  // "a mum of three", "you've more grey hair", "English being your second language", "with your nerves", "keep the front of house female"
  {
    says: wordsOf(
      /(?:mum|mom|mother|dad|father|parent) of (?:one|two|three|four|five|six|twins)(?=[.,;!?]|$| (?:can|cannot|would|might|like|with|could|who|you|small|young)\b)/u,
      /you(?:'ve| have|r)?\b[\w ]{0,14} (?:grey|gray|white|silver) hairs?\b/u,
      /(?:english|german|french|spanish|dutch|italian)\b[\w ]{0,8} (?:being|is|as) (?:only )?your (?:second|third) language\b/u,
      `with (?:your|such|those|that) (?:\\w+ )?(?:${bodyPart}|asthma|migraines?|diabetes|epilepsy|hearing|eyesight|condition|limp|stammer)\\b(?=[^.;]{0,60}\\b(?:would|might|could|too much|hard|worr\\w+|danger\\w*|risk\\w*|strugg\\w+)\\b)`,
      /(?:keep|kept|want|like|prefer|trying to have) (?:the |our )?[\w ]{2,22} (?:female|male|all-female|all-male)(?=[.,;]|$)/u,
    ),
    unless: treatedEqually,
  },
];
