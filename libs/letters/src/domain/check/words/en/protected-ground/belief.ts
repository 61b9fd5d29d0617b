import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, treatedEqually, wordsOf, youAre } from './common.js';

const believer =
  '(?:muslim|jew|jewish|christian|catholic|hindu|buddhist|protestant|sikh|atheist|mormon|evangelical|non-believer)';
// Names, thanks and institutions. Example: "Dear Christian", "your faith in our small press", "the Sikh regiment"
const others =
  /\bof all faiths\b|\bgood faith\b|\bfaith in\b|\b(?:jewish museum|muslim aid|sikh regiment)\b|\b(?:ms|mr|mrs|dr|dear) christian\b/u;

export const belief: readonly Phrase[] = [
  // "your religion", "your Catholic schooling", "as a Jew", "headscarf", "Ramadan", "to pray in the stockroom"
  {
    says: wordsOf(
      /your (?:\w+ )?(?:religion|religious \w+|faith|beliefs?|church|mosque|synagogue|temple|gurdwara|prayers?|baptism|sabbath|creed)\b(?! in\b)/u,
      `your ${believer} \\w+|${youAre} ?${believer}\\b|(?:as|only|practising|devout|fellow|another|had|being) (?:a |an )?${believer}s?(?=[.,;!?]|$| (?:you|before|in|on|who|might|would|could)\\b)`,
      `a ${believer} (?:community|school|ethos|family|background|upbringing|candidate|applicant|man|woman|girl|colleague)\\b|not a believer\\b|few believers\\b|church-?go(?:er|ers|ing)\\b`,
      /(?:see|seen|expect\w*|want\w*|meet)\b[^.;]{0,30} (?:at|in) (?:sunday |friday )?(?:mass|church|chapel|mosque|temple|synagogue|prayers)\b(?! (?:hall|roof|restoration|project|council))/u,
      `(?:prefers?|wants?|needs?|looking for|rather have|seeks?)\\b[^.;]{0,30} of the same (?:faith|religion|church|belief|caste|community)\\b`,
      /(?:with all|all|those|them|these) (?:them |those |the |your )?prayers\b/u,
      /(?:head ?scar(?:f|ves)|hijab|turban|kippah?|yarmulke|burka|niqab)\b|(?:sabbath|ramadan|prayer times?|prayer breaks?|for prayers?|friday prayers)\b|(?:to|need to) pray\b(?! (?:that|for))/u,
      /(?:reasons of|grounds of|for) (?:religion|religious)\b|religious (?:reasons|grounds|beliefs|views|holidays?|dress|observance|duties)\b|shake hands with (?:the )?(?:ladies|women|men)\b/u,
    ),
    unless: orTreatedEqually(others),
  },
  // "your union", "a shop steward", "collective bargaining", "know your rights", "political views"
  {
    says: wordsOf(
      /your\b[\w ]{0,20} union\b(?!'| of)|(?:trade |labour |labor )?union (?!reps? (?:sat|on|asked|and)\b)(?:man|woman|member\w*|activit\w*|activist|involvement|role|rep\w*|background|ties|past|organi[sz]er|badge|card)\b|in the union\b(?!')/u,
      /(?<!\b(?:our|the) )shop stewards?\b(?! (?:training|course))|(?:your|on the|the) (?:time|seat|work|role|part) (?:on|in) (?:the|a) works council\b|convenor\b|unioni[sz]\w+\b/u,
      /you(?:r|'d|'ve)?\b[^.;]{0,40} (?:collective bargaining|on strike|the strike\b(?! of)|picket\w*|walk-?out|industrial action|trade unions?)\b(?! (?:law|action cases))|(?:know|knew|insist on) your rights\b/u,
      /(?:troublemakers?|agitators?|rabble-?rousers?)\b|(?:unite|unison|gmb|union) (?:badge|pin|card)\b|political (?:views|activity|beliefs|opinions)\b/u,
    ),
    unless: orTreatedEqually(/\b(?:students'|european|credit) union\b/u),
  },
  // "your medals", "as a reservist", "ex-forces people", "years in the Marines", "civilian life"
  {
    says: wordsOf(
      /your [\w ]{0,16}\b(?:medals|regiment|military (?:service|career|background|past|bearing)|army (?:years|service|days|background)|deployment|tours? of duty)\b/u,
      /(?:years|time|days|service|career|left|from|out of|back from) (?:in |with ){0,4}the (?:army|navy|air force|marines|forces|military|reserves|national guard)\b(?! (?:contract|surplus|barracks))/u,
      /(?:as|like|being|you are|you're|of) an? (?:former |ex-|true |real ){0,4}(?:soldier|reservist|veteran|marine|squaddie)\b(?! (?:actor|car))|ex-(?:forces|military|army|soldiers?|servicem[ae]n|marines?)\b|reservists?\b|(?:former|ex) (?:soldiers?|servicem[ae]n|marines?)\b/u,
      /(?:civilian life|civvy street|drill sergeant|parade ground)\b|(?:every|some|many|most) veterans? (?:deserve|need|find|tend|who)\w*|military (?:people|types?|bearing|background|manner|men|man|family)\b|serving (?:officer|soldier)\b/u,
    ),
    unless: treatedEqually,
  },
];
