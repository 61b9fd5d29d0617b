import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Nothing is decided yet, or the sentence speaks of a condition. Example: "noch nicht entschieden", "sollten Sie nichts hören"
const undecided =
  /\bnoch (?:nicht|kein\w*)\b[^.;]{0,60}\b(?:entsch\w+|besetzt|vergeben|abgeschlossen|ausgewahlt|gewahlt|gefallen|getroffen|abschlies+\w*|fest|sagen|absehbar)\b|\b(?:falls|sofern|sollten? (?:sie|du|es|wir)|wenn (?:sie|du) (?:bis|innerhalb|von uns))\b[^.;]{0,80}\bnichts?\b|\b(?:ob|oder) [^.;]{0,50}\boder nicht\b|\b(?:nicht|weder) (?:als )?(?:zusage|absage)\b|\bkeine absage\b|\bweder eine? (?:zu|ab)sage|\bnicht (?:fruher|eher|gleich|sofort|rechtzeitig|zeitnah|schneller) (?:\w+ ){0,4}(?:entsch\w+|antwort\w*|meld\w*|bearbeit\w*)/u;

// The file stays open, or something besides the job is refused. Example: "können wir Ihre Fragen nicht beantworten"
const otherRefusal = new RegExp(
  `${undecided.source}|${/\b(?:feedback|ruckmeldung|auskunft|begrundung|fahrtkosten|reisekosten|antwort)\b[^.;]{0,40}\b(?:nicht|kein\w*)\b[^.;]{0,30}\b(?:geben|anbieten|ubernehmen|erteilen|erstatten)\b|\bkeine?n? (?:\w+ ){0,2}(?:feedback|ruckmeldung|auskunft|begrundung|fahrtkosten|reisekosten)\b[^.;]{0,40}\b(?:geben|anbieten|ubernehmen|erteilen)\b/u.source}`,
  'u',
);

export const decision: readonly Phrase[] = [
  // "eine Absage", "wir sagen Ihnen ab", "abschlägig", "wir lehnen Ihre Bewerbung ab", "erfolglos", "unberücksichtigt"
  {
    says: anyOf(
      /\babsag\w*|\babzusagen\b|\babgesagt\b|\bsage[n]?\b[^.;,]{0,40}\bab\b|\babschlagig\w*|\bablehn\w*|\babzulehnen\b|\babgelehnt\w*/u,
      /\blehnen\b[^.;]{0,60}\bab\b|\berfolglos\w*|\bunberucksichtigt\b|\bnegativ\w* (?:bescheid|antwort|entscheidung|ausgefallen|entschieden|beschieden)/u,
      /\bohne erfolg\b|\babgewiesen\b|\bausgeschieden\b|\bscheide[nt]?\b[^.;]{0,40}\baus\b/u,
    ),
    unless: undecided,
  },
  // "ein Nein", "die Antwort lautet nein", "wir müssen Nein sagen", "einen Korb geben"
  {
    says: anyOf(
      /\bein(?:em)? (?:\w+ )?nein\b/u,
      /\b(?:lautet|ist|heist|heisst|bleibt|sage\w*|sagen|leider|antwort|entscheidung|daher|deshalb|also)[:,]? (?:leider |klar |diesmal |wir )?nein\b/u,
      /\bnein (?:sagen|zu sagen|geworden)\b|\bnein,|\bunser nein\b|\beinen korb\b/u,
    ),
    unless: undecided,
  },
  // a negation, then what is not done: "nicht berücksichtigen", "kein Angebot machen", "nicht als ··· einstellen"
  {
    says: /\b(?:nicht(?! (?:nur|zuletzt|leicht))|kein\w*|nie|weder)\b[^.;,]{0,90}(?:berucksichtig|anbieten|anzubieten|angeboten|\bangebot|weiterverfolg|verfolg|weiter(?:gehen|kommen|machen|gehst|kommst|fuhren|zugehen|zufuhren|zumachen|bringen)|\bweiter\b|einladen|einzuladen|eingeladen|einladung|fortsetz|fortzusetzen|fortfuhr|fortzufuhren|einstell|einzustellen|eingestellt|ausgewahlt|auswahlen|auszuwahlen|\bgewahlt|\bwahlen\b|ubertragen|nachste\w* (?:runde|schritt|stufe|phase|gesprach)|engere\w*|in frage|in betracht|infrage|zusag|zuschlag|\bzum zug|zustande|erfolgreich|nachbesetz|nachzubesetzen|besetz|zu besetzen|vergeben|entsprechen\b|einsetzen|beschaftig|ubernehmen|mit (?:ihnen|dir) (?:zusammen|besetz|\w*arbeit)|auf (?:sie|dich|ihre|deine)\b[^.;]{0,20}gefallen|fur (?:sie|dich) (?:entschieden|entscheiden|ausgesprochen)|an (?:sie|dich) (?:vergeben|gehen|geht)|\bklappt|geklappt|klappen|gereicht|geworden|geschafft|\baufnehmen|aufgenommen|aufzunehmen|in unser team|bei uns (?:anfangen|starten|arbeiten)|einsatzmoglichkeit|zusammenarbeit|zusammenkommen|zueinander|anstell|angestellt|verwenden|zum vorstellungsgesprach|zum (?:nachsten |zweiten |personlichen )?gesprach|im rennen|im verfahren|(?:mehr|weiter|runde) dabei\b|ins team|zu uns holen|antreten|nehmen\b|\bholen\b|naherkommen|gewinnen\b|einigen|(?:stelle|platz|job|position|posten|rolle|praktikum|ausbildungsplatz|vertrag)\b[^.;]{0,20}(?:geben|bieten|bekommen|erhalten|zuteilen|bekommst|frei)|gunstigeren bescheid)/u,
    unless: otherRefusal,
  },
  // what is done, then the negation: "wir laden dich nicht ein", "wir gehen mit Ihrer Bewerbung nicht weiter", "es passt leider nicht"
  {
    says: /\b(?:lade[nt]?|stelle[nt]?|gehe[n]?|geht|kommst|kommen|kommt|nehme[n]?|biete[nt]?|verfolge[n]?|setze[n]?|besetze[n]?|vergebe[n]?|fuhre[n]?|mache[n]?|berucksichtige[n]?|passt|gepasst|klappt|klappte|reicht|gehoren|gehorst|bekommen|bekommst|erhalten|erhaltst|sehe[n]?|fallt|fiel|wird|werden|wirst|haben wir uns|bist|sind sie|hat es|ist es|wahle[n]?|entscheide[n]?|holen|planen|rechnen|arbeiten|geben|gebe|konnen wir|kann ich|kam|war die wahl)\b[^.;]{0,70}\b(?:nicht|kein\w*) (?:\w+ ){0,3}?(?:ein\b|weiter\w*|an\b(?=[ ,.!]*$)|an\b[.,!]|mit (?:ihnen|dir|ihrer|deiner)|an (?:sie|dich)\b|fur (?:sie|dich)\b(?! (?:leicht|einfach|schon))|in (?:die|unser|das)\b[^.;]{0,25}(?:runde|wahl|auswahl|kreis|team|gesprach|phase|frage)|dabei\b|dazu\b|fort\b|infrage|zusammen\b|auf (?:sie|dich)\b|angebot|stelle\b|zusage|einladung|vertrag|zum (?:\w+ )?gesprach|auf ihre|moglichkeit)/u,
    unless: otherRefusal,
  },
  // "das wird leider nichts", "es hat leider nicht geklappt", "passt für uns leider nicht", "kein Match", "nichts geworden"
  {
    says: anyOf(
      /\bwird (?:das|es|daraus|dies\w*)?[^.;]{0,30}\bnichts\b(?! (?:ander|gelosch))|\bnichts (?:geworden|werden|draus|daraus)\b/u,
      /\b(?:passt|passte|klappt|klappte|funktioniert|reicht|gepasst|geklappt)\b[^.;]{0,40}\bnicht\b/u,
      /\bnicht (?:ganz |so ganz |wirklich )?(?:gepasst|passt|geklappt|gereicht|funktioniert|gematcht|sein sollen)\b/u,
      /\bkein(?:e)? (?:match|passung|treffer|perfect match)\b|\b(?:dieses mal|diesmal|leider) nicht(?: (?:sein|geworden))?(?=[ ,]*[.!]|\s*$)/u,
    ),
    unless: undecided,
  },
  // "gegen Ihre Bewerbung entschieden", "anders entschieden", "dagegen", "gegen eine Einstellung", "verzichten auf eine Einladung"
  {
    says: anyOf(
      /\bgegen (?:sie|dich|ihre?\w*|deine?\w*|eine? (?:\w+ )?(?:einstellung|zusammenarbeit|zusage|einladung|anstellung|besetzung|weiterfuhrung|fortsetzung|fortfuhrung|angebot|ubernahme|weitere\w*))\b[^.;]{0,80}\b(?:entsch\w+|ausgesprochen|votiert|gestimmt|ausgefallen|beschlossen)/u,
      /\bentsch\w+\b[^.;]{0,20}\bgegen\b/u,
      /\b(?:anders|dagegen|anderweitig) (?:entschieden|entscheiden|beschlossen|disponiert|orientiert|ausgefallen|ausgegangen)\b/u,
      /\b(?:verzichten|absehen|sehen|abstand)\b[^.;]{0,40}\b(?:einstellung|einladung|zusammenarbeit|anstellung)\b/u,
      /\b(?:zu ihren|zu deinen|zu euren) ungunsten\b|\bnicht zu (?:ihren|deinen) gunsten\b/u,
    ),
    unless: undecided,
  },
  // the place went elsewhere: "für eine andere Bewerberin entschieden", "an jemand anderen vergeben", "mit einem internen Kandidaten besetzt"
  {
    says: /\b(?:ander(?:e|en|er|em|s)|anderes?|interne[nrm]?|externe[nrm]?|mitbewerb\w+|jemand\w*|(?:neue[nr]?|eine[nrm]?) (?:kolleg\w+|person|kandidat\w*|bewerber\w*|mitbewerb\w*|nachfolger\w*)|(?:kandidat|bewerb|kolleg)(?:er|erin|in|en|innen|erinnen)?)\b[^.;]{0,110}\b(?:entschieden|entscheiden|entschied|vergeben|besetz\w*|weiter(?:gehen|machen|arbeiten|verfolg\w*)?|fortsetz\w*|fortzusetzen|vorzug|gewahlt|ausgewahlt|eingestellt|eingeladen|zusage|zugesagt|zuschlag|bekommt|bekommen|erhalten hat|erhalt|ubernimmt|ubernehmen|angenommen|unterschrieben|gegangen|gegeben|gefunden|ausgesprochen|angeboten|verpflichtet|gewonnen|anfangen|zum zug|antreten|antritt|starten|gefallen)\b/u,
    unless:
      /\bnoch (?:nicht|kein\w*)\b[^.;]{0,60}\b(?:entsch\w+|besetzt|vergeben|ausgewahlt|gewahlt|gefallen|gefunden)\b|\bsobald\b|\bfalls\b|\bwerden\b[^.;]{0,40}\bentscheiden\b|\b(?:dies\w*|unsere?|ihre?|deine?|die) (?:\w+ )?(?:entscheidung|wahl)\b[^.;]{0,30}\bschwer\b|\b(?:jemand|kolleg\w+)\b[^.;]{0,30}\b(?:erzahlt|zugehort)\b|\bin den nachsten (?:tagen|wochen)\b|\bausgeschrieben\b/u,
  },
  // "geht an eine andere Person", "wir machen mit anderen weiter", "die Wahl fiel auf jemand anderen", "die Stelle hat jemand anders bekommen"
  {
    says: anyOf(
      /\b(?:geht|ging|gehen|gegangen|vergeben|weiter|fortsetzen|fiel|gefallen|entschieden|entscheiden|besetzen|besetzt|stelle[n]?|nehmen|einstellen|bekommt|bekam|ubernimmt|ausgewahlt|gewahlt|vorgezogen|getroffen|ubernehmen|antreten|macht|wird)\b[^.;]{0,60}\b(?:(?:fur|mit|an|auf|durch|zugunsten|von|den|die)\b[^.;]{0,12}\bander\w+ (?:\w+ )?(?:person|bewerb\w*|kandidat\w*|mitbewerb\w*|kolleg\w*|profil\w*|menschen|leute\w*|wahl|losung|besetzung)|jemand(?:en|em)? ander\w*|jemand(?:en|em)?,? (?:der|die|den|mit|aus|intern\w*)|eine[nr]? (?:intern\w+|mitbewerb\w+|kolleg\w+)|(?:intern|extern)\b|ohne (?:sie|dich)\b)/u,
      /\bohne (?:sie|dich)\b[^.;]{0,15}\b(?:weiter|besetz\w*|fort)|\b(?:neue[rn]?|andere[rn]?) (?:kolleg\w+|person) (?:gefunden|eingestellt)\b/u,
    ),
    unless:
      /\bnoch (?:nicht|kein\w*)\b|\bsobald\b|\bfalls\b|\bzurzeit\b[^.;]{0,30}\bgesprach|\bwer\b[^.;]{0,30}\bwird\b|\bsuchen wir\b|\bwir suchen\b/u,
  },
  // "die Stelle ist bereits besetzt", "wurde zwischenzeitlich vergeben", "wird nicht nachbesetzt", "wurde gestrichen", "ist weg"
  {
    says: anyOf(
      /\b(?:stellen?|position(?:en)?|platz|platze|posten|vakanz|job|rolle|praktikum|ausbildungsplatz\w*|\w+stelle|\w+platz|anstellung|sie|·+)\b[^.;]{0,70}\b(?:besetzt|vergeben|gestrichen|weggefallen|entfallt|entfallen|zuruckgezogen|aufgehoben|eingespart|weg|geschlossen)\b/u,
      /\b(?:anderweitig|bereits|schon|inzwischen|zwischenzeitlich|mittlerweile|nun|jetzt|seit \w+|intern|extern)\b[^.;]{0,30}\b(?:besetzt|vergeben|besetzen)\b/u,
      /\b(?:haben|hat)\b[^.;]{0,60}\b(?:stelle|position|platz|posten|vakanz|·+)\b[^.;]{0,50}\b(?:besetzt|vergeben)\b/u,
    ),
    unless:
      /\bnoch (?:nicht|immer|kein\w*)\b|\b(?:ob|wann|wie)\b[^.;]{0,60}\b(?:besetzt|vergeben)\b|\bsobald\b|\bsollte\b|\bfalls\b|\bwenn\b[^.;]{0,50}\b(?:besetzt|vergeben)\b|\b(?:wird|werden|soll|sollen)\b[^.;]{0,60}\b(?:demnachst|bald|im \w+|in kurze|in den nachsten)\b[^.;]{0,20}\b(?:besetzt|vergeben)/u,
  },
  // "aus dem Verfahren", "Ihre Bewerbung endet hier", "nicht mehr im Rennen", "keine guten Nachrichten", "einen anderen Weg"
  {
    says: anyOf(
      /\baus dem (?:\w+ )?(?:verfahren|prozess|rennen|bewerbungsprozess|auswahlverfahren)\b/u,
      /\b(?:bewerbung|verfahren|prozess|weg|reise|bewerbungsprozess|auswahlverfahren)\b[^.;]{0,50}\b(?:endet|enden|beendet|beenden|zu ende|schlus+)\b(?! ist)/u,
      /\b(?:beenden|beende|schlies+en)\b[^.;]{0,40}\b(?:bewerbung|verfahren|prozess)\b|\bnicht (?:mehr|langer|weiter) (?:im|in|teil|dabei|zur|berucksichtig)/u,
      /\bkeine? (?:gute|schone|erfreuliche|positive|gunstigere?|bessere)[nr]? (?:nachricht\w*|bescheid|antwort|mitteilung|ruckmeldung|neuigkeit\w*|ruckmeldung)/u,
      /\b(?:einen|einem) anderen weg\b|\bandere\w* richtung\b/u,
      /\bkeine (?:zusage|einladung|stelle|moglichkeit|verwendung|einsatzmoglichkeit\w*|perspektive|chance)\b/u,
      /\bkein(?:en)? (?:angebot|platz|arbeitsvertrag|job|vertrag)\b|\bzusage\b[^.;]{0,40}\b(?:nicht|nie)\b/u,
    ),
    unless: undecided,
  },
  // the thing first: "den Platz können wir Ihnen nicht geben", "du bekommst die Stelle nicht", "wir nehmen dich nicht", "von einer Einstellung sehen wir ab"
  {
    says: anyOf(
      /\b(?:stelle|platz|job|position|posten|rolle|praktikum|\w+platz|\w+stelle|vertrag|einladung|zusage|angebot|anstellung|·+)\b[^.;]{0,70}\b(?:nicht|leider nie) (?:\w+ )?(?:geben|bieten|bekommen|erhalten|machen|aussprechen|erteilen|zusagen|anbieten)\b/u,
      /\b(?:bekommst|bekommen|erhaltst|erhalten) (?:du |sie )?(?:leider )?(?:die|den|das|diese\w*) (?:stelle|platz|job|position|praktikum|rolle|·+)\b[^.;]{0,30}\bnicht\b/u,
      /\b(?:nehmen|stellen) (?:wir )?(?:sie|dich) (?:leider |diesmal )?nicht\b|\b(?:kriegen|bekommen|erhalten) sie (?:von (?:mir|uns) )?(?:leider )?nicht\b/u,
      /\b(?:einstellung|einladung|zusammenarbeit|anstellung)\b[^.;]{0,30}\b(?:sehen wir ab|absehen|abzusehen|abstand|verzichten)\b/u,
      /\bkeine?n? (?:gunstiger|positiv|besser|ander)\w* (?:bescheid|antwort|nachricht|mitteilung)\b/u,
      /\b(?:schlies+en|beenden)\b[^.;]{0,30}\b(?:ihre|deine) bewerbung\b[^.;]{0,30}\bab\b/u,
    ),
    unless: otherRefusal,
  },
  // "den Posten bekommen Sie nicht", "wird's leider nichts", "er hat sich nicht für Sie entschieden"
  {
    says: anyOf(
      /\b(?:bekommen sie|bekommst du|kriegst du|kriegen sie) (?:\w+ )?nicht\b|\bwird(?:'?s| das| es| daraus)?,? (?:damit |also |nun |leider |aber )*nichts\b/u,
      /\b(?:geben|gebe) (?:wir |ich )?(?:die|den|das) (?:stelle|platz|job|·+)\b[^.;]{0,40}\bnicht (?:dir|ihnen|an (?:sie|dich))\b/u,
      /\ban (?:jemand\w*|eine\w*) ander\w+ (?:person )?(?:geht|ging|gegangen|vergeben)\b/u,
      /\bnicht fur (?:sie|dich) entschieden\b|\bnichts (?:geworden|daraus)\b/u,
    ),
  },
  // "ich muss Sie enttäuschen", "wir besetzen die Stelle nicht", "die Hoffnung kann ich nicht erfüllen"
  {
    says: anyOf(
      /\b(?:muss|mussen|sollte)\b[^.;]{0,30}\benttauschen\b/u,
      /\bbesetz(?:en|e|t)\b[^.;]{0,40}\b(?:stelle|position|platz|posten|·{3,})\b[^.;]{0,20}\bnicht\b(?! (?:vor|bevor|sofort|gleich|selbst|allein))/u,
    ),
  },
];
