import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';
import { equalTreatment } from '../denials.js';

const unless = equalTreatment;

export const protectedGround: readonly Phrase[] = [
  // "surqualifié", "trop expérimentée", "trop senior", "plus d'expérience que le poste n'en demande"
  {
    says: anyOf(
      /\bsur-?(?:qualifi|diplom|experiment|dimensionn)\w*|\btrop (?:d'experience|qualifie|experimente|diplome|senior|chevronne|capee?|avance dans)\w*/u,
      /\b(?:niveau|annees) d'experience\b[^.;]{0,30}\b(?:depass|excede|va au-dela)\w*/u,
    ),
    unless,
  },
  // age: "votre âge", "trop âgé", "proche de la retraite", "à 58 ans", "en fin de carrière", "quelqu'un de plus jeune"
  {
    says: anyOf(
      /\b(?:votre|vos|ton|son|leur|cet|d'un certain|la limite d'|moyenne d'|tranche d'|difference d'|ecart d')\s?age\b/u,
      /\b(?:trop|plus|moins|assez|si|tres) (?:agee?s?|jeunes?|vieux|vieille)\b(?! public| lecteur)/u,
      /\b(?:la|a|de|proche de|pres de|votre|ta|bientot(?: a)? la|avant la|sa) retraite\b|\bretraite (?:prochaine|approche|proche)\b/u,
      /\b(?:fin|debut|soir) de carriere\b/u,
      /\b(?:la (?:quarantaine|cinquantaine|soixantaine)|quinquagenaire|sexagenaire|seniors?)\b(?=[^.;]*\b(?:vous|votre|profils?|candidat|equipe|age))/u,
      /\b(?:a|vos|tes) (?:[2-7]\d|\w+ante(?:-\w+)*|vingt(?:-\w+)*) ans\b(?! d)|\bvotre generation\b|\b(?:votre|ta) (?:jeunesse|maturite d'age)\b/u,
    ),
    unless:
      /\b(?:sans distinction|maisons? de retraite|caisse de retraite|residence\w*|plus jeunes? (?:lecteurs?|eleves?|enfants?|publics?)|part\w* (?:a la|en) retraite|depart (?:a la|en) retraite|regime de retraite)\b|\bdes (?:notre|le|son) plus jeune\b/u,
  },
  // "équipe jeune", "jeune et dynamique", "du sang neuf", "jeune diplômé", "digital native"
  {
    says: anyOf(
      /\bjeunes? (?:\w+ )?(?:et \w+ )?(?:equipe|entreprise|boite|bande|startup|start-up|structure|collectif|collegues|profils?|talents?|candidat\w*|recrues?|pousses?)\b/u,
      /\b(?:equipe|entreprise|bande|collegues|ambiance|boite|bureau|collectif|groupe|clientele|on est|nous sommes|tout le monde|ici)\b[^.;]{0,25}\b(?:jeunes?|trentaine|vingtaine|trentenaires?|vingtenaires?)\b/u,
      /\bjeunes? (?:diplomee?s?|et dynamiques?|dynamiques?)\b|\bsang (?:neuf|frais)\b|\bdigital natives?\b/u,
      /\b(?:sortie?s?|frais emoulue?s?|sortant) (?:\w+ )?(?:d'ecole|de l'ecole|d'etudes|de la fac|des etudes|d'universite)\b|\bgeneration [xyz]\b/u,
      /\bmillennials?\b|\bboomers?\b/u,
    ),
    unless:
      /\bsans distinction\b|\bjeunes? (?:enfants?|publics?|eleves?|lecteurs?|patients?|clients?|usagers?|adultes?|en (?:difficulte|insertion|formation))\b|\b(?:accueil|accompagn|aupres|aide|service|public)\w*[^.;]{0,25}\bjeunes\b/u,
  },
  // pregnancy and leave: "enceinte", "votre grossesse", "congé maternité", "projet d'enfant"
  {
    says: anyOf(
      /\benceintes?\b(?! (?:de|du|des|scolaire|sportive|sacree|·))|\bgrossesses?\b|\bconges? (?:de )?(?:mater\w*|pater\w*|parenta\w*)|\bheureux evenement\b/u,
      /\bfuture (?:maman|mere)\b|\bprojets? (?:de|d')\s?(?:bebe|enfant|maternite|famille|grossesse)\b|\b(?:votre|ta|prochaine) (?:\w+ )?maternite\b/u,
      /\bfonder une famille\b|\baccouch\w+/u,
    ),
    unless:
      /\bsans distinction\b|\b(?:remplac\w*|pendant (?:le|son|mon)|retour de|revien\w*|rentr\w+ de|en) (?:\w+ ){0,3}?conges? (?:de )?(?:mater|pater|parent)|\b(?:mon|son|de \w+) conge (?:de )?(?:mater|pater|parent)|\b(?:femmes|patientes) enceintes\b|\bsuivi de grossesse\b/u,
  },
  // family: "vos enfants", "avec trois enfants en bas âge", "mère de famille", "votre situation familiale", "votre mari"
  {
    says: anyOf(
      /\b(?:vos|tes|votre|ton) (?:\w+ )?(?:enfants?|fils|fille|bebes?|mari|epoux|epouse|conjointe?|compagnon|compagne|femme|mariage|divorce|gamins?|gosses?|famille|vie (?:privee|de famille|familiale)|separation|alliance)\b/u,
      /\b(?:avec|ayant|avez|as|avoir|eleve\w*|a) (?:\w+ )?(?:deux|trois|quatre|cinq|six|\d|plusieurs|de jeunes|de petits|des|un|une) (?:\w+ )?(?:enfants?|bebes?|gamins?|gosses?)\b/u,
      /\benfants? (?:en bas age|a charge|a la maison|si jeunes?)\b/u,
      /\b(?:mere|pere|maman|papa|parent)s? (?:de famille|celibataires?|solos?|isolee?s?|de (?:deux|trois|quatre|jeunes|\d))\b/u,
      /\bjeunes? (?:maman|mere|pere|papa|parent|mariee?)s?\b/u,
      /\b(?:situation|charges?|obligations?|contraintes?|responsabilites?|vie|engagements?|imperatifs) (?:familiales?|familiaux|de famille|matrimoniale)\b/u,
      /\betat civil\b|\bcelibataires?\b|\bgarde (?:d'enfants?|alternee|de vos)\b/u,
    ),
    unless:
      /\bsans distinction\b|\bcondoleances\b|\bdeuil\b|\bpour vous comme pour\b|\ba (?:vous et a )?votre famille\b|\bnous (?:avons|accueill\w+|recev\w+)\b[^.;]{0,20}\benfants\b|\bentreprise (?:familiale|de famille)|\baccueil\w*\b[^.;]{0,20}\benfants?\b/u,
  },
  // sex: "une femme", "un homme à ce poste", "équipe masculine", "les garçons", "parité"
  {
    says: anyOf(
      /\b(?:une|des|un|les|d'une|d'un|comme|pour une|pour un|entre) (?:jeunes? )?(?:femmes?(?! enceintes)|hommes?|dames?|filles?|garcons?|nanas?|mecs?|gars)\b/u,
      /\b(?:equipe|milieu|metier|univers|environnement|monde|profil|candidat\w*|presence|touche|sensibilite|voix)s? (?:\w+ ){0,3}?(?:masculin|feminin)\w*/u,
      /\b(?:metier|travail|poste|monde|milieu|affaire) (?:d'|de )\s?(?:hommes?|femmes?)\b|\bvotre (?:sexe|genre)\b|\bparite\b|\b(?:feminiser|masculiniser)\b/u,
    ),
    unless:
      /\bsans distinction\b|\begalite\b|\bhommes? (?:et|ou) femmes?\b|\bfemmes? (?:et|ou) hommes?\b|\b(?:foyer|centre|association|aupres|accueil|accompagn|violence|equipe de foot)\w*\b[^.;]{0,30}\b(?:femmes|hommes|filles|garcons)\b|\bfemmes? de (?:chambre|menage)\b/u,
  },
  // health: "votre santé", "vos arrêts maladie", "votre handicap", "en fauteuil", "physiquement apte"
  {
    says: anyOf(
      /\b(?:votre|vos|ton|ta|tes) (?:\w+ ){0,2}?(?:sante|handicap|maladies?|depression|traitement medical|poids|surdite|dyslexie|begaiement|fauteuil|arrets?(?: de travail| maladie)|absences medicales|burn-?out|cancer|dos|diabete|infirmite|rqth|convalescence|operation|hospitalisation|autisme|mobilite reduite|corpulence|apparence|physique|tdah)\b/u,
      /\bhandicap(?:e|ee|es|ees)?\b|\b(?:problemes?|raisons?|soucis?|ennuis?|antecedents?) (?:de sante|medica\w+)\b|\barrets? maladie\b/u,
      /\bphysiquement (?:apte|capable|trop|en mesure|solide|assez)\b|\ben fauteuil\b|\bmalade\b(?! du| de rire)|\binvalidite\b|\bsante (?:fragile|mentale)\b/u,
    ),
    unless:
      /\bsans distinction\b|\bretablis\w+|\bremett\w+|\b(?:referente?s?|mission|politique|charte|accord|service|pole|situation de|personnes?(?: en situation de)?|enfants|eleves|adultes|usagers|residents|travailleurs|public) handicap|\bsituation de handicap\b|\bpersonnes? (?:malades?|handicapees?)\b|\b(?:j'etais|j'ai ete|etant) malade\b|\b(?:l'accessibilite|amenag)\w*|\bsante mentale des\b/u,
  },
  // origin and language: "langue maternelle", "votre accent", "votre nationalité", "d'origine étrangère", "titre de séjour"
  {
    says: anyOf(
      /\blangue(?:s)? (?:maternelle|natale|d'origine)s?\b|\bmaternelle\b(?<=\b(?:francais|anglais|allemand|langue)\b.{0,25})/u,
      /\b(?:locuteurs?|locutrices?|niveau|francophones?|anglophones?|anglais|francais|allemand) nati(?:f|fs|ve|ves)\b/u,
      /\baccents? etrangers?\b|\b(?:une personne|quelqu'un|gens) d'ici(?= |[.,;]|$)/u,
      /\bnatifs?\b(?= (?:de la langue|francophone|anglophone))|\b(?:votre|ton|cet|un|leger|fort|quel|petit|l') ?accent\b(?! (?:sur|est mis|particulier|mis))/u,
      /\b(?:votre|vos|ton|ta|tes) (?:\w+ )?(?:nationalite|origines?|ethnie|couleur|patronyme|passeport|culture d'origine|pays (?:d'origine|natal)|titre de sejour|carte de sejour|papiers|racines)\b/u,
      /\bd'origine (?!controle|protege|\d)\w+|\b(?:candidat\w*|profils?|personnes?|noms?|consonances?|ressortissant\w*|travailleurs?) (?:\w+ )?etrang\w+/u,
      /\bimmigr\w+|\bcouleur de (?:la )?peau\b|\bde souche\b|\bpas (?:vraiment )?d'ici\b/u,
    ),
    unless:
      /\bsans distinction\b|\bmettre l'accent\b|\bl'accent (?:est|sera|a ete)\b|\bvous etes a l'origine\b|\b(?:aupres|accompagn|aide|accueil|droit|service)\w*\b[^.;]{0,40}\b(?:immigr|etrang|refugi)\w*|\bl'etranger\b|\becole maternelle\b/u,
  },
  // belief: "votre religion", "le voile", "votre foi", "musulmane", "pendant le ramadan"
  {
    says: anyOf(
      /\b(?:votre|vos|ton|ta|tes) (?:\w+ )?(?:religion|foi|croyances?|confession|convictions?|pratique religieuse|voile|foulard|kippa|turban|priere|culte|opinions?|engagement (?:politique|religieux|militant|associatif))\b/u,
      /\b(?:port du|le) (?:voile|foulard)\b|\bvoile (?:islamique|integral)\b|\b(?:hijab|kippa|burqa|niqab|ramadan|shabbat|sabbat)\b/u,
      /\b(?:musulman|juif|juive|chretien|bouddhiste|athee|croyant|pratiquant)\w*\b|\b(?:signe|tenue|appartenance|conviction)s? religieu\w+/u,
    ),
    unless:
      /\bsans distinction\b|\bbonne foi\b|\b(?:patrimoine|art|histoire|musee|cimetiere|quartier|notre (?:ecole|etablissement|communaute|association))\b[^.;]{0,30}\b(?:juif|juive|musulman|chretien)\w*/u,
  },
  // orientation and union: "votre orientation", "homosexuel", "votre mandat syndical", "syndiquée"
  {
    says: anyOf(
      /\b(?:votre|ton) (?:\w+ )?(?:orientation(?: sexuelle)?|identite de genre|transition|sexualite|homosexualite|mode de vie|syndicat)\b(?! professionnelle)/u,
      /\b(?:homosexuel|lesbienne|transgenre|bisexuel)\w*|\bgays?\b|\bsyndiquee?s?\b/u,
      /\b(?:engagements?|mandats?|activites?|passe|appartenance|militantisme|responsabilites?|casquette|etiquette|adhesion|parcours|role|implication|fonctions?) (?:\w+ )?syndica(?:l|le|les|ux|liste)\b/u,
      /\b(?:deleguee?s?|militante?s?|representante?s?|elue?s?) (?:du personnel|syndica\w+)\b|\b(?:votre|vos|ton|tes) (?:\w+ )?syndica\w+|\bsyndicalistes?\b/u,
      /\ba la cgt\b/u,
    ),
    unless:
      /\bsans distinction\b|\b(?:dialogue|negocia\w+|relations?|interlocuteurs?)\b[^.;]{0,30}\bsyndica|\bavec les (?:deleguee?s?|elue?s?|representante?s?)\b/u,
  },
  // "fit culturel", "adéquation culturelle", "vous ne colleriez pas à notre culture"
  {
    says: anyOf(
      /\bfit (?:culturel|avec l'equipe)\b|\bcultur(?:e|al) fit\b/u,
      /\b(?:adequation|compatibilite|affinite|correspondance|decalage|alignement|ecart) (?:\w+ )?culturel\w*|\bculturellement\b/u,
      /\b(?:coll|correspond|cadr|integr|inscri|adapt|compatib|adequation|fond|epous|decalage|phase|match)\w*\b[^.;]{0,30}\b(?:a|avec|dans|de) (?:notre|la|l') ?(?:\w+ )?culture\b(?! (?:scientifique|generale|et|du|de la))/u,
      /\bculture d'entreprise\b|\bl'esprit (?:de la )?(?:boite|maison|bande|famille)\b|\b(?:des notres|comme nous(?! (?:en|l|le|la|les|vous|avions|avons|sommes|etions|l')))\b(?= )/u,
    ),
    unless,
  },
];
