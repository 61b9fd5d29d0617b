import type { IntentRule } from './rule.js';
import { rulesFor } from './rule.js';

/** Every French rule. Text is folded: "été" reads "ete", "cœur" reads "coeur". */
export const FRENCH: readonly IntentRule[] = [
  ...rulesFor('gratitude', [
    {
      means: 'thanks',
      example: 'merci beaucoup pour votre retour',
      pattern: /\b(?:merci|remercie\w*|reconnaissante?|gratitude)\b/,
      unless:
        /\b(?:d'avance|par avance)\b|\bnon,? merci|\bmerci (?:de (?:bien vouloir|me |m'|ne |supprimer|retirer|corriger|confirmer|noter)|pour rien)|, merci[ .!]*$|\bserais? (?:\w+ )?reconnaissant/,
      counterexample: 'merci de me repondre',
    },
    {
      means: 'is glad about us or wishes well',
      example: "j'ai beaucoup apprecie nos echanges",
      pattern:
        /\b(?:(?:ai|avons) (?:\w+ )?apprecie|j'apprecie|(?:c'etait|ce fut) un (?:vrai |reel )?plaisir|plaisir de (?:vous |faire )|vous souhaite\b.{0,40}\b(?:meilleur|succes|bonne (?:continuation|chance)|reussite)|(?:tres )?(?:gentil|aimable) (?:a vous|de votre part)|tres utile)\b/,
    },
  ]),
  ...rulesFor('feedback_request', [
    {
      means: 'asks what decided',
      example: "qu'est-ce qui a fait la difference ?",
      pattern:
        /\b(?:qu'est-ce qui|ce qui|qu'est-ce que|comment|qu'aurais-je)\b.{0,50}\b(?:difference|manqu\w+|decisif|convaincu|pense de|ameliorer|plu)\b/,
      after: ['rejection', 'feedback_answer'],
    },
    {
      means: 'asks why or for the reasons',
      example: "pourriez-vous me dire pourquoi ma candidature n'a pas ete retenue ?",
      pattern:
        /\bpourquoi\b.{0,60}\b(?:retenue?|refus\w+|rejet\w+|choisie?|decision|candidature|pas|non)\b|\bdire pourquoi\b|\b(?:raisons?|motifs?)\b.{0,50}(?:\?|\b(?:refus|decision|connaitre|rejet|savoir|communiquer))|\b(?:connaitre|savoir|indiquer|preciser|communiquer)\b.{0,30}\b(?:raisons?|motifs?)\b|\bce qui (?:a|m'a) (?:manque|fait defaut|fait la difference|pose|peche)/,
      evenNegated: true,
    },
    {
      means: 'asks for feedback, advice or how to improve',
      example: "auriez-vous des conseils pour m'ameliorer ?",
      pattern:
        /\b(?:conseils?|feedback|axes? d'amelioration|points? (?:a|d') ?ameliorer|pistes?|m'ameliorer|mieux faire|faire mieux|progresser|ce que j'aurais pu|(?:un |votre )retour (?:sur|detaille|plus|constructif|d'experience|concernant mon))\b/,
      unless:
        /\b(?:merci|remercie)\w*\b(?:(?!\b(?:mais|pourr\w+|auriez)\b).){0,40}\b(?:conseils?|feedback|retour)/,
    },
  ]),
  ...rulesFor('status_inquiry', [
    {
      means: 'waits',
      example: "j'attends votre reponse depuis un mois",
      pattern:
        /\bj'attends?\b|\b(?:cela|ca) fait\b.{0,30}\b(?:mois|semaines?|jours?)\b|\bdepuis\b.{0,30}\b(?:mois|semaines?|jours?|entretien)\b|\b(?:toujours|encore) (?:d'actualite|en cours)\b/,
      after: ['no_answer_yet'],
      evenNegated: true,
    },
    {
      means: 'asks for news of the application',
      example: 'avez-vous des nouvelles concernant ma candidature ?',
      pattern:
        /\b(?:(?:avez-vous|auriez-vous|y a-t-il|sans|de|des|aucune|pas de|pas eu de) nouvelles?|ou en (?:est|etes|sont|suis)|etat (?:d'avancement|de ma candidature)|avancement|suites? (?:donnees?|de ma candidature)|relancer|relance|(?:suivi|statut) de (?:ma|mon)|quand\b.{0,60}\b(?:reponse|nouvelles|decision|retour|saurai|savoir|attendre)|(?:toujours|encore) (?:pas|en attente|aucun\w*|dans l'attente|en lice)|n'ai (?:toujours |encore )?(?:rien|pas (?:eu|recu)|recu aucun\w*)|prochaines? etapes?|attends? (?:toujours|encore|depuis))\b/,
      unless: /\bbonnes nouvelles\b|\b(?:rembours\w+|postuler a nouveau|conseils)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('future_interest', [
    {
      means: 'asks to be kept in mind, about other jobs, or will apply again',
      example: "n'hesitez pas a garder mon cv pour un futur poste",
      pattern:
        /\b(?:(?:gard\w+|conserv\w+) (?:mon|ma|mes)\b.{0,40}\b(?:cv|candidature|coordonnees|profil|dossier|contact)|(?:autres?|futurs?|futures?|prochaines?|prochains?|similaires?) (?:\w+ )?(?:postes?|opportunites?|offres?|opportunite|recrutements?)|(?:postes?|opportunites?|offres?) (?:\w+ )?(?:futurs?|futures?|similaires?|a venir|ulterieure?s?)|postuler(?:ai)? (?:a nouveau|de nouveau|encore|l'annee|au printemps|plus tard)|(?:a|de) nouveau (?:postuler|candidater)|repostuler\w*|rester en contact|restons en contact|recontacter?\b|me (?:re)?contacter (?:si|pour|lorsqu|quand|a l'avenir)|vivier|pensez a moi|si (?:un|une) (?:autre )?(?:poste|opportunite))\b/,
      unless: /\b(?:accepte|trouve|signe)\b|\bquand puis-je\b|\bne (?:plus|me) (?:me )?(?:re)?contacter/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('referral', [
    {
      means: 'recommends someone',
      example: 'je vous recommande une amie',
      pattern:
        /\b(?:recommand\w+|connais|presenter|transmettre|transmets|orienter)\b.{0,50}\b(?:quelqu'un|amie?|collegue|connaissance|ancien\w*|personne)\b|\b(?:une? (?:de mes )?(?:amie?s?|collegues?|connaissances?)|mon amie?|ma collegue|mon collegue)\b.{0,60}\b(?:correspond\w*|parfait\w*|interess\w+|ideale?|cherche|conviendrait|recommand\w+)\b/,
    },
  ]),
  ...rulesFor('distress', [
    {
      means: 'is broken, hopeless or in need',
      example: "je suis effondree, je n'en peux plus",
      pattern:
        /\b(?:effondre\w*|n'en (?:peux|pouvais) plus|aneanti\w*|desespere\w*|desespoir|devaste\w*|depri\w+|depress\w+|bout (?:de forces|du rouleau)|a bout\b|ne (?:sais|dors) plus|plus (?:la )?force|dernier espoir|derniere chance|coeur brise|tres dur\b|(?:en )?larmes|pleure\w*|profondement (?:decue?|triste|blesse\w*|affecte\w*)|tres (?:affecte\w*|blesse\w*)|decourage\w*|moral (?:a zero|au plus bas)|nulle? part|bonn?e? a rien|baisser les bras|perdu? (?:tout )?espoir)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('hostility', [
    {
      means: 'insults, mocks or threatens',
      example: "c'est honteux, vous etes des incapables",
      pattern:
        /\b(?:honteux|honte a|une honte|incapables?|incompetents?|nuls?\b(?! part)|minables?|ridicules?|connards?|cons\b|conn?erie\w*|merde\w*|foutage|foutez?|foutre|moquez?|bande d\w*|escrocs?|menteurs?|hypocrites?|guignols?|clowns?|pitoyables?|lamentables?|perte de temps|merci pour rien|vous (?:allez|le) (?:le )?regrett\w+|bravo,|quelle blague|amateurs?|meprisants?|imbeciles?|idiots?|allez au diable|mauvaise pub\w*|faillite)\b/,
      unless: /\bje (?:suis|me sens) (?:\w+ )?(?:nulle?|ridicule|incapable|idiot)/,
    },
  ]),
  ...rulesFor('dispute', [
    {
      means: 'objects, calls it unfair, names lawyers or asks to look again',
      example: 'je conteste cette decision, que je trouve injuste',
      pattern:
        /\b(?:contest\w+|injust\w+|discriminat\w+|discrimin\w+|faire appel|recours|avocate?|prud'?hommes?|tribunal|justice|porter plainte|plainte|reclamation|reexamin\w+|reconsider\w+|revoir (?:votre|ma|mon|la) (?:decision|candidature|dossier)|(?:nouveau|second) regard|seconde chance|pas (?:juste|d'accord|equitable|normal)|inegal\w*|defenseur des droits|inspection du travail|a cause de mon (?:age|sexe|origine|nom|handicap|accent)|en raison de (?:mon|ma) (?:age|sexe|origine|nom|handicap|religion|grossesse|nationalite)|demarches? juridiques?|action en justice|partiale?s?)\b/,
      unless: /\b(?:sans|pas) (?:contester|plainte)|\b(?:comme|en tant qu')avocate?/,
    },
  ]),
  ...rulesFor('privacy_request', [
    {
      means: 'wants data deleted or shown, or no more mail',
      example: 'je vous demande de supprimer toutes mes donnees personnelles',
      pattern:
        /\b(?:(?:supprim\w+|effac\w+|retir\w+|detrui\w+|suppression|effacement)\b.{0,50}\b(?:donnees|informations|coordonnees|cv|dossier|profil|fichiers?|base|compte)|rgpd|cnil|donnees (?:personnelles|a caractere)|droit (?:d'acces|a l'oubli|a l'effacement|de rectification)|(?:ne (?:plus|jamais)|arretez|cessez)\b.{0,20}\b(?:contact\w*|ecri\w+|envoy\w+|solliciter|sollicit\w*|relancer)|desinscri\w+|desabonn\w+|ne m'ecrivez plus|ne me contactez plus)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('withdrawal', [
    {
      means: 'signed elsewhere',
      example: 'je viens de signer ailleurs',
      pattern:
        /\b(?:signer?|commence\w*|trouve\w*|engagee?|embauchee?|recrutee?) (?:\w+ ){0,2}(?:ailleurs|(?:dans|chez) (?:un|une) autre)/,
    },
    {
      means: 'withdraws or has another job',
      example: "je retire ma candidature car j'ai accepte un autre poste",
      pattern:
        /\b(?:retir\w+ (?:de )?ma candidature|retrait de (?:ma|sa) candidature|(?:accepte|signe|trouve|pris|commence|rejoint|choisi)\b.{0,30}\b(?:un autre|une autre|autre (?:poste|offre|emploi|entreprise)|un (?:nouveau )?(?:poste|emploi|cdi|travail)|une (?:offre|proposition)|ailleurs|nouvel emploi)|(?:retirer|enlever) (?:mon nom )?de la liste des candidats|me retirer du processus|me desiste\w*|desistement)\b/,
      unless: /\b(?:si|pas encore|esper\w+|aurais)\b/,
    },
    {
      means: 'is no longer interested',
      example: 'je ne suis plus interessee par le poste',
      pattern:
        /\b(?:ne (?:suis|serai) plus (?:interesse\w*|disponible|candidate?|en recherche)|ne souhaite (?:plus|pas) (?:poursuivre|donner suite|continuer))\b/,
      after: ['no_answer_yet', 'rejection', 'feedback_answer'],
    },
  ]),
  ...rulesFor('correction', [
    {
      means: 'says that a name, role or fact is wrong',
      example: 'mon nom est lefevre, et non lefebre',
      pattern:
        /\b(?:(?:m'appelle|nom est|prenom est|nom s'ecrit)\b.{0,40}\b(?:non|pas)\b|(?:mauvais|mauvaise) (?:personne|nom|poste|prenom|adresse|candidat\w*|destinataire)|tromp\w+ de (?:personne|nom|poste|candidat\w*|destinataire)|confondu\w*|jamais (?:postule|candidate)|n'ai (?:jamais|pas) (?:postule|candidate)|(?:c'est|est) (?:inexact\w*|faux|fausse|errone\w*|incorrect\w*)|ce n'est pas (?:exact|vrai|correct)|il y a (?:une )?erreur|erreur (?:sur|dans|de (?:nom|personne|prenom|destinataire))|contrairement a ce)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('accepts_outreach', [
    {
      means: 'says yes to an invitation',
      example: 'oui, avec plaisir !',
      pattern:
        /^(?:oui\b|avec (?:grand )?plaisir|volontiers|bien sur|absolument|d'accord|super\b|parfait)|\b(?:m'interesse(?:rait)?|suis (?:tres |vivement |toujours )?interessee?|serais (?:ravie?|heureu\w+|interessee?)|avec plaisir|me convient|me conviendrait|je suis (?:disponible|partante?)|en savoir plus|hate d'en)\b/,
      unless: /\b(?:mais|pas|malheureusement|plus interess)\b/,
      after: ['outreach'],
    },
    {
      means: 'accepts the call that a letter offered',
      example: "j'accepte volontiers votre proposition d'echange",
      pattern:
        /\b(?:accept\w+|volontiers|avec plaisir|ravie?)\b.{0,50}\b(?:proposition|echange|appel|entretien de retour|offre d'echange)\b|\b(?:proposition|echange|appel)\b.{0,40}\b(?:volontiers|avec plaisir)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
    },
  ]),
  ...rulesFor('declines_outreach', [
    {
      means: 'says no to an invitation',
      example: 'je ne suis pas interessee pour le moment',
      pattern:
        /^non\b|\bnon,? merci\b|\b(?:pas (?:\w+ )?(?:interesse\w*|disponible|en recherche|a l'ecoute|donner suite|pour moi|le bon moment|souhait\w*|changer)|ne (?:cherche|recherche|souhaite) (?:pas|plus)|(?:bien|heureu\w+|epanouie?|satisfaite?) (?:la ou|dans mon|a mon|ou je)|decline\w*|plus (?:interesse\w*|disponible|en recherche)|refuser votre)\b/,
      after: ['outreach'],
      evenNegated: true,
    },
    {
      means: 'does not want the call that a letter offered',
      example: "je n'ai pas besoin d'un appel",
      pattern:
        /\b(?:pas besoin|inutile|ne souhaite pas|pas necessaire)\b.{0,30}\b(?:appel|echange|entretien|proposition|vivier)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('question', [
    {
      means: 'asks for papers, money or who was chosen',
      example: 'je souhaite me faire rembourser mes frais de deplacement',
      pattern:
        /\b(?:rembours\w+|frais de (?:deplacement|transport|train)|(?:renvoyer|retourner|restituer)\b.{0,30}\b(?:portfolio|book|dossier|documents?|travaux)|qui a (?:ete|eu|obtenu)|(?:j'ai|j'aurais) (?:encore )?une (?:autre |derniere )?question)\b/,
    },
  ]),
];
