import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, treatedEqually, wanting, wordsOf } from './common.js';

const one = '(?:woman|man|lady|girl|lad|chap|gentleman|bloke|fellow|guy|male|female)';
const many = '(?:women|men|ladies|girls|boys|lads|chaps|blokes|fellows|guys)';
// Clubs and services that bear the word. Example: "women's refuge", "two girls asked"
const named =
  /\b(?:women|girls|boys|men)'s? (?:shelter|refuge|health|team|school|football|rugby|aid|prison)\b|\bconnectors?\b/u;

export const sex: readonly Phrase[] = [
  // "as a woman you", "insists upon a male representative", "will not take a woman", "a man's world"
  {
    says: wordsOf(
      /(?:fe)?male [\w ]{0,16}\b(?:candidates?|applicants?|colleagues?|employees?|teams?|engineers?|leaders?|hires?|staff|environment|workforce|voice|perspective|drivers?|workers?|managers?|guards?|carers?|nurses?|teachers?|crew|representatives?|touch|boss)\b/u,
      `(?:as|being|for) an? (?:young |single |strong |married |mature ){0,4}${one}\\b(?! of (?:your|his|her) word)`,
      `${wanting} ?${one}\\b(?!-| (?:who|from|we))`,
      `(?:not|never|won't|wouldn't|take|taking|send|sending|put|putting|orders from|ask that of) (?:take |send |put |have |hire |employ ){0,4}(?:a|any) (?:woman|lady|girl)\\b`,
      `a (?:woman|man|lady|girl|lad|chap|gentleman) (?:like you|your age|of your|alone|on (?:her|his) own|on (?:this|the|a) |among|in (?:a|this|such) |with such|can't|cannot)`,
      /(?:fe)?male[- ](?:dominated|only)\b|all[- ](?:male|female|women|men|girls?|boys?|lads?)\b|(?:man|woman|men|women|lady|girl)'s (?:job|work|world|touch)\b|(?:feminine|masculine|womanly|motherly)\b/u,
    ),
    unless: orTreatedEqually(named),
  },
  // "the lads would be rough with you", "a world of men", "our girls", "your sex", "a gender quota", "such a pretty girl"
  {
    says: wordsOf(
      `(?:the|our|my) [\\w ]{0,8}\\b${many} (?:(?:in|on|at) the \\w+ )?(?:would|wouldn't|might|can be|are (?:a|used|not)|were (?:not|worried|unsure)|weren't|prefer|feel|felt)\\b`,
      `(?:world|trade|crew|team|office|bunch|room|house) (?:full )?of ${many}\\b|all ${many}\\b|${many} only\\b|our (?:lads|boys|girls|ladies|blokes|women|men)\\b(?!')|only (?:a |one )?(?:woman|man|girl)\\b`,
      /(?:your|their|own|opposite|same|fair|fairer|weaker) (?:gender|sex)\b|gender (?:balance|mix|quota|ratio)\b|quotas?\b[^.;]{0,40} (?:wom[ae]n|m[ae]n|gender|female)\b/u,
      `(?:already|enough) (?:has|have|had) (?:its|our|two|three|enough|plenty of) [\\w ]{0,16}\\b(?:women|men|ladies|girls)\\b|a job for (?:a |big |strong |young ){0,4}${many}\\b`,
      /(?:such a|as|a very) (?:pretty|lovely|handsome|attractive|good-looking|beautiful|charming) (?:girl|lady|woman|man|face|as you)\b|your (?:good )?looks\b|pretty face\b/u,
      `(?:others?|other (?:two|three|four|five|six)|rest|team|crew)\\b[^.;]{0,14} (?:are|is) (?:all )?${many}\\b`,
      /(?:woman to woman|man to man|girls can)\b|testosterone\b|strapping\b|for (?:big|strong|burly) (?:fellows|men|lads)\b/u,
    ),
    unless: orTreatedEqually(named),
  },
  // "gay", "your lifestyle", "you came out to us", "the pronouns in your signature", "your partner"
  {
    says: wordsOf(
      /your [\w ]{0,16}\b(?:orientation|sexuality|gender identity|transition|pronouns|lifestyle|boyfriend|girlfriend|civil partner)\b(?! (?:week|to|plan|period|day|session))/u,
      /(?:lesbians?|bisexual|transgender|homosexual|queer|effeminate|same-sex|non-binary|flamboyant|gay)\b(?! (?:history|street|road|lane))/u,
      /trans (?:man|woman|person|people|applicant|candidate)\b|(?:came|come|coming) out (?:to us|to me|at work|as gay|over)\b|rainbow (?:pin|badge|flag|lanyard)\b|(?:at|on|in) pride(?=[.,;!?]|$| (?:in|march|parade|week)\b)/u,
    ),
    unless: treatedEqually,
  },
];
