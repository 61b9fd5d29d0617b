import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

export const closedDoor: readonly Phrase[] = [
  // "Merci de ne pas répondre", "veuillez ne pas nous contacter", "ne répondez pas à ce message"
  {
    says: anyOf(
      /\b(?:merci|veuillez|priere|prions|prie|demand\w+|bien vouloir|invitons a|recommand\w+)\b[^.;]{0,25}\bne (?:pas|plus) (?:y |nous |me |chercher a )?(?:repon|ecrire|contact|rappel|appel|recontact|relanc|insist|solliciter)\w*/u,
      /\bne (?:nous |m'|me |y )?(?:repondez|reponds|ecrivez|ecris|contactez|contacte|rappelez|rappelle|telephonez|appelez|cherchez|insistez|relancez)\b[^.;]{0,10}\b(?:pas|plus)\b/u,
      /\bne pas (?:y )?repondre (?:a|directement)\b|\b(?:toute|votre|une) reponse (?:serait|sera) (?:perdue|ignoree|supprimee|detruite)\b|\badresse d'envoi (?:uniquement|seul)/u,
    ),
    unless: /\bhesit\w+/u,
  },
  // "inutile de nous écrire", "il est vain de répondre", "toute réponse restera sans suite"
  {
    says: anyOf(
      /\b(?:inutile|vain|superflu) (?:de|d')\s?(?:nous |me |y |chercher a )?(?:repon|ecrire|contact|rappel|appel|recontact|relanc|insist|telephon)\w*/u,
      /\btoute? (?:reponse|relance|demande|question|contestation|reclamation|appel|courrier)\b[^.;]{0,50}\b(?:sans (?:suite|reponse|effet)|ignor|inutile|supprim|ne sera)\w*/u,
    ),
  },
  // "cette boîte n'est pas relevée", "les réponses ne sont lues par personne", "aucune réponse ne sera traitée"
  {
    says: anyOf(
      /\b(?:boite|adresse|messagerie|reponses?|courriels?|courriers?|mails?|e-?mails?|messages?|compte|appels?|demandes?|questions?|relances?)\b[^.;]{0,60}\b(?:n'|ne )\s?[^.;]{0,25}\b(?:pas|personne|aucun\w*|jamais|plus|ni)\b[^.;]{0,25}\b(?:lu|consult|surveill|relev|trait|suivi|examin|ouvert|pris|recu|recev|recoi|repon|repond|honor|accept|arriv|destin|prevu|utilis|lire|lit)\w*/u,
      /\b(?:boite|adresse|messagerie|reponses?|messages?|mails?|courriels?)\b[^.;]{0,40}\b(?:n'est|ne sont|n'admet|n'accepte|ne (?:recoit|permet|peut|sera|seront)) (?:\w+ )?(?:pas|ni|aucun\w*)? ?(?:\w+ )?(?:lue?s?|relevee?s?|consultee?s?|surveillee?s?|traitee?s?|suivie?s?|de reponse|les reponses|recevoir)\b/u,
    ),
    unless:
      /\bsi (?:vous|la|votre|ma|tu)\b|\bavez pas recu\b|\bn'avons pas (?:encore )?(?:recu|repondu)\b|\bdonnees\b/u,
  },
  // "aucun courrier à son propos ne sera traité", "ne fera l'objet d'aucun échange", "aucune explication ne sera donnée"
  {
    says: anyOf(
      /\baucune? (?:courrier|courriel|mail|message|reponse|correspondance|echange|recours|reclamation|demande|question|appel|contestation|relance|suite|information|precision|explication|justification|discussion|commentaire)\w*\b[^.;]{0,50}\bne? ?(?:sera|seront|pourra|peut|saurait|fera|est|sont|n'est)\b/u,
      /\bobjet d'aucune?\b(?! (?:motivation|justification))|\bd'aucune? (?:echange|discussion|correspondance|recours)\b/u,
      /\bpas (?:susceptible|ouverte?) (?:d'|de |a )\s?(?:recours|discussion|appel|contestation)/u,
    ),
    unless: /\baucune suite\b/u,
  },
  // "personne ne lit cette boîte", "adresse non surveillée", "noreply", "message automatique, sans réponse possible"
  {
    says: anyOf(
      /\bpersonne ne (?:lit|lira|releve|relevera|consulte|repond|repondra|surveille|traite|verra|regarde)\b/u,
      /\bnon (?:lue?s?|surveillee?s?|relevee?s?|consultee?s?|monitoree?)\b|\b(?:ne[- ]pas[- ]repondre|no[- ]?reply)\b/u,
      /\bsans (?:possibilite de reponse|reponse possible)\b/u,
      /\b(?:reserve|dedie|sert|servant|utilise)\w* (?:uniquement |exclusivement |seulement )?(?:a l'envoi|aux envois|a envoyer)\b|\bl'envoi uniquement\b/u,
      /\benvoi automatique\b/u,
    ),
    unless: /\bd'une adresse noreply, j'\b/u,
  },
  // "nous ne répondrons pas aux questions", "nous ne sommes pas en mesure de répondre individuellement", "la décision est définitive"
  {
    says: anyOf(
      /\b(?:ne|n')\s?(?:nous |y |leur )?(?:repondrons|repondons|repondrai|entrerons|traiterons|prendrons|accepterons|reviendrons|discuterons|commenterons)\b[^.;]{0,15}\b(?:pas|plus|aucun\w*|a aucun\w*)\b/u,
      /\bpas (?:en mesure |possible |pouvoir |a meme )?(?:de |d')?(?:repondre|discuter|echanger|entrer|debattre)\b[^.;]{0,40}\b(?:questions|demandes|appels|relances|individuel\w*|messages|mails|courriers|correspondance|decision|discussion|detail|sollicitations)\b/u,
      /\bdecision\b[^.;]{0,30}\b(?:definitive|sans appel|irrevocable|non negociable|sans recours)\b/u,
      /\b(?:dossier|sujet|affaire|debat) (?:est )?(?:\w+ )?clos\b/u,
    ),
    unless: /\bavant (?:le|lundi|mardi|la semaine)\b|\bplus tot\b/u,
  },
];
