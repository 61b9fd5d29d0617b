import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Refuses, or thanks for the candidate's own. Example: "nous ne pouvons pas faire de retour détaillé", "merci de votre retour"
const unlessInClause =
  /\b(?:ne|n')\s?(?:vous |te |nous )?(?:\w+ )?(?:pouv|pourr|peux|peut|serons|serai|ferons|donn|somm|suis|fais|fourni|proposons|communiqu|envoy|dispos|est|sera)\w* (?:\w+ )?(?:pas|plus|aucun\w*|malheureusement pas)\b|\baucune? (?:retour|feedback)\b|\bmerci (?:pour|de) (?:votre|ton) retour\b|\bpas (?:possible|en mesure) de\b/u;

export const promiseFeedback: readonly Phrase[] = [
  // "nous vous ferons un retour", "je vous enverrai nos commentaires", "on te fait un feedback cette semaine"
  {
    says: /\b(?:fer(?:ons|ai|a)|donner(?:ons|ai|a)|enverr(?:ons|ai|a)|adresser(?:ons|ai|a)|transmettr(?:ons|ai|a)|partager(?:ons|ai|a)|fournir(?:ons|ai|a)|preparer(?:ons|ai|a)|redig(?:erons|erai|era|e|eons)|expliquer(?:ons|ai|a)|communiquer(?:ons|ai|a)|recevr(?:ez|as)|obtiendr(?:ez|as)|aur(?:ez|as)|trouver(?:ez|as)|parviendra|suivra|(?:vous|te|t') (?:fais|fait|faisons|envoie|envoyons|donne|donnons|adresse|adressons|transmet|transmets|transmettons|prepare|preparons|propose|proposons|offre|offrons|dois|devons))\b[^.;]{0,60}(?<!votre )(?<!ton )\b(?:retour(?! (?:a|de|en|parmi)\b)|feedback|debrief\w*|commentaires|compte rendu|compte-rendu|bilan|rapport|points de progres|axes? (?:de progr|d'amelior)\w*|pistes?|impressions|observations|remarques|explications?|precisions|raisons|evaluation|notes d'entretien)/u,
    unlessInClause,
  },
  // "un retour détaillé vous sera envoyé", "un retour plus complet vous est ouvert", "retour sur demande"
  {
    says: /(?<!votre )(?<!ton )\b(?:retour|feedback|debrief\w*|compte[- ]rendu|bilan|rapport|commentaires|evaluation|explications?)\b[^.;]{0,60}\b(?:(?:vous|te) (?:sera|seront|est|sont|parviend\w+)|t'est|suivra|suivront|sera (?:envoye|transmis|adresse|donne|fourni|communique|partage)\w*|sur (?:simple )?demande|a votre disposition|disponible\w*|est (?:ouvert|possible|prevu)\w*|si vous (?:le (?:souhaitez|desirez|voulez)|en)|si tu (?:veux|le|en))/u,
    unlessInClause,
  },
  // "volontiers un retour", "à votre disposition pour un retour", "demandez-moi un retour", "si vous souhaitez un retour, écrivez-moi"
  {
    says: anyOf(
      /\b(?:volontiers|avec plaisir|disposition|disponible\w*|heureu(?:x|se)s?|ravie?s?|pouvons|peux|prete?s?|contente?s?)\b[^.;]{0,60}(?<!votre )(?<!ton )\b(?:retour|feedback|debrief\w*|compte[- ]rendu|commentaires detailles|explications detaillees)/u,
      /\b(?:si (?:vous|tu|un|le)|demand(?:ez|e)|ecri(?:vez|s)|repond(?:ez|s)|sollicit(?:ez|e))\b[^.;]{0,60}(?<!votre )(?<!ton )\b(?:retour (?!(?:a|en)\b)|retour,|feedback|debrief\w*)/u,
    ),
    unlessInClause,
  },
];
