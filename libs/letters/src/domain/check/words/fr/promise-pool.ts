import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// A negation of keeping or writing, deletion, the law's own time, or a question of consent.
// Example: "nous ne conservons pas votre CV", "vos données seront effacées", "avec votre accord", "souhaitez-vous que"
const nothingKept =
  /\b(?:ne|n')\s?(?:\w+ |\w+'){0,2}?(?:conserv|gard|recontact|contact|promet|promis|pren|tien|veux|voul|peux|pouv|pourr|reviend|figur|archiv|maintien|ser)\w* (?:\w+ )?(?:pas|plus|aucun\w*|ni|rien)\b|\bne (?:pas|rien) (?:conserver|garder|promettre)|\bsans (?:conserver|garder|en garder)|\b(?:effac|supprim|detrui|detru)\w+|\b(?:loi|legale?s?|legalement|rgpd|reglement\w*|cnil)\b|\bavec votre (?:accord|consentement|permission)|\b(?:souhaitez|voulez|acceptez|accepteriez|aimeriez)-vous\b|\bveux-tu\b|\bsi vous (?:souhaitez|voulez|acceptez) que\b|\bjusqu'(?:au|a)\b[^.;]{0,40}\bpuis\b|\besper\w+/u;

// What has nothing to do with a later opening. Example: "je vous écrirai au sujet de vos frais"
const otherMatters =
  /\b(?:ne|n')\s?(?:vous |te |t'|nous )?(?:(?:re)?contact|promet|promis|veux|voul|peux|pouv|pourr|reviend|ecri)\w* (?:\w+ )?(?:pas|plus|rien)\b|\b(?:frais|rembours\w+|facture|justificatifs?|badge|materiel|ordinateur|billets?|colis|maquettes?|portfolio|virement|rib|donnees personnelles|vos donnees)\b|\besper\w+|\b(?:souhaitez|voulez|acceptez|accepteriez|aimeriez)-vous\b|\bavec votre (?:accord|consentement)/u;

/** That something about the person is kept for a later opening. */
export const promiseToKeep: readonly Phrase[] = [
  // "Nous conservons votre CV", "je garde votre dossier sous la main", "on garde ton profil en tête"
  {
    says: /\b(?:conserv|gard|archiv|mainten|maintien|enregistr|sauvegard|classe)(?:ons|erons|erai|e|er|eons|ons|iens|drons|ant)?\b[^.;]{0,40}\b(?:(?:votre|vos|ton|ta|tes|le|les|ce) (?:\w+ )?(?:cv|curriculum|candidatures?|dossiers?|coordonnees|donnees|profil|documents|elements|nom|contacts?|numero)|cv\b|contact\b|(?:en|dans (?:notre|un coin de la)) (?:memoire|tete|base|vivier|fichier\w*)|a l'esprit|sous (?:la main|le coude)|de cote)/u,
    unless: nothingKept,
  },
  // "votre CV reste dans notre base", "votre candidature sera conservée", "vous rejoignez notre vivier", "cvthèque"
  {
    says: anyOf(
      /\b(?:cv|candidature|dossier|profil|coordonnees|nom)\b[^.;]{0,40}\b(?:reste|resteront|restera|demeure|demeurera|sera|seront|est|sont|figure|figurera|rejoin\w*|a ete|integr\w+|entr\w+)\b[^.;]{0,25}\b(?:conserve|garde|archive|enregistre|verse|integre|ajoute|maintenu|inscrit|notre (?:base|fichier|vivier|liste|reserve|reseau|banque)|nos (?:bases|fichiers|dossiers|archives|listes|contacts))\w*/u,
      /\bvivier\b|\bcv-?theque\b|\b(?:base|banque) de (?:candidat\w*|talents|profils|cv)\b|\bnotre base de donnees\b/u,
      /\b(?:liste|reserve) (?:de reserve|d'attente|complementaire|de recrutement)\b/u,
    ),
    unless: nothingKept,
  },
];

/** That the person hears from us again. */
export const promiseToWrite: readonly Phrase[] = [
  // "nous vous recontacterons", "je reviendrai vers vous", "nous ne manquerons pas de vous contacter"
  {
    says: anyOf(
      /\b(?:vous|te|t'|toi)\s?(?:re)?contacter(?:ons|ai|a|ont)\b|\breviendr(?:ons|ai|a|ont) (?:\w+ )?vers (?:vous|toi)\b|\breprendr(?:ons|ai|a) contact\b/u,
      /\b(?<!\bne )(?:vous|te) (?:fer(?:ons|ai|a) signe|tiendr(?:ons|ai|a)|previendr(?:ons|ai|a)|avertir(?:ons|ai|a)|alerter(?:ons|ai|a)|inviter(?:ons|ai)|solliciter(?:ons|ai|a)|informer(?:ons|ai|a)|proposer(?:ons|ai) (?:d'autres|de futur|un autre|les prochain))\b/u,
      /\b(?:penser(?:ons|ai)|songer(?:ons|ai)) a (?:vous|toi)\b|\bfer(?:ons|ai) appel a (?:vous|toi)\b/u,
      /\b(?:ne manquer(?:ons|ai) pas|n'hesiter(?:ons|ai) pas|manquerons pas) (?:de|a)\b/u,
    ),
    unless: otherMatters,
  },
  // "vous serez contactée", "vous aurez de nos nouvelles", "vous serez la première informée", "attendez-vous à"
  {
    says: anyOf(
      /\b(?:vous serez|tu seras) (?:\w+ ){0,3}?(?:(?:re)?contacte|informe|prevenu|averti|alerte|invite|notifie|parmi les premi|tenu|sollicite)\w*/u,
      /\b(?:aur(?:ez|as)|recevr(?:ez|as)|entendr(?:ez|as)) (?:\w+ )?(?:de nos nouvelles|parler de nous|de mes nouvelles|nos (?:offres|prochaines|alertes)|une (?:alerte|notification|invitation))\b/u,
      /\b(?:sera|seront) (?:\w+ )?(?:re-?examine|reetudie|reconsidere|pris en compte|prise en compte|etudie|considere|examine)\w* (?:\w+ )?(?:pour|lors|dans|des|a l'occasion)\b/u,
    ),
    unless: otherMatters,
  },
  // "je vous écrirai si un poste s'ouvre", "on te recontacte dès qu'une place se libère", "nous pensons à vous pour la suite"
  {
    says: anyOf(
      /\b(?:vous|te|t')\s?(?:ecrirai|ecrirons|ecris|recontacte|recontactons|contacte|contactons|fais signe|faisons signe|fait signe|previens|previent|prevenons|tiens|tient|tenons|relance|relancons|informe|informons|reviens|ecrit)\b[^.;]{0,60}\b(?:des (?:que|qu'|l')|si (?:un|une|l'|d'autre|jamais|quelque|le)|quand|lorsqu\w*|aussitot|au courant|informee?s?|a la (?:rentree|prochaine)|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|au (?:printemps|prochain|moment)|sans faute|pour (?:un|une|le|la|de|d')\s?(?:prochain|autre|futur)\w*)/u,
      /\bon (?:revient vers|se rappelle|se recontacte|te recontacte|vous recontacte|reprend contact|reste en contact)|\brest(?:ons|erons) en contact\b/u,
    ),
    unless: otherMatters,
  },
  // "nous prendrons contact avec vous", "un membre de l'équipe prendra contact", "pour nos futurs recrutements"
  {
    says: anyOf(
      /\bprendr(?:ons|ai|a) (?:\w+ )?contact\b|\bprendr(?:ons|ai) (?:\w+ )?(?:en compte|en consideration)\b/u,
      /\b(?:vous|te) (?:faire|ferons|fera) (?:part|profiter)\b/u,
      /\b(?:considerer(?:ons|ai)|etudier(?:ons|ai)|examiner(?:ons|ai)|reexaminer(?:ons|ai)|reconsiderer(?:ons|ai)|penserai|penserons|tiendrons compte)\b[^.;]{0,60}\b(?:futur|prochain|autre|ulterieur|avenir|opportunite|recrutement)\w*/u,
      /\bserons? (?:heureux|ravis) de vous (?:re)?contacter\b/u,
      /\b(?:pour (?:de|nos|d'|un|les)\s?(?:futur|prochain|eventuel|ulterieur)\w*)[^.;]{0,40}\b(?:nous|je|on) (?:conserv|gard|recontact)/u,
    ),
    unless: otherMatters,
  },
];
