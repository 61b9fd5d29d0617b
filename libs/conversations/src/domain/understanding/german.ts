import type { IntentRule } from './rule.js';
import { rulesFor } from './rule.js';

/** Every German rule. Text is folded: "für" reads "fur"; "fuer" is accepted where it is common. */
export const GERMAN: readonly IntentRule[] = [
  ...rulesFor('gratitude', [
    {
      means: 'thanks',
      example: 'vielen dank fur die schnelle ruckmeldung',
      pattern: /\b(?:danke|dank|bedanke[nt]?|dankbar|merci)\b/,
      unless:
        /\bim voraus\b|\bdank (?:der|des|ihrer|eurer)\b|\bwar(?:e|en)? (?:ich )?(?:ihnen |euch |sehr )*dankbar|\bnein,? danke|\bdanke fu?e?r (?:nichts|gar nichts)|, danke[.!]?$/,
      counterexample: 'vielen dank im voraus',
    },
    {
      means: 'is glad about us or wishes well',
      example: 'ich habe mich sehr uber das gesprach gefreut',
      pattern:
        /\b(?:habe mich (?:sehr )?(?:uber|ueber)\b.{0,50}\bgefreut|(?:hat|haben) mir (?:sehr |gut |viel )*(?:gefallen|spass|freude)|weiss (?:es|das|ihre \w+) (?:sehr )?zu schatzen|wunsche (?:ihnen|euch|dir|dem team)\b.{0,40}\b(?:alles gute|erfolg|beste)|(?:sehr )?(?:nett|freundlich|lieb) von (?:ihnen|euch|dir))/,
    },
  ]),
  ...rulesFor('feedback_request', [
    {
      means: 'asks for feedback or tips',
      example: 'uber ein kurzes feedback wurde ich mich freuen',
      pattern:
        /\b(?:feedback|ruckmeldung|rueckmeldung|tipps?|hinweise?|ratschlag\w*|anregungen)\b.{0,50}(?:\?|\b(?:freuen|dankbar|hilfreich|geben|bekommen|mitteilen|wurde|konnte[nt]?|mochte|verbessern)\b)|\b(?:konnte[nt]?|konnen|durfte|bitte|wurden)\b.{0,50}\b(?:feedback|tipps?|hinweise?|ratschlag)\b/,
      unless: /\b(?:danke?|bedanke)\b|\bwann\b|\bkein feedback\b|feedbackgesprach/,
    },
    {
      means: 'asks for the reason',
      example: 'konnen sie mir sagen, woran es gelegen hat?',
      pattern:
        /\b(?:woran\b.{0,30}\b(?:lag|gelegen|gescheitert|liegt)|warum\b.{0,60}\b(?:abgelehnt|absage|nicht|entschieden|entscheidung|jemand)|weshalb|wieso\b|aus welche[mn] gru\w+|(?:grunde?n?|begrundung|grunde)\b.{0,40}(?:\?|\b(?:absage|ablehnung|erfahren|nennen|mitteilen|wissen|entscheidung)))/,
      evenNegated: true,
    },
    {
      means: 'asks what was missing or how to improve',
      example: 'was kann ich beim nachsten mal besser machen?',
      pattern:
        /\b(?:was|wo|woran|wie|worin|welche)\b.{0,60}\b(?:gefehlt|fehlte|verbessern|besser machen|anders machen|arbeiten sollte|den ausschlag|ausschlaggebend|ausgereicht|uberzeugt|optimieren)\b/,
    },
  ]),
  ...rulesFor('status_inquiry', [
    {
      means: 'waits',
      example: 'ich warte seit drei wochen',
      pattern:
        /\b(?:seit|vor)\b.{0,40}\b(?:wochen?|tagen?|monat\w*)\b|\b(?:schon|bereits) (?:etwas )?(?:entschieden|gehort)|\bnoch (?:dabei|interessiert|aktuell|offen)\b/,
      after: ['no_answer_yet'],
    },
    {
      means: 'asks for the state of the application',
      example: 'wie ist der stand meiner bewerbung?',
      pattern:
        /\b(?:stand|status|ergebnis)\b.{0,40}\b(?:bewerbung|verfahrens?|dinge|gesprachs?|auswahl\w*)\b|\bgibt es (?:schon |bereits |inzwischen |mittlerweile )*(?:etwas )?(?:neuigkeiten|neues|eine (?:entscheidung|ruckmeldung))|\b(?:neuigkeiten|was neues)\b.{0,20}\?|\bwie (?:geht es weiter|sieht es aus)/,
    },
    {
      means: 'asks when they will hear, or has not heard',
      example: 'wann darf ich mit einer antwort rechnen?',
      pattern:
        /\b(?:(?:bis )?wann\b.{0,60}\b(?:antwort|rechnen|entscheid\w+|ruckmeldung|hore|erfahre|bescheid|weiter)|(?:noch )?(?:nichts|keine (?:antwort|ruckmeldung|nachricht|entscheidung))\b.{0,40}\b(?:gehort|erhalten|bekommen|bisher)|warte (?:noch )?(?:immer |seit )|(?:bis heute|bisher|seitdem) (?:leider )?(?:nichts|keine)|nachfragen|nachhaken|noch im rennen)/,
      unless: /\bfeedback\b|\bwann (?:kann|darf) ich mich (?:wieder|erneut)/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('future_interest', [
    {
      means: 'tries again',
      example: 'ich versuche es nachstes jahr wieder',
      pattern:
        /\b(?:bewerbe ich mich|bewerbe mich|versuche (?:ich )?es|melde (?:ich )?mich)\b.{0,40}\b(?:wieder|erneut|noch ?mal\w*|nachste\w*)\b|\bnachste[nrs]? (?:ausschreibung|mal|jahr|runde)\b|\b(?:falls|sollte|wenn|sobald)\b.{0,50}\b(?:frei|ergeben|ergibt|andert|stelle|passendes|etwas)\b/,
      unless: /\b(?:besser|verbessern|anders) machen|\?/,
    },
    {
      means: 'asks to be kept in mind',
      example: 'bitte behalten sie mich im hinterkopf',
      pattern:
        /\b(?:im (?:hinterkopf|auge|kopf|blick)|vormerken|in (?:ihrem|eurem|den|ihren|euren|ihre|euren) (?:\w+)?(?:pool|kartei|datenbank)|(?:auf|an) mich (?:zuruck|zukommen|zuzukommen|denken)|in (?:kontakt|verbindung) (?:zu )?bleiben)\b/,
    },
    {
      means: 'asks about other jobs or will apply again',
      example: 'ich werde mich im fruhjahr wieder bewerben',
      pattern:
        /\b(?:(?:kunftige\w*|zukunftige\w*|andere[nr]?|weitere[nr]?|ahnliche[nr]?|passende[nr]?|neue[nr]?) (?:\w+ )?(?:stellen?|positionen?|vakanz\w*|jobs?|rollen?|ausschreibung\w*|aufgaben?)|(?:wieder|erneut|nochmals?|noch einmal)\b.{0,20}\bbewerben|in zukunft (?:wieder|gerne)|spater (?:wieder|gerne|noch einmal))\b/,
      unless: /\b(?:angenommen|zugesagt|gefunden|angetreten)\b|\b(?:wann|darf ich|kann ich|nie wieder)\b/,
    },
  ]),
  ...rulesFor('referral', [
    {
      means: 'recommends someone',
      example: 'ich kann ihnen eine freundin empfehlen',
      pattern:
        /\b(?:empfehle?n?|kenne|weiterleiten|weitergeben|vorstellen)\b.{0,50}\b(?:jemanden?|freund(?:in)?|kolleg(?:e|en|in)|bekannte[nr]?|ehemalige[nr]?)\b|\b(?:jemanden?|freund(?:in)?|kolleg(?:e|en|in)|bekannte[nr]?)\b.{0,60}\b(?:empfehlen|passen wurde|passt|sucht|interessiert|geeignet|genau richtig|weiterleiten|weitergeben)\b/,
    },
  ]),
  ...rulesFor('distress', [
    {
      means: 'is broken, hopeless or in need',
      example: 'ich bin am boden zerstort',
      pattern:
        /\b(?:am boden(?: zerstort)?|verzweif\w+|hoffnungslos|(?:weiss|wei(?:s|ss)) (?:nicht|langsam nicht) mehr (?:weiter|was|wie)|kann nicht mehr|keine kraft|letzte (?:hoffnung|chance)|zutiefst|tief getroffen|sehr (?:getroffen|verletzt|weh)|schlafe? (?:nicht|kaum)|nicht (?:mehr )?schlafen|depress\w+|wertlos|aufgeben|in tranen|geweint|am ende\b(?! (?:der|des|wurde|hat))|niedergeschlagen|was (?:ist|stimmt) (?:mit mir )?nicht mit mir|was mit mir nicht stimmt|miete nicht|existenz\w*)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('hostility', [
    {
      means: 'sneers',
      example: 'pfui, so geht man nicht mit menschen um',
      pattern:
        /\b(?:pfui|wer so\b|schande|respektlos\w*|menschenverachtend|(?:so|derart) (?:mit menschen|behandelt|umgeht)|eingebildet\w*|arrogant\w*|unfahig\w*|hohn|nichts verdient)\b/,
      unless: /\bich (?:bin|war) (?:nicht )?(?:unfahig|arrogant)/,
    },
    {
      means: 'insults or mocks',
      example: 'so ein saftladen',
      pattern:
        /\b(?:saftladen|unverschamt\w*|frechheit|idioten?|scheiss\w*|arschl\w+|arsch|verarsch\w*|lacherlich\w*|witzfigur\w*|witz(?:firma|verein|laden)|ein witz|drecks\w*|pfeifen|stumper|versager|inkompetent\w*|armselig\w*|erbarmlich\w*|schamt? euch|schamen sie sich|zeitverschwendung|peinlich\w*|heuchler|lugner|abzocker|zum kotzen|leck mich)\b/,
      unless:
        /\bmir (?:ist|war) (?:das |es )?(?:sehr )?peinlich|\bich (?:bin|komme mir)\b.{0,30}\b(?:versager|idiot)/,
    },
    {
      means: 'threatens or thanks bitterly',
      example: 'danke fur nichts',
      pattern:
        /\b(?:danke fu?e?r (?:nichts|gar nichts|die zeitverschwendung)|(?:werdet|werden) (?:ihr|sie) (?:noch )?(?:bereuen|sehen was)|das (?:wird|werdet) .{0,20}(?:bereuen|leid tun)|na bravo|bravo[,!]|herzlichen gluckwunsch zu|(?:bewertung|kununu|glassdoor)|uberall (?:erzahlen|posten)|hoffe,? (?:ihr|sie|eure|ihre) .{0,30}(?:pleite|untergeh\w+|scheiter\w+))/,
    },
  ]),
  ...rulesFor('dispute', [
    {
      means: 'objects, calls it unfair or names lawyers',
      example: 'ich behalte mir rechtliche schritte vor',
      pattern:
        /\b(?:widersprech\w+|widerspruch|einspruch|diskriminier\w+|ungerecht\w*|unfair\w*|agg\b|gleichbehandlung\w*|benachteilig\w+|anwalt\w*|anwaltin|rechtliche[nr]? schritte|rechtsweg|klagen?|gericht|beschwer\w+|betriebsrat|nicht (?:gerecht|fair|nachvollzieh\w+|akzeptier\w+|einverstanden)|wegen meine[sr] (?:alters|herkunft|geschlechts|religion|behinderung|namens|schwangerschaft|kopftuchs))\b/,
      unless: /\bals (?:rechts)?anwalt/,
    },
    {
      means: 'asks to look again',
      example: 'konnten sie ihre entscheidung noch einmal uberdenken?',
      pattern:
        /\b(?:uberdenken|ueberdenken|uberprufen|erneut(?:e)? (?:pruf\w+|anschauen|ansehen|betracht\w+)|noch ?(?:ein)?mals? (?:\w+ ){0,4}(?:uberdenken|prufen|ansehen|anschauen|uberlegen|betrachten)|zweite chance)\b/,
    },
  ]),
  ...rulesFor('privacy_request', [
    {
      means: 'wants off a mailing list',
      example: 'bitte entfernen sie mich aus ihrem verteiler',
      pattern: /\b(?:entfern\w+|nehm\w+|streich\w+|losch\w+) (?:sie )?mich\b|\bverteiler\b/,
    },
    {
      means: 'wants data deleted or shown, or no more mail',
      example: 'bitte loschen sie alle meine daten',
      pattern:
        /\b(?:(?:losch\w+|loesch\w+|entfern\w+|vernicht\w+)\b.{0,50}\b(?:daten|unterlagen|lebenslauf|profil|angaben|bewerbungsunterlagen)|(?:daten|unterlagen|lebenslauf|profil)\b.{0,50}\b(?:losch\w+|loesch\w+|entfern\w+|vernicht\w+)|ds-?gvo|datenschutz\w*|auskunft\b.{0,40}\b(?:daten|gespeichert\w*|art)|(?:nie wieder|nicht mehr|keine weiteren)\b.{0,20}\b(?:kontaktier\w*|anschreib\w*|schreib\w*|mails?|nachrichten|angeschrieben)|abmelden|(?:schreiben|kontaktieren) sie mi[rc]h? (?:bitte )?(?:nie|nicht))\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('withdrawal', [
    {
      means: 'started elsewhere',
      example: 'ich habe woanders angefangen',
      pattern:
        /\b(?:woanders|anderswo|bei einer? andere\w*|neuen? (?:job|stelle|arbeitgeber))\b.{0,40}\b(?:angefangen|anfange|begonnen|begon\w*|starte\w*|unterschr\w+)\b/,
    },
    {
      means: 'withdraws or has another job',
      example: 'hiermit ziehe ich meine bewerbung zuruck',
      pattern:
        /\b(?:zieh\w*\b.{0,40}\bbewerbung\b.{0,30}\bzuruck|bewerbung\b.{0,40}\b(?:zuruck(?:zu)?zieh\w*|zuruckgezogen|zuruckzunehmen)|(?:andere[nrs]?|neue[nrs]?|anderweitig\w*)\b.{0,40}\b(?:angenommen|zugesagt|unterschrieben|gefunden|angetreten|entschieden|begonnen)|(?:anderswo|woanders|anderweitig) (?:\w+ )?(?:zugesagt|unterschrieben|angefangen)|(?:von der|aus der) (?:bewerberliste|liste der bewerber))\b/,
    },
    {
      means: 'is no longer interested',
      example: 'ich habe kein interesse mehr an der stelle',
      pattern:
        /\b(?:kein interesse mehr|nicht mehr (?:interessiert|zur verfugung)|stehe\b.{0,40}\bnicht (?:mehr|langer) zur verfugung)\b/,
      after: ['no_answer_yet', 'rejection', 'feedback_answer'],
    },
  ]),
  ...rulesFor('correction', [
    {
      means: 'says what they applied for instead',
      example: 'meine bewerbung galt der stelle in koln',
      pattern:
        /\b(?:bewerbung (?:galt|war|bezog)|(?:habe )?mich (?:auf|fur|um) .{1,60} beworben,? (?:nicht|und nicht)|(?:sie|ihr) schreib\w+,? (?:dass )?ich)\b/,
      evenNegated: true,
    },
    {
      means: 'says that a name, role or fact is wrong',
      example: 'ich heisse meyer, nicht maier',
      pattern:
        /\b(?:(?:heisse|name (?:ist|lautet))\b.{0,40}\bnicht\b|falsch (?:geschrieben|angeschrieben|adressiert|informiert)|falsche[nrs]? (?:name\w*|person|stelle|position|adresse|anrede|datum|vorname\w*|nachname\w*|empfanger\w*)|verwechs\w+|(?:nie|nicht) (?:\w+ ){0,6}beworben|(?:das )?(?:stimmt|ist) (?:so )?(?:nicht(?! (?:fair|gerecht))|leider nicht)\b(?: (?:richtig|korrekt|wahr))?[,.!]|nicht (?:richtig|korrekt|zutreffend)|unzutreffend|trifft nicht zu|(?:muss|liegt) (?:sich )?(?:um )?(?:ein(?:en)? )?(?:irrtum|fehler|missverstandnis|verwechslung)|(?:bin|ich bin) (?:keine? )?(?:herr|frau) \w+|sondern (?:auf|fur|als)\b)/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('accepts_outreach', [
    {
      means: 'says yes to an invitation',
      example: 'sehr gerne!',
      pattern:
        /^(?:ja\b|(?:sehr |ja,? )?gern(?:e)?\b|klar\b|auf jeden fall|naturlich|klingt (?:gut|super|spannend|interessant|toll)|das klingt|mit (?:vergnugen|freude))|\b(?:interessiert mich|(?:habe|hatte) (?:\w+ )?(?:grosses )?interesse|bin (?:sehr |grundsatzlich |gerne )*(?:interessiert|dabei)|passt (?:mir|bei mir|es mir|gut)|wurde mich (?:sehr )?(?:freuen|interessieren)|gerne (?:mehr|ein gesprach|telefonieren|sprechen))\b/,
      unless: /\b(?:nicht|kein\w*|leider|aber)\b/,
      after: ['outreach'],
    },
    {
      means: 'accepts the call that a letter offered',
      example: 'das angebot eines feedbackgesprachs nehme ich gerne an',
      pattern:
        /\b(?:angebot|gesprach\w*|feedbackgesprach\w*|telefonat)\b.{0,40}\b(?:nehme ich (?:sehr )?gern\w*|gerne an|freue ich mich|passt)\b|\b(?:nehme|gerne)\b.{0,40}\b(?:ihr angebot|feedbackgesprach|angebotene)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
    },
  ]),
  ...rulesFor('declines_outreach', [
    {
      means: 'cannot now',
      example: 'leider passt es gerade nicht',
      pattern:
        /\b(?:passt\b.{0,30}\bnicht|leider (?:nicht|nein|kein\w*|muss|passt|gerade)|kann (?:ich )?(?:leider )?(?:nicht|gerade nicht)|bleibe (?:bei|in|wo))\b/,
      evenNegated: true,
      after: ['outreach'],
    },
    {
      means: 'says no to an invitation',
      example: 'nein danke',
      pattern:
        /^nein\b|\bnein,? (?:vielen )?danke?\b|\b(?:kein(?:en)? (?:interesse|bedarf)|nicht (?:mehr )?(?:interessiert|auf der suche|in frage|das richtige|wechseln|offen|verfugbar)|derzeit nicht|momentan nicht|im moment nicht|aktuell nicht|(?:sehr )?(?:zufrieden|glucklich) (?:in|mit|bei|da|dort|wo)|muss (?:ich )?(?:leider )?(?:absagen|ablehnen)|lehne\b.{0,20}\bab|passe (?:ich )?(?:diesmal|leider))\b/,
      after: ['outreach'],
      evenNegated: true,
    },
    {
      means: 'does not want the call that a letter offered',
      example: 'ein feedbackgesprach brauche ich nicht',
      pattern:
        /\b(?:gesprach|feedbackgesprach|telefonat|anruf)\b.{0,30}\b(?:brauche|mochte|benotige|nicht (?:notig|notwendig))\b.{0,15}\bnicht\b|\b(?:verzichte|kein feedbackgesprach|nicht notig)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('question', [
    {
      means: 'asks for papers, money or who was chosen',
      example: 'bitte senden sie mir meine mappe zuruck',
      pattern:
        /\b(?:(?:send\w+|schick\w+)\b.{0,50}\bzuruck|fahrtkosten|reisekosten|erstatt\w+|zuruckschick\w+|zurucksend\w+|wer (?:hat|wurde|ist)\b.{0,30}\b(?:stelle|bekommen|eingestellt|geworden|genommen)|(?:habe|hatte) (?:noch )?eine (?:kurze |andere |weitere )?frage)\b/,
    },
  ]),
];
