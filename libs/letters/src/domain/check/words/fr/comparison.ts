import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Denies the comparison, or speaks of the reader's own way or of ourselves. Example: "personne n'était meilleur", "un poste qui vous correspondra mieux"
const unless =
  /\b(?:personne|aucun\w*) (?:\w+ )?n(?:'|e )\w+[^.;]{0,30}\b(?:meilleur|mieux|plus)|\b(?:vous|te) (?:correspond\w*|conviend\w*|ressemble\w*) (?:mieux|davantage)|\bsans (?:comparer|comparaison)\b|\bne compar\w+|\bpas (?:parce )?que\b|\bsouhait\w+[^.;]{0,50}\b(?:trouv|poste)|\bnous (?:aurions|devons|devrions|voulons|aurons) (?:du )?(?:\w+ )?(?:mieux|plus)\b|\bon aurait du mieux\b/u;

export const comparison: readonly Phrase[] = [
  // "plus qualifié", "plus en phase", "plus proche de nos besoins", "les plus pertinents"
  {
    says: /\bplus (?:\w+ment )?(?:qualifie|experimente|adapte|proche|pertinent|en (?:adequation|phase|accord|ligne|lien|rapport)|solide|fort|aguerri|convaincant|conforme|abouti|pointu|competent|chevronne|ancree?s? dans|complete?\b|affirme|legitime|mur|immediatement operationnel|operationnel|approprie|riche|strategique|brillant|percutant|impressionnant|specialise|avance|senior|capable|directement|etoffe|rapidement operationnel|a l'aise|rigoureu|dynamique|autonome|motive|credible|seduisant|aligne|coherent|etendu|poussee?|approfondi|compatible|polyvalent)\w*\b/u,
    unless:
      /\b(?:ne|n')\s?\w+ plus\b|\bnon plus\b|\b(?:retour|compte rendu|explication|reponse|calendrier|annonce|message|lettre|courrier|echange|feedback|processus|delai)s? (?:\w+ )?plus\b|\bpersonne n'etait\b|\bpas (?:parce )?que\b/u,
  },
  // "quelqu'un de plus rapide que vous", "a fait mieux que vous", "moins d'expérience que"
  {
    says: anyOf(
      /\b(?:plus|mieux|davantage|moins|meilleure?s?|superieure?s?|aussi|autant|devant|avant)\b(?!, ?parce)[^.;]{0,60}\b(?:que|qu'|a) (?:vous|toi|la votre|le votre|les votres|la tienne|le tien|les tiens|votre \w+|ton \w+|ta \w+)\b(?! (?:demande|disposition|question|message))/u,
      /\b(?:par rapport|compare\w*|en comparaison) (?:a |aux? |avec |de |des )\s?(?:vous|toi|votre|ton|ta|d'autres|aux?|autres?|l'autre|les|la|le)\b/u,
      /\b(?:autres?|concurrent\w*|candidat\w*|profils?|quelqu'un|elle|il|personne)\b[^.;]{0,30}\b(?:vous|te) (?:depass|surpass|devanc|domin|surclass|battu?|bat\b)\w*/u,
      /\bface a (?:vous|d'autres|des|une|un) (?:candidat|profil|concurren|\w+ candidat|se presentait|personne)\w*|\bface a vous\b/u,
    ),
    unless:
      /\b(?:ne|n')\s?\w+ (?:plus|pas) que\b|\bpas (?:parce )?que\b|\b(?:n'apprecie|ne merite|sais)\b|\baussi (?:dur|difficile|penible)\b|\bpersonne n'etait\b/u,
  },
  // "correspond davantage", "correspondait mieux à nos attentes", "répondait plus précisément"
  {
    says: anyOf(
      /\b(?:correspond|repond|convien|conven|convena|adapt|coll|match|cadr|coincid|rejoin|rejoi|satisf|rempli|epous|refle)\w*\b[^.;]{0,25}\b(?:davantage|mieux|plus|au mieux|le plus|au plus pres|de plus pres)\b(?! (?:tard|tot|vite|rapidement))/u,
      /\b(?:davantage|mieux)\b[^.;]{0,20}\b(?:correspond|repond|convien|adapte|qualifie|arme|place|prepare|outille|equipe|forme|cerne|incarn|aligne)\w*/u,
      /\bau plus pres (?:de|du|des)\b|\bdavantage (?:aguerri|experimente|qualifie|forme|rompu|specialise)\w*/u,
    ),
    unless,
  },
  // "meilleur candidat", "un profil supérieur", "la meilleure adéquation", "les meilleurs"
  {
    says: anyOf(
      /\bmeilleure?s? (?:\w+ )?(?:candidat|profil|adequation|dossier|maitrise|experience|connaissance|prestation|impression|parcours|reponse|presentation|note|score|choix|correspondance|resultat|technique|niveau)\w*/u,
      /\b(?:le|la|les) meilleure?s?(?= (?:de|des|d'|parmi|ont|l'|a ete|pour (?:le|ce) poste|\.)|\s*$)|\bsuperieure?s? (?:a|au|en)\b/u,
    ),
    unless:
      /\bsouhait\w+|\bmeilleure?s? (?:voeux|salutations|sentiments|souvenirs|conditions|delais)|\bpour (?:la|le|une) meilleure? (?:suite|continuation|experience)|\bpersonne n'etait\b|\bne (?:cherch|signifie)/u,
  },
  // "un candidat avec plus d'expérience", "une personne ayant davantage de pratique", "coche plus de cases"
  {
    says: anyOf(
      /\b(?:candidat\w*|profils?|personnes?|quelqu'un|candidatures?|dossiers?|finalistes?|collegues?|d'autres|l'autre|qui|elle|il|dont)\b[^.;]{0,50}\b(?:plus|davantage) (?:de |d'|des )(?!un\b|une\b|\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|cent|mille|la moitie|renseign|detail|temps pour|precision|questions)\w+/u,
      /\bcoch\w+ (?:\w+ )?(?:plus|davantage|mieux)\b/u,
      /\bplus (?:grande|large|longue|vaste|haute|forte|fine|solide|riche) (?:experience|maitrise|expertise|connaissance|adequation|pratique|proximite|aisance|motivation)\b/u,
    ),
    unless: /\b(?:ne|n')\s?\w+ plus\b|\bpas (?:parce )?que\b|\bplus de (?:poste|place|besoin)\b/u,
  },
  // "un candidat qui maîtrise mieux", "d'autres ont mieux répondu", "a fait meilleure impression"
  {
    says: anyOf(
      /\b(?:candidat\w*|profils?|quelqu'un|personne|d'autres|certains|l'autre|concurrent\w*|finalistes?|une autre|un autre)\b[^.;]{0,50}\b(?:mieux|meilleure?s?|davantage (?:convain|seduit|impression|marque|montr|demontr|su|pret))\b/u,
      /\b(?:nous |m'|l')?(?:a|ont) (?:davantage|mieux|plus) (?:convain|seduit|impression|marque|repond|montr|demontr|reussi|su)\w*/u,
    ),
    unless,
  },
  // "vous a devancé", "l'a emporté sur vous", "vous arrivez deuxième", "un cran au-dessus", "second choix"
  {
    says: anyOf(
      /\bdevanc\w+|\bsurpass\w+|\bsurclass\w+|\bl'(?:a|ont|avait|a finalement) emporte\b|\bemporte sur\b|\bcoiff\w+ au poteau\b/u,
      /\b(?:longueur|tete|temps) d'avance\b|\ben tete devant\b|\bun (?:cran|ton|niveau|peu) au-dessus\b/u,
      /\bau-dessus de (?:vous|toi|votre|ton|ta|la votre|la tienne)\b|\b(?:deuxieme|seconde?|troisieme) (?:choix|position|place)\b/u,
      /\b(?:arriv|class|termin|fini)\w+ (?:\w+ )?(?:deuxieme|seconde?|troisieme|derriere|dernier\w*)\b|\bdepartag\w+|\bpas aussi (?:\w+ )?(?:que|bien)/u,
      /\bmoins (?:\w+ )?(?:convain|experiment|qualifi|solide|pertinent|adapte|abouti)\w*/u,
    ),
    unless,
  },
  // "des candidats dont le parcours correspond à nos besoins"
  {
    says: /\b(?:candidat\w*|profils?|quelqu'un|personnes?|d'autres)\b[^.;]{0,30}\bdont (?:le|la|l'|les)\b[^.;]{0,50}\b(?:correspond|repond|en adequation|colle|cadre|s'inscri|recoupe|epouse)\w*/u,
    unless,
  },
];
