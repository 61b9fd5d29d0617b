/** A kind of effort: how records speak of one, and how a letter may name it. Both are matched on folded text, in four languages. */
export interface EffortKind {
  readonly recorded: RegExp;
  readonly named: readonly RegExp[];
}

const talked: readonly RegExp[] = [
  // "our conversations", "the two interviews", "speaking with Tom", "your screen test"
  /interview|conversation|\bspoke\b|\bspoken (?:to|with)\b|\bspeaking\b|(?<!\bto )\btalk(?:ed|ing)?\b|\bto talk (?:to|with)\b|\b(?:our|two|three|both|those|these|your) talks\b|\b(?:to|with|by|before|at|met|meet|meeting) (?:the|our) panel\b|\bpanel (?:interview|day|session|talk|meeting|task)|\b(?:the|our) panel (?:enjoyed|remembers?|liked|still|asked|talked|spoke)\b|(?<!\ball )\brounds?\b|screen(?:ing)? (?:call|test)|\bscreen\b|onsite|on-site/u,
  // "when we met", "you met us", "meeting Mr Abara and me", "your meetings"; not "the committee met"
  /\b(?:we|you|when) (?:\w+ )?met\b|\bmet (?:with )?(?:you|us|me|our)\b|\bmeeting (?:you|us|me|our|with|the|mr|mrs|ms|dr|prof|(?:\w+ ){1,3}and)\b|\bmeetings?\b(?= (?:on|with|last|we|was|were|yesterday))|\b(?:two|three|four|five|both|our|the) (?:\w+ )?meetings\b|\bmeet (?:us|with|the (?:team|panel|others|owners?|staff|board)|our (?:team|panel|people|staff|colleagues?))\b/u,
  // "the phone call", "Monday's call", "on Zoom", "chatting", "nattering"
  /\b(?:our|the|phone|video) (?:call|chat|discussion|session)|\b(?:\w+'s|last|this|earlier|first|second) call\b|\bchat(?:s|ted|ting)?\b|\bnatter|\bcuppa\b|\bzoom\b|\b(?:on|over|by) the (?:phone|telephone)\b|\bringing (?:me|us)?\b|\bsitting down with\b|\bsat down with\b/u,
  // "your visit", "visiting our workshop", "coming in", "an afternoon with us", "the hour you spent"
  /\b(?:your|first|second|last|the) visit|\bvisits\b|\bvisit(?:ed|ing)? (?:us|our (?:office|offices|site|workshop|school|studio|shop|ward|lab|team|farm|factory))|(?<!\b(?:it|that|which|applications|letters|profiles|they|replies|entries|none) )\b(?:came|coming) (?:in|to|by|out|over|along|down|up|all|here|so far)\b|(?<!\bneed )\bto come (?:in|to|by|out|over|down)\b|\b(?:morning|afternoon|evenings?|days?|hours?|minutes|time|week|lunch) (?:with (?:us|me|our|the)|you (?:spent|gave)|on (?:zoom|teams|the phone))\b|\b(?:spent|spending) [^.]{0,40}\b(?:with|here|at)\b/u,
  // "a lively forty minutes yesterday", "picking up on Friday", "giving us your Friday", "walking us through", "joining us for lunch"
  /\b(?:minutes|hours?) (?:yesterday|together|last|of (?:your|talk|questions)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bpick(?:ed|ing) up (?:the phone|when|on|yesterday|last|so)\b|\bgiv(?:e|en|ing) (?:us|me|up) (?:your|an?|two|three|so much|half)\b|\bgave (?:us|me|up) (?:your|an?|two|three|so much|half)\b|\bwalk(?:ed|ing) (?:us|me|the \w+) (?:through|round|around)\b|\bjoin(?:ed|ing) us (?:on|for|last|at|in|by)\b|\banswer(?:ed|ing) (?:all )?(?:our|my|the|so many|every) (?:\w+ )?questions?\b|\bquestions (?:that )?you (?:asked|answered|put|brought)\b|\bseeing (?:me|us)\b|\bsee(?:n|ing)? you (?:on|at|last|work|teach|cook|play|in (?:person|the|our))\b|\bfac(?:ed|ing) (?:us|our|the panel|all)\b|\bshow(?:ed|ing|n) (?:us|me) (?:round|around|your)\b/u,
  // "unser Gespräch", "das Kennenlernen", "der Call", "dein Probetag"
  /gesprach|kennengelernt|kennenzulernen|kennenlernen|telefonat|telefoniert|telefonier|\bsprechen konnten\b|\bcall\b|videocall|austausch|unterhalt(?:en|ung)|probetag|hospitation|(?:uns|sie|dich|ihnen|dir) (?:\w+ )?getroffen|\b(?:unser\w*|das|beim|dem|ein\w*) treffen\b|besuch|geplaudert|(?:minuten|stunden?) (?:am|mit|bei|gestern)/u,
  // "le temps de l'entretien", "la visio", "passer au bureau"
  /entretien|entrevues?|echange|rencontre|discussion|\bappel\b|\bvisios?\b|visioconf|\bpasse[er]? (?:nous voir|au bureau|chez nous|a l'agence|la journee)|\bvenue?s? |\b(?:me|nous) parler\b|parle(?:r)? (?:avec|a) (?:moi|nous)|papot|bavard|au telephone/u,
  // "la entrevista", "la charla", "venir a conocernos", "platicar"
  /entrevista|conversacion|charla|reunion|llamada|conocert|conocerl|\bplatic|habla(?:r|do) con(?:tigo| usted| ustedes)|hablar con(?:migo| (?:nosotr|el equipo|nuestr))|videollamada|\bviniste|\bvenir a|\bacompanar?[a-z]* (?:a|en)\b/u,
];

const worked: readonly RegExp[] = [
  // "the design task", "your presentation", "die Aufgabe", "la prueba"
  /\btasks?\b|assignment|exercise|\bcase\b|challenge|\bprojects?\b|\btest\b|take-?home|homework|presentation|presented|prototype|\bdemo\b|writing sample|work sample|you (?:built|wrote|prepared|made)|aufgabe|probearbeit|prasentation|fallstudie|arbeitsprobe|exercice|etude de cas|\bcas pratique|presentation|prueba|ejercicio|\bcaso\b|tarea|presentacion/u,
];

export const effortKinds: readonly EffortKind[] = [
  // "three interviews"
  {
    recorded: /interview|screen|call|panel|conversation|meeting|onsite|gesprach|entretien|entrevista/u,
    named: talked,
  },
  // "take-home task"
  {
    recorded:
      /task|assignment|exercise|case|challenge|project|test|take-?home|homework|coding|presentation|portfolio|sample|demo|aufgabe|probe|exercice|etude|prueba|ejercicio/u,
    named: worked,
  },
  // "trial shift", "shadowing day"
  {
    recorded: /trial|shadow|taster|shift|probe(?:arbeit|tag)|schnupper|essai|lesson|audition/u,
    named: [
      /trial|shadow|taster|\bshift|\bday with\b|\bday (?:on|in|at)\b|\bsession\b|\blesson|\baudition|probe|schnupper|\bessai|prueba|\bturno\b|jornada|hospit/u,
    ],
  },
  // "travelled to Lisbon"
  {
    recorded: /travel|trip|flight|train|journey|flew|reise|deplacement|viaj/u,
    named: [/travel|\btrip\b|\bflight|\btrain\b|journey|\bflew\b|all the way|reise|deplace|viaj|desplaz/u],
  },
  // "two references"
  { recorded: /reference|referenz|referencia/u, named: [/referenc|referee|referenz/u] },
];

// What is thanked for although it is only an application. Example: "candidature", "Interesse", "tiempo"
const applied = {
  de: String.raw`bewerb\w*|interesse\w*|unterlagen|zeit\b|vertrauen|geduld|nachricht|e?-?mail|schreiben|anschreiben|lebenslauf|mappe|ruckmeldung|muhe|verstandnis|offenheit|antwort|zusendung|einsendung|alles\b`,
  fr: String.raw`candidat\w*|interet|temps|confiance|patience|dossier|\bcv\b|curriculum|lettre|message|courri\w+|mail|reponse|comprehension|postul\w*|envoy\w*|adress\w*|repond\w*|annonce|offre|manifest\w*|porte\w*|franchise|tout\b|vouloir`,
  es: String.raw`candidatura|postul\w*|solicitud|inter\w*|tiempo|confianza|paciencia|curr[ií]cul\w*|\bcv\b|hoja de vida|carta|mensaje|correo|aplicar|escrib\w*|inscri\w*|envi\w*|mand\w*|dejar|comprension|franqueza|sinceridad|quer(?:er|ia)|todo\b|ser\b`,
};

/** Thanks for something that is no application, whatever it was: German, French, Spanish. Matched on plain text. */
export const thankedFor: readonly RegExp[] = [
  // "danke für dein Vorspiel", "vielen Dank für die lange Fahrt"
  new RegExp(String.raw`\bdank\w*\b[^.;]{0,25}?(?:\bfur|, dass) (?![^.;]{0,60}\b(?:${applied.de}))\w`, 'u'),
  // "merci pour la journée de samedi", "un gros merci d'avoir fait le détour", "nous vous remercions d'avoir participé"
  new RegExp(
    String.raw`\b(?:merci|remerci\w+)\b(?: \w+){0,2} (?:pour |de |d')(?![^.;]{0,60}\b(?:${applied.fr}))\w`,
    'u',
  ),
  // "gracias por el café y por la plática", "le agradezco que viniera"
  new RegExp(
    String.raw`\b(?:gracias|agradec\w+|agradezco)\b(?: \w+){0,2} (?:por|que|haber) (?![^.;]{0,60}\b(?:${applied.es}))\w`,
    'u',
  ),
  // "Sie sind dreimal aus Bellinzona angereist", "usted vino tres veces"
  /\bconsacre[r]? (?:du|de votre|de ton) temps\b|\b(?:angereist|hergekommen|hergefahren|vorgespielt|vorspiel)\b|\b(?:vous etes|tu es) venue?s?\b|\b(?:usted|tu) (?:vino|viniste)\b|\bviniera\b/u,
];
