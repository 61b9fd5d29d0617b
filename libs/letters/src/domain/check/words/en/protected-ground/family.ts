import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, wanting, wordsOf, youAre } from './common.js';

// Children of the reader's. Example: "two little ones", "toddlers"
const children =
  "(?:child|children|kids?|sons?|daughters?|twins|baby|babies|toddlers?|newborn|little ones?|grandkids|grandchildren)\\b(?!')";
const spouse = '(?:husband|wife|spouse|fiancee?|in-laws|mother-in-law|father-in-law)';
// Good wishes, family businesses, and children whom the job is about. Example: "give our best to your family", "family law"
const others =
  /\bcondolence|\b(?:regards|greetings|love|best|hello|wishes|luck) to (?:you and )?(?:your|the)\b|\byou and your (?:family|loved)|\bfamily(?:'s)? (?:business|firm|bakery|farm|law|history|support|centre)\b|\bchildren (?:asked|laughed|of the)\b|\b(?:session|lesson|class|games?|story|hour|morning|afternoon|workshop|reading|singing|playing|way|patient|good|gentle|experience) with (?:the |our |small |young )*(?:children|kids|babies|toddlers|little ones)\b|\b(?:working|lesson|work) with (?:the )?children\b/u;
// Leave of ours, and cover for it. Example: "maternity cover", "my parental leave"
const leaveOfOthers =
  /\b(?:cover\w*|replac\w+|colleague|my|our|her|his)\b[^.;]{0,20} (?:maternity|paternity|parental)\b|\b(?:maternity|paternity|parental)(?: leave)? (?:cover|replacement|ward|unit)\b|\bleave until\b|\b(?:i|he|she|they|who|we|manager|colleague)(?:'m| was| were| am| is| are| has been| have been| went| goes) (?:away |off )?(?:on|for) (?:\w+ )?(?:maternity|paternity|parental|leave)\b|\basked about\b/u;

export const family: readonly Phrase[] = [
  // "your children", "your two little ones", "your husband's career", "family commitments", "your caring duties"
  {
    says: wordsOf(
      `your (?:two |three |four |own |young |small |little |new |grown |teenage ){0,4}${children}(?! (?:act|protection|psycholog|clothing|food))`,
      `your (?:own |late |new |elderly ){0,4}(?:${spouse}|marriage|wedding|engagement ring|divorce|honeymoon|family|childcare|bereavement|home life|maternity|caring (?:responsibilities|duties)|school run|parents at home)\\b(?! (?:tree|history|law|business|support|centre))`,
      `(?:car(?:e|ing) for|nurs(?:e|ing)|look(?:ing)? after) (?:your|a|an) (?:late |elderly |sick |ill |ailing |disabled ){0,4}(?:mother|father|parents?|mum|dad|mom|brother|sister|${spouse}|relative)\\b`,
      /family (?:situation|commitments?|circumstances|responsibilit\w+|obligations|duties|life|status|ties|planning|man|reasons)\b|marital\b|domestic (?:situation|circumstances)\b/u,
      /home (?:life|responsibilities|circumstances|situation|commitments)\b|(?:circumstances|situation|responsibilit\w+|commitments|break|duties|demands|on) at home\b/u,
      /(?:fewer|no|without|less|without any) [\w ]{0,16}\b(?:ties|commitments|dependants|dependents)\b(?= (?:outside|at home|elsewhere)|[.,;]|$)|(?:husband|wife)'s (?:career|posting|job|work|hours)\b/u,
    ),
    unless: orTreatedEqually(others),
  },
  // "with small kids", "a newborn at home", "when the children are older", "raising children", "the school run"
  {
    says: wordsOf(
      `(?:with|have|having|have got|'ve got|raising|bringing up|brought up|expecting) (?:a |the |your |two |three |four |young |small |little |new |such ){0,4}${children}(?= (?:at|in the house|to|of your|only|so|still|and your|and a)|[.,;!?]|$)`,
      `(?:raising|bringing up|brought up|rearing) (?:a |your |the |two |three ){0,4}(?:children|kids|family|sons|daughters)\\b`,
      `(?:when|once|until|while|now that|because) (?:your |the )(?:little |young ){0,4}${children} (?:is|are|comes?|arrives?|starts?|grows?|have|has|need)\\b`,
      /(?:the|two|three|your) (?:kids|twins|baby|toddlers?|little ones?|grandkids)\b(?= (?:at home|to|need|are|is|comes?|arrive|come first)|,)|(?:young|small|little) (?:children|kids|ones) (?:at home|in the house)\b/u,
      /(?:not having|you have no|having no|without|(?:children|kids|a family) of) (?:your own|children|kids|any children)\b(?! (?:in|who|at))|(?:hours|time|evenings|days|break) with (?:your|the) (?:children|kids|family|little ones)\b/u,
      /(?:school runs?|school holidays|babysitters?|child-?minders?|nursery (?:run|pick-?up))\b(?= (?:to|comes?|first|and|is hard|at|would|do|does)|[.,;!?]|$)|while they(?:'re| are) (?:small|young|little)\b/u,
      /you\b[^.;]{0,30} (?:term-time|school-hours|school hours)\b|child-?care\b(?! (?:vouchers?|centre|provider|worker|assistant|sector|team))/u,
    ),
    unless: orTreatedEqually(others),
  },
  // "pregnant", "on maternity leave", "before you are due", "the baby comes", "start a family"
  {
    says: wordsOf(
      /(?:you(?:r|'re|'ll)?|woman|candidate|applicant)\b[^.;]{0,50} (?:pregnant|(?<=\b(?:your|the|a|this|that|her|another|for) )pregnancy|maternity leave|paternity leave|parental leave|ivf|morning sickness|breast-?feeding)\b(?! (?:women|patients|clients|care|unit|advice|clinics?|visits?|support|services?|team|class(?:es)?|tests?|testing|charity|helpline|yoga|wear|clothes|range|pathway|nurs\w+|programme|project|post|role|job|pad|bump|belly|costume|ewes?|cows?|mares?|sheep|goats?|sows?|animals))/u,
      /(?:pregnan(?:t|cy)|(?:maternity|paternity|parental) leave|ivf|morning sickness|breast-?feeding|motherhood|fatherhood|parenthood)\b(?! (?:women|patients|clients|care|unit|advice|clinics?|testing|tests?|law|line|visits?|support|services?|team|class(?:es)?|charity|helpline|yoga|wear|clothes|range|pathway|nurs\w+|programme|project|post|role|job|pad|bump|belly|costume|ewes?|cows?|mares?|sheep|goats?|sows?|animals))[^.;]{0,50}\b(?:you|your|yours|would be|takes)\b/u,
      /(?:the|your|a|another|second|third) (?:baby|twins|little one|child) (?:is |are )?(?:arriving|coming|due|on the way)\b/u,
      /(?:a|an|any) (?:new|expectant|young) (?:parent|mother|father|mum|mom|dad)\b(?! (?:and baby|group|club|support|who came))/u,
      /you(?:'re| are) (?:expecting(?=[.,;!?]|$| (?:a |twins|again))|due(?=[.,;!?]|$| (?:in |to give birth|soon)))/u,
      /(?:expecting|when|once|before|after|with|and|on) (?:the|a|your|another|a new|your new|a little) baby\b(?! (?:cloth\w+|food|range|unit|group|class|show))|new baby\b(?! (?:cloth\w+|food|range|unit|group|class|show))|(?:start|starting|plan|planning|about) a family\b|newly-?weds?\b/u,
    ),
    unless: orTreatedEqually(leaveOfOthers),
  },
  // "a single mum", "being a father of four", "you are married", "prefer bachelors", "widowed"
  {
    says: wordsOf(
      /(?:single|young|busy|part-time|stay-at-home|foster|lone|working) (?:mothers?|fathers?|mums?|moms?|dads?|parents?|carers?)\b(?! are the|'? (?:group|club|project|charity|service|unit|network|programme|class))/u,
      /(?:mothers|mums|moms|women) with (?:small|young|little) (?:children|kids)\b|(?:as|being|for|suit|you are|you're) (?:a|the) [\w ]{0,16}\b(?:mother|father|mum|mom|dad|parent|husband|wife|widow|widower)\b(?! (?:company|ship|tincture|of (?:all|success)))/u,
      `${youAre} ?(?:married|unmarried|divorced|widowed|unattached|childless|single)\\b(?! (?:handed|quarters|largest))`,
      `${wanting} ?(?:unmarried|married|bachelors|unattached|childless|single (?:man|woman|person))\\b(?! (?:degree|quarters))`,
      /(?:married|unmarried|divorced|childless|unattached) (?:man|woman|men|women|people|person|candidates?|to)\b|unmarried\b|bachelors?\b(?! (?:degree|of|in|'s))(?!')|widow(?:ed|hood)\b|(?:mostly|all|still) single(?=[.,;!?]|$)|(?:man|woman|person|people|someone|somebody|candidates?|applicants?|those|anyone|you(?:'re| are)?) with a (?:wife|husband|family)\b(?! (?:who|business|firm))/u,
    ),
    unless: orTreatedEqually(/\bworking mothers are\b|\bmarried quarters\b|\bmother's\b/u),
  },
];
