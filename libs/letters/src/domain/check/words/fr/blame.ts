import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Denies a fault, or leaves it open. Example: "ce n'est pas que vous manquiez de talent", "cela ne veut pas dire que", "sans que votre travail soit en cause"
const unless =
  /\bce n'est pas (?:parce )?qu|\bc'est pas (?:parce )?qu|\bpas parce que\b|\bnon (?:pas )?(?:parce )?que\b|\bne (?:signifie|veut|reflete|remet|tient|dit|retire|enleve)\b|\ben rien\b|\brien (?:dans|de|a|ne|n')\b|\bsans que\b|\b(?:notre|ma) (?:faute|part|cote)\b|\bde ma faute\b|\bsi vous n|\bsi tu n|\bne croyez pas\b|\bne pensez pas\b/u;

export const blame: readonly Phrase[] = [
  // "vous manquez de", "il vous manque", "vous avez échoué", "tu as raté ton entretien", "vous peinez à"
  {
    says: anyOf(
      /\b(?:vous|tu) (?:\w+ )?(?:manqu(?:ez|iez|es|ais)|avez (?:\w+ )?manque|as (?:\w+ )?manque|echou\w+|pein(?:ez|iez|es|ais)|pech(?:ez|iez|es))\b/u,
      /\b(?:vous|te) (?:manque|manquent|manquait|manquaient|a manque|ont manque|fait defaut|font defaut|faisait defaut)\b/u,
      /\b(?:vous avez|tu as|t'as) (?:\w+ )?(?:echoue|rate|decu|bacle|neglige|eu du mal|eu des difficultes|commis|oublie de|peine|perdu|sous-estime|semble (?:peu|trop|hesitant|mal|perdu|stress|nerveu))\b/u,
      /\b(?:vous|tu) nous (?:avez|as) (?:\w+ )?(?:decu|laisse\w* (?:perplexe|sur notre faim|sceptique)|ennuye)/u,
    ),
    unless,
  },
  // "vous n'avez pas su", "tu n'as pas démontré", "vous ne nous avez pas convaincus", "vous n'aviez pas l'étoffe"
  {
    says: /\b(?:vous|tu) (?:\w+ )?n(?:'|e )(?:nous |m'|l'|y )?(?:avez|aviez|as|avais|ayez|aies|auriez|aurez) (?:\w+ ){0,2}?(?:pas|jamais|guere|point) (?:\w+ ){0,2}?(?:su|reussi|convaincu|demontre|montre|prouve|atteint|prepare|compris|repondu|saisi|maitrise|rempli|satisfait|etaye|explique|trouve les|gere|defendu|structure|justifie|fait (?:preuve|vos|le poids|assez|bonne)|approfondi|pris la peine|passe (?:le|la|l')|l'(?:etoffe|experience|envergure|aisance|autorite|energie|expertise|esprit|attitude|allure|air)|le (?:niveau|profil|bagage|recul|charisme|sens|gabarit|diplome)|la (?:carrure|maturite|rigueur|formation|motivation|posture|trempe|capacite|patience|fibre)|les (?:competences|qualites|epaules|bases|capacites|qualifications|connaissances|reflexes|diplomes)|assez|suffisamment|beaucoup|une? (?:experience|niveau|maitrise)|d'experience|de (?:vraie?|reelle?)|ce qu'il faut)\w*/u,
    unless,
    observed: true,
  },
  // "vous n'êtes pas à la hauteur", "tu n'étais pas assez préparé", "vous n'êtes pas prêt"
  {
    says: /\b(?:vous|tu) (?:\w+ )?n(?:'|e )(?:etes|etiez|es|etais|soyez|sois|seriez|serez|semblez|sembliez|sembles|paraissez|paraissiez|avez (?:\w+ )?(?:ete|semble|paru)|as (?:\w+ )?(?:ete|semble|paru)|aviez ete) (?:\w+ ){0,2}?(?:pas|jamais|guere|point|ni) (?:\w+ ){0,2}?(?:a la hauteur|au niveau|assez|suffisamment|prete?s?\b|faite? pour|taille|capable|en mesure|convain\w+|credible|a l'aise|au point|clair\w*|precis\w*|rigoureu\w+|qualifie\w*|experimente\w*|motive\w*|prepare\w*|compet\w+|operationnel\w*|autonome|la bonne personne|le bon profil|quelqu'un|fiable|serieu\w+|tres (?:clair|convain|precis|a l'aise)|armee?s?\b|solide)/u,
    unless,
  },
  // "vous ne maîtrisez pas", "tu ne remplis pas les critères", "vous ne vous exprimez tout simplement pas assez bien"
  {
    says: /\b(?:vous|tu) (?:\w+ )?n(?:'|e )(?:vous |t'|te |nous |y |en |l')?(?:possed|maitris|rempli|repond|dispos|correspond|justifi|connaiss|connais|presente|exprim|parl|sav|sais|compren|compren|donn|degag|montr|ecout|fait|satisf|attei|arriv|convain|tene|tien|travaill|gere|gere|inspir|assume|av)(?!ai|on)\w* (?:\w+ ){0,3}?(?:pas|guere|jamais|aucune?)\b(?! (?:partie|a vous|besoin|a craindre|l'objet|ete (?:reten|select|chois)|suite|encore recu))(?! (?:ete|menage|demerite|hesite|recu|postule|a rougir|a (?:le|la|y|en)|que\b))/u,
    unless,
  },
  // "t'as pas le niveau", "vous avez pas assez préparé": without "ne", as it is spoken
  {
    says: /\b(?:t'as|tu as|vous avez|t'es|tu es|t'etais|vous etes|t'avais) (?:\w+ )?pas (?:\w+ )?(?:le niveau|assez|su|reussi|convaincu|l'(?:etoffe|experience)|la carrure|les (?:epaules|competences)|a la hauteur|au niveau|prepare|pret|fait le poids|ce qu'il faut)/u,
    unless,
  },
  // "vous avez peu d'expérience", "vous êtes trop hésitant", "vous semblez peu motivé", "vous étiez mal préparé"
  {
    says: anyOf(
      /\b(?:vous avez|vous aviez|tu as|tu avais|vous disposez|tu manques) (?:\w+ )?(?:peu|trop peu|tres peu) (?:de|d')/u,
      /\b(?:vous|tu|t')\s?(?:\w+ )?(?:etes|etiez|es|etais|semblez|sembliez|sembles|semblais|paraissez|paraissiez|parais|avez (?:\w+ )?(?:paru|semble|ete)|as (?:\w+ )?(?:paru|semble|ete)|restez|demeurez|manifestez) (?:\w+ ){0,2}?(?:trop|peu|mal|insuffisamment|pas assez|hesitant\w*|confus\w*|nerveu\w+|arrogant\w*|brouillon\w*|passi(?:f|ve)s?|distante?s?|stresse\w*|incapable\w*|desorganise\w*|superficiel\w*|immature\w*|inexperimente\w*|incompetent\w*)\b(?! (?:nombreu|loin de chez|aimable|gentil|de (?:personnes|candidats)))/u,
    ),
    unless:
      /\bce n'est pas (?:parce )?qu|\bpas parce que\b|\bnous avons ete\b|\bne (?:signifie|veut)\b|\btrop (?:aimable|gentil|nombreu|qualifie|experimente|jeune|age)/u,
  },
  // "votre manque de", "vos lacunes", "ton incapacité", "votre trop faible expérience"
  {
    says: /\b(?:votre|vos|ton|ta|tes) (?:\w+ )?(?:manques?|faiblesses?|incapacites?|insuffisances?|lacunes?|carences?|erreurs?|maladresses?|inexperience|faibles?|defauts?|absence de (?:\w+)|nervosite|arrogance|nonchalance|desinvolture|immaturite|passivite|peu de|mediocres?|limites|impreparation|hesitations?|deficits?|points? faibles?)\b/u,
    unless,
  },
  // "votre exposé manquait de vision", "votre anglais est trop faible", "vos réponses restaient confuses", "ton test était bâclé"
  {
    says: /\b(?:votre|vos|ton|ta|tes) (?:[\w'-]+ ){1,5}?(?:\w+ )?(?:manqu\w+|pech\w+|laiss\w+ (?:\w+ )?a desirer|(?:nous |m')\s?(?:a|ont|avait) (?:\w+ )?(?:decu|decue?s?|laisse (?:perplexe|sur|scept)\w*)|(?:est|etait|etaient|sont|reste|restent|restait|restaient|a ete|ont ete|semble|semblait|semblent|parait|paraissait|demeure|demeurent|s'est revelee?|nous a (?:paru|semble)|nous ont (?:paru|semble)|m'a (?:paru|semble)) (?:\w+ ){0,3}?(?:insuffisant|trop|faible|limite|juste\b|leger|decevant|brouillon|confus|superficiel|approximati|mediocre|pauvre|peu |flou|vague|bacle|en deca|en dessous|au-dessous|incomplet|inadapte|maladroit|scolaire|laborieu|hors sujet|fragile|mince|inegal|desordonne))/u,
    unless,
    observed: true,
  },
  // "votre niveau n'est pas suffisant", "votre dossier ne répond pas aux exigences", "vos réponses n'ont pas convaincu"
  {
    says: /\b(?:votre|vos|ton|ta|tes) (?!candidature\b)(?:[\w'-]+ ){1,5}?n(?:'|e )(?:\w+ |\w+'){0,3}?(?:\w+) (?:\w+ ){0,2}?(?:pas|guere) (?:\w+ ){0,2}?(?:suffi\w+|assez|convain\w+|a la hauteur|au niveau|aux (?:exigences|attentes|criteres|besoins)|le niveau|a nos (?:exigences|attentes|criteres|besoins)|les? (?:criteres|exigences|niveau)|la maturite|nos (?:criteres|exigences|attentes)|satisf\w+|persuad\w+|demontre\w*|permis de (?:demontrer|convaincre|montrer)|seduit|impressionne\w*|clair\w*|precis\w*|soigne\w*|l'exigence)/u,
    unless,
    observed: true,
  },
  // "nous n'avons pas été convaincus par votre présentation", "nous avons été déçus de votre test", "nous doutons de votre capacité"
  {
    says: anyOf(
      /\b(?:convaincu\w*|seduit\w*|satisfait\w*|impressionne\w*|emballe\w*) (?:par|de|d') (?:votre|vos|ton|ta|tes|vous|toi)\b(?<=\b(?:pas|peu|guere|moyennement|moins)\b.{0,60})/u,
      /\bdecue?s? (?:par|de|d'apprendre que|que) (?:votre|vos|ton|ta|tes|vous|tu)\b/u,
      /\b(?:doutons|doute|doutes?|reserves?|inquietude\w*|inquiet\w*|sceptiques?|perplexes?|lacunes?|faiblesses?|erreurs?|insuffisances?|fautes?|manques?) (?:\w+ ){0,2}?(?:de|sur|quant a|dans|pour|face a|devant) (?:votre|vos|ton|ta|tes)\b/u,
    ),
    unless,
    observed: true,
  },
  // "nous ne pensons pas que vous ayez", "je ne crois pas que tu puisses", "nous doutons que vous soyez"
  {
    says: anyOf(
      /\b(?:ne (?:pens|croy|crois|voy|vois|sent|sommes pas (?:surs|certains|convaincus))\w*(?: pas)?|dout(?:ons|e)) que (?:vous|tu|votre|ton|ta)\b/u,
      /\bn'(?:est|etait|ait) pas (?:le niveau|a la hauteur)\b(?<=\b(?:que|qu')\b.{0,50})/u,
    ),
    observed: true,
  },
  // "vous devriez travailler", "vous auriez dû préparer", "vous gagneriez à", "tu ferais bien de", "il vous faut encore"
  {
    says: anyOf(
      /\b(?:vous|tu) (?:\w+ )?(?:devriez|devrais|devez|dois|gagneriez|gagnerais|feriez (?:bien|mieux)|ferais (?:bien|mieux)|avez (?:encore )?(?:besoin|interet)|as (?:encore )?(?:besoin|interet)) (?:\w+ )?(?:de |d'|a )?(?:\w+ )?(?:travaill|amelior|prepar|appren|progress|approfond|renforc|acquer|develop|muri|form|perfection|gagn|relire|soign|structur|etre plus)\w*/u,
      /\b(?:vous auriez|tu aurais) (?:\w+ )?(?:du|pu) (?:\w+ )?(?:mieux |davantage |plus |vous |nous )?(?:prepar|lire|montr|demontr|etre|travaill|renseign|repond|soign|relire|developp|pos|verifi|approfond)\w*/u,
      /\bil (?:vous|te) faut (?:encore|d'abord|plus)|\bil (?:vous|te) faudra(?:it)? (?:encore |d'abord )?(?:travaill|progress|appren|gagn|muri)/u,
    ),
    unless,
    observed: true,
  },
  // "on attendait mieux de vous", "en dessous du niveau attendu", "pas à la hauteur de nos attentes"
  {
    says: anyOf(
      /\battend(?:ions|ait|ais|ions) (?:mieux|plus|davantage|autre chose) de (?:vous|toi|votre|ta|ton)\b/u,
      /\b(?:en dessous|en deca|au-dessous) (?:de|du|des) (?:niveau|nos|notre|ce que|la barre|exigences|attentes)\b|\bpas a la hauteur (?:de nos|des|du)\b/u,
      /\bpas (?:vraiment |tout a fait )?au niveau (?:attendu|requis|demande|exige|souhaite)\b|\bniveau (?:\w+ )?(?:insuffisant|trop faible)\b/u,
    ),
    unless:
      /\bnous (?:n'avons|n'etions|avons ete) pas\b|\bnotre (?:organisation|processus|communication|part)\b|\bn'avons pas ete\b/u,
    observed: true,
  },
];
