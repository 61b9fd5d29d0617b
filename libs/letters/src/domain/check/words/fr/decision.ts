import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Nothing is decided yet, or the sentence speaks of a condition. Example: "nous n'avons pas encore pris de décision", "si vous n'êtes pas retenu"
const undecided =
  /\b(?:pas|point) encore\b|\btoujours (?:en cours|a l'etude|a l'examen)\b|\b(?:aucune|pas de|pas pris (?:de|notre)) decision\b(?! favorable| positive)|\bsi (?:vous n|tu n|votre |ta |ton )[^.;,]{0,50}\b(?:reten|selectionn|choisi|recevez|recois)|\bsauf (?:avis|si)\b|\bseuls? (?:les|des) (?:candidat|profil|personne|dossier)|\bque vous soyez\b|\bretenu\w* ou (?:non|pas)\b|\b(?:ne )?serez pas oublie/u;

export const decision: readonly Phrase[] = [
  // the verb before "pas": "nous ne poursuivrons pas", "ne retiendrons donc pas", "ne vous proposerons pas", "tu ne rejoindras pas"
  {
    says: /\b(?:ne|n')\s?(?:vous |te |t'|la |le |l'|y |lui |nous |les )*(?:poursui|retien|reten|fere[zs]|fera[s]|donn|propos|offr|continu|avan[c]|prend|pren|embauch|recrut|engag|confi|attribu|invit|convi|accueil|rejoin|accept|nomm|design|selectionn|chois|integr|gard|correspond|travailler|figur|convien|aboutir|abouti|passer|poursuiv|iron|ira)\w* (?:\w+ ){0,3}?(?:pas|plus|aucune?)\b(?! (?:encore|votre dossier a))/u,
    unless: undecided,
  },
  // "ne pouvons pas donner suite", "n'a pas été retenue", "nous n'irons pas plus loin", "on ne va pas te prendre"
  {
    says: /(?<!hesite[zr]? )(?<!tarder\w* )(?<!manquer\w* )\b(?:pas|plus|jamais|guere)\b(?! encore)[^.;]{0,70}(?:\bsuite\b|\b(?:reten|poursui|poursuiv|propos|offrir|offre\b|continu|avanc|selectionn|choisi|embauch|recrut|engag|confi|attribu|invit|convi|accueil|integr|rejoin|accept|nomm|design|prend|pris|prolong|about|abouti|admis|affect|figur|donner (?:le|ce|la)|aller (?:plus|de l'avant|jusqu)|(?:plus|davantage) loin|de l'avant|l'avant|favorable|positi)\w*|avec vous|avec toi)/u,
    unless: undecided,
  },
  // "nous n'irons pas de l'avant", "vous ne serez pas notre directrice", "ce ne sera donc pas vous", "le poste ne vous revient pas"
  {
    says: anyOf(
      /\b(?:ira|irons|irai|va|vas|allons|vais|ira) pas (?:plus|davantage|au-dela|de|jusqu|te|vous)\b/u,
      /\b(?:serez|seras|etes|es) (?:donc |malheureusement |finalement )?pas (?:la |le |notre |celle |celui |parmi |dans |au |en finale|·)/u,
      /\bpas (?:vous|toi)\b|\bpas cette fois\b|\bpas (?:de|d')\s?(?:place|offre|contrat|poste|proposition|suite)\b|\b(?:vous|te) revien\w+ pas\b/u,
      /\bpas (?:le|la|ce|cette|comme|en tant que) (?:poste|place|mission)|\bpas (?:a|de|d'|comme|le|la|l'|pour)\s?(?:\w+ ){0,5}·/u,
    ),
    unless: undecided,
  },
  // "sans pouvoir la retenir", "ne peut être retenue", "nous ne pouvons réserver une suite favorable"
  {
    says: anyOf(
      /\b(?:ne|n')\s?(?:pourr|peu[tx]|pouv|saur|puiss)\w*\b[^.;]{0,60}\b(?:suite|reten\w*|offrir|propos\w+|accept\w+|poursuiv\w+|donn\w+|recrut\w+|embauch\w+)/u,
      /\bau regret\b|\bregrett?(?:ons|e) (?:de |vivement de )?(?:devoir |vous |ne )|\bdans l'(?:impossibilite|obligation)\b/u,
      /\bimpossible\b[^.;]{0,50}\b(?:suite|reten|propos|offrir|poursuiv|donn|recrut|prendre)/u,
      /\bsans (?:pouvoir|que nous puissions)\b[^.;]{0,40}\b(?:reten|propos|donner)/u,
    ),
    unless: undecided,
  },
  // "aucune suite", "aucun poste à vous offrir", "ni l'une ni l'autre"
  {
    says: anyOf(
      /\baucune? (?:suite|poste|place|offre|proposition|issue)\b|\bnon (?:retenue?s?|selectionnee?s?|aboutie?|favorable)\b/u,
      /\b(?:classee?|restee?|demeure(?:r|ra)?|restera) sans suite\b/u,
      /\b(?:reponse|suite|decision|issue|avis|conclusion|retour|nouvelle|resultat)s?\b[^.;]{0,35}\b(?:negati\w+|defavorable\w*|non\b|pas (?:bonne|favorable|positi))/u,
      /\bpar la negative\b|\bnegativement\b/u,
    ),
    unless: undecided,
  },
  // "c'est non", "la réponse est un non", "c'est un refus", "nous déclinons votre candidature", "écarter votre dossier"
  {
    says: anyOf(
      /\b(?:c'est|est|sera|reste|etait|soit)(?: \w+)?(?: un)? (?:« )?non\b|\b(?:dire|disons|dis|dit|repondre|repond|repondu) (?:\w+ )?(?:un )?non\b/u,
      /\b(?:ce|un|le|notre|mon) non\b|\brefus\w*|\brejet\w*|\bdeclin(?:er|ons|e|ee)\b|\becart(?:er|ons|e|ee)\b|\brenonc(?:er|ons|e)\b/u,
      /\bpass\w+ (?:notre|mon) tour\b|\bc'est (?:mort|rape|fichu|foutu|cuit|rate pour)\b|\bpour cette fois\b[^.;]{0,20}\bnon\b|\bnon pour\b|\belimine\w*/u,
    ),
    unless:
      /\b(?:vous|tu) (?:pouvez|peux) (?:nous )?(?:refus|dire non|declin)|\bdites?-(?:moi|nous) (?:simplement )?non\b/u,
  },
  // "votre candidature s'arrête ici", "nous mettons fin à", "l'aventure s'arrête là"
  {
    says: anyOf(
      /\b(?:candidature|processus|parcours|aventure|chemin|histoire|route|collaboration|echanges?|recrutement|demarche)\b[^.;]{0,40}\b(?:s'arret\w+|se termin\w+|prend(?:ra)? fin|prennent fin|s'acheve\w*|en rest\w+)/u,
      /\b(?:mett\w+|mis) (?:fin|un terme)\b|\b(?:en rester|nous en resterons|on en reste|nous en restons|nous arreter|on s'arrete|s'arreter) (?:la|ici)\b/u,
      /\bs'arrete (?:ici|la)\b|\b(?:autre|nouvelle|differente) (?:direction|orientation|voie|option|piste)\b/u,
    ),
    unless: undecided,
  },
  // "nous avons choisi une autre personne", "notre choix s'est porté sur un candidat", "nous avons signé quelqu'un ce matin"
  {
    says: /\b(?:chois\w+|choix|retenu\w*|retenons|recrut\w+|embauch\w+|engag\w+|nomm\w+|opt(?:e|ee|ons)\b|port(?:e|ee|er)\b|confi(?:e|ee|er)\b|attribu\w+|prefer\w+|priorite|privilegi\w+|pris\b|prenons|sign(?:e|er|ons)\b|trouve|design\w+|propos(?:e|ee|er)\b|offert\w*|donn(?:e|er|ee)\b|revient|revenu\w*|poursui\w+|continu\w+|avanc\w+|selectionn\w+|elu\w*|tourn\w+|accept\w+)\b[^.;]{0,60}\b(?:(?:un|une|d'|l'|les|des|deux|a|aux) ?autres?\b(?! (?:jour|fois|poste|question|point|offre|candidature de))|quelqu'un|(?:un|une) (?:candidat|collegue|personne|profil|confrere|consoeur|interne)\w*|(?:le|la) (?:candidate?|personne) (?:qui|dont|ayant)|des (?:candidats|profils|personnes)|en interne)/u,
    unless: undecided,
  },
  // "une autre personne a été retenue", "quelqu'un d'autre occupera le poste", "le poste est pourvu", "l'équipe est au complet"
  {
    says: anyOf(
      /\b(?:autres? (?:candidat|personne|profil|finaliste|dossier|collegue)\w*|quelqu'un d'autre)\b[^.;]{0,50}\b(?:retenu|chois|pris|prend|occup|rejoin|recrut|embauch|engag|nomm|selectionn|accept|obten|signe|sera|seront|emport|arriv)/u,
      /\bpourvue?s?\b|\bau complet\b/u,
      /\b(?:postes?|places?|mission|offre|recrutement|contrat)\b[^.;]{0,30}\b(?:est|a ete|sont|ont ete|etait) (?:\w+ )?(?:attribue|confie|supprime|gele|suspendu|annule|prise?\b|clos|ferme|abandonne)\w*/u,
      /\bdefinitivement clos/u,
    ),
    unless:
      /\b(?:encore|toujours|pas|bientot|prochainement|a etre) pourvu|\b(?:sera|seront|doit etre|reste a etre) pourvu/u,
  },
  // "nous ne vous recevrons pas en entretien", "n'a pu être retenue", "parti à quelqu'un d'autre", "ce sera sans toi"
  {
    says: anyOf(
      /\b(?:ne|n') ?(?:vous |te |t'|l'|la |le )?(?:recevr|convi|invit|rappeller|engag|embauch|donner|continu|garder|suivr|pren|retien|retenu|rencontrer|poursuiv)\w* (?:donc |malheureusement )?pas\b/u,
      /\bn'a (?:\w+ )?pu etre (?:retenu|accept|satisf|honor)\w*/u,
      /\b(?:parti|revenu|donne|confie|attribue|dit oui|ira|va) a (?:quelqu'un|un autre|une autre|d'autres)\b|\bsera (?:donc )?sans (?:toi|vous)\b/u,
    ),
  },
];
