import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// The call is denied, lies behind, or is the reader's to make. Example: "je ne vous appellerai pas", "merci d'avoir pris l'appel"
const unlessInClause =
  /\b(?:ne|n')\s?(?:vous |te |t'|pouv\w+|pourr\w+|peux|peut|serai|serons)\s?[^.;]{0,30}\bpas\b|\bmerci (?:pour|de|d')[^.;]{0,40}\b(?:appel|telephone)\b/u;

export const promiseCall: readonly Phrase[] = [
  // "je vous appellerai", "nous vous rappelons vendredi", "on t'appelle cette semaine", but not "je vous rappelle que"
  {
    says: anyOf(
      /\b(?:vous |te |t'|t’)(?:r?appell?(?:erai|erons|era|eront)|telephoner(?:ai|ons|a)|joindr(?:ai|ons|a))\b(?! qu)/u,
      /\b(?:je|j'|nous|on|\w+) (?:vous |te |t')(?:r?appelle|r?appelons|telephone|telephonons|passe un (?:coup|appel)|passons un (?:coup|appel))\b(?! (?:que|qu|les|le fait|notre|par ailleurs))/u,
      /\b(?:votre|ton) telephone sonnera\b|\bvais (?:vous |te |t')r?appeler\b|\ballons (?:vous |te |t')r?appeler\b/u,
    ),
    unlessInClause,
  },
  // "je vous passerai un coup de fil", "vous recevrez un appel", "prenons rendez-vous par téléphone"
  {
    says: /\b(?:passer(?:ai|ons|a)|donner(?:ai|ons|a)|passe|recevrez|recevras|aurez|proposer(?:ai|ons)|propose|proposons|organis\w+|fixer\w*|fixons|prenons|prevoyons|calons|caler|programm\w+|planifi\w+|offr(?:ons|e))\b[^.;]{0,40}\b(?:coup de (?:fil|telephone)|un appel|(?:echange|entretien|point|rendez-vous|rdv|moment|creneau)\b[^.;]{0,15}\b(?:telephon\w+|visio\w*|de vive voix|pour en (?:parler|discuter))|une visio)/u,
    unlessInClause,
  },
  // "en discuter de vive voix", "j'en parlerai volontiers avec vous au téléphone", "disponible pour un échange"
  {
    says: anyOf(
      /\b(?:volontiers|avec plaisir|disponible|disposition|ravie?s?|heureu(?:x|se)s?|partante?s?)\b[^.;]{0,50}\b(?:au telephone|par telephone|de vive voix|en visio|un appel|coup de fil|un echange telephonique|vous appeler|t'appeler)/u,
      /\b(?:vous|t'|te) (?:expliquer|en parler|parler|raconter)\b[^.;]{0,30}\b(?:de vive voix|au telephone|par telephone)/u,
      /\bsi (?:vous|tu)[^.;]{0,40}\b(?:au telephone|par telephone|de vive voix|un appel|coup de fil)/u,
    ),
    unlessInClause,
  },
];
