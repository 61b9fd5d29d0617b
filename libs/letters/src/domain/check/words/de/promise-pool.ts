import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// A promise denied, a question of consent, or the duty to erase. Example: "behalten wir nicht", "wir löschen", "dürfen wir"
const unless =
  /\b(?:nicht|kein\w*|ohne|nie)\b[^.;,]{0,40}(?:aufbewahr|behalt|speicher|vormerk|aufnehm|aufnahm|aufgenommen|melden|kontaktier|versprech|zusicher|garantier|in aussicht|evidenz|hinterleg|aufheb|versprochen)|\b(?:behalten|behalte|speichern|bewahren|melden|kontaktieren|fuhren|versprechen|konnen)\b[^.;,]{0,50}\b(?:nicht|keine?\w*)\b|\blosch\w*|\bgeloscht\b|\bvernicht\w*|\bgesetzlich\w*|\baufbewahrungs(?:frist|pflicht)\w*|\bdurf(?:en|te|ten|te?n) (?:wir|ich)\b|\bob (?:wir|ich)\b|\bentscheidung (?:gefallen|getroffen)\b|\bgeduld\b|\bnicht gut genug\b|\b(?:hatten|haben) (?:wir )?(?:sie|dich) (?:\w+ )?(?:besser|nicht|schlecht|zu wenig)\b|\bvermissen\b|\bhoff\w*|\bzuruck(?:send|schick|geschick|gesand)\w*/u;
// What has nothing to do with a later opening. Example: "wir melden uns wegen der Fahrtkosten", "dass wir uns erst jetzt melden"
const otherMatters = new RegExp(
  `${unless.source}|${/\b(?:fahrt|reise)kosten\b|\bspesen\b|\berstatt\w*|\brechnung\b|\bbelege?\b|\buberweis\w*|\bpaket\b|\berst (?:jetzt|heute)\b|\bso spat\b|\bverspatet\w*|\bschon (?:gestern|heute|letzte)\b|\bhaben (?:wir )?uns\b[^.;]{0,30}\bgemeldet\b|\b(?:schreibe|schreiben) (?:ihnen|dir|ich (?:ihnen|dir)|wir (?:ihnen|dir)) (?:heute|das|dies|diese\w*|selbst|personlich|gleich|lieber|weil)\b|\bdatenschutz\w*|\bfeedback\b/u.source}`,
  'u',
);

/** That something about the person is kept for a later opening. */
export const promiseToKeep: readonly Phrase[] = [
  // "Wir behalten Ihre Unterlagen", "speichern dein Profil", "bewahren Ihre Bewerbung auf", "heben deinen Lebenslauf auf"
  {
    says: /\b(?:behalten|behalte|bewahren|bewahre|aufbewahren|speichern|speichere|hinterlegen|hinterlege|archivieren|heben|legen|lege|lassen|halten)\b[^.;]{0,50}\b(?:unterlagen|profil|lebenslauf|cv|bewerbung\w*|daten|kontaktdaten|dossier|name\w*|mappe|kontakt|sie|dich)\b[^.;]{0,60}(?:$|\b(?:auf|fur|in|im|bei|evidenz|gern\w*|vor|bereit|ab|falls|um|damit|weiter\w*|pool|kartei|datenbank|vorgemerkt|hinterkopf|auge|laufenden|warm)\b|[.,!])/u,
    unless: new RegExp(
      `${otherMatters.source}|${/\b(?:erinnerung|ge?dachtnis)\b|\bheraus\b|\baus dem\b|\bhalten (?:sie|dich|ihre\w*|deine\w*) (?:\w+ )?(?:fur|nicht)\b|\bhalten wir (?:sie|dich) fur\b|\blegen wir\b[^.;]{0,20}\bwert\b|\blassen (?:wir )?(?:sie|dich) (?:\w+ )?(?:wissen|warten)\b|\bhatten? (?:wir|ich)\b|\b(?:sie|du) [^.;]{0,30}\bbehalten (?:konnen|durfen|kannst|darfst)\b|\b(?:durfen|konnen|kannst|darfst) (?:sie|du)\b/u.source}`,
      'u',
    ),
  },
  // "Ihre Unterlagen bleiben bei uns", "wird in unserem Pool gespeichert", "wir haben Sie vorgemerkt", "in Evidenz"
  {
    says: anyOf(
      /\b(?:unterlagen|profil|lebenslauf|bewerbung\w*|daten|kontaktdaten|dossier|name|sie|du|dich)\b[^.;]{0,60}\b(?:bleib(?:t|en|st)|verbleib(?:t|en)|gespeichert|vorgemerkt|vormerken|aufbewahrt|hinterlegt|aufgehoben|abgelegt|evident|hinzugefugt|eingetragen|archiviert|gefuhrt)\b(?! (?:\w+ )?(?:ohne|erfolglos)\b)(?! (?:zu|mir|uns in|in (?:guter|bester)))/u,
      /\bin evidenz\b|\bevident (?:halten|gehalten)\b/u,
      /\bmerken (?:wir )?(?:sie|dich|uns|ihre\w*|deine\w*|ihren|deinen|mir)\b[^.;]{0,60}\b(?:vor|namen?|profil|bewerbung)\b|\bvorgemerkt\b/u,
      /\bmerke(?:n)?\b[^.;]{0,40}\bvor\b/u,
    ),
    unless: new RegExp(
      `${otherMatters.source}|${/\b(?:erinnerung|gedachtnis|vertraulich|elektronisch gefuhrt)\b|\b(?:gesprach|gesprache|interview|interviews)\b[^.;]{0,20}\bgefuhrt\b|\b(?:sie|du) (?:\w+ )?(?:haben|hast)\b[^.;]{0,50}\bgefuhrt\b|\bgefuhrt (?:haben|hast)\b|\bbleib(?:en|st|t)? (?:\w+ ){0,3}(?:gesund|neugierig|dran|wie|sie selbst|du selbst)\b/u.source}`,
      'u',
    ),
  },
  // "nehmen wir Sie in unseren Talentpool auf", "in unserer Bewerberdatenbank", "auf unsere Warteliste", "auf dem Radar"
  {
    says: anyOf(
      /\b(?:talent|bewerber|kandidaten|personal|talente)[- ]?(?:pool|datenbank|kartei|netzwerk|community|kreis|liste)\b/u,
      /\b(?:unsere[nmr]?|den|dem|die|der) (?:\w+ )?(?:pool|warteliste|interessentenliste|reserveliste|nachruckliste|kartei|datenbank|merkliste|vormerkliste)\b/u,
      /\bauf (?:dem|unserem|meinem) (?:radar|schirm|zettel)\b|\bim (?:hinterkopf|auge)\b|\bin (?:unserer|die) (?:\w+ )?(?:kartei|datenbank)\b/u,
    ),
    unless: new RegExp(
      `${otherMatters.source}|${/\b(?:nicht|kein\w*|aus)\b[^.;]{0,25}\b(?:pool|datenbank|liste|kartei|\w+pool)\b|\b(?:pool|\w+pool)\b[^.;]{0,25}\b(?:nicht|kein\w*)\b|\b(?:konnen|kannst) (?:sie|du) sich\b|\bdatenbank(?:en)? (?:konnen|kannst|bearbeit|aufgebaut|migriert)\w*|\bauf dem schirm (?:gehabt|hatten)\b/u.source}`,
      'u',
    ),
  },
  // "zu speichern", "du stehst auf unserer Liste", "Namen notiert"
  {
    says: anyOf(
      /\b(?:unterlagen|profil|lebenslauf|bewerbung|daten)\b[^.;]{0,60}\bzu (?:speichern|behalten|hinterlegen)\b/u,
      /\b(?:steh(?:st|en)|setz(?:en|e)|komm(?:st|en))\b[^.;]{0,40}\b(?:unserer?|meiner?|die|der) liste\b/u,
      /\bnamen? notiert\b/u,
    ),
    unless: otherMatters,
  },
];

/** That the person hears from us again. */
export const promiseToWrite: readonly Phrase[] = [
  // "wir kommen auf Sie zu", "werden wir uns bei Ihnen melden", "melden wir uns", "hören Sie von uns", "denken wir an dich"
  {
    says: anyOf(
      /\b(?:kommen|komme) (?:wir |ich )?(?:\w+ ){0,6}auf (?:sie|dich)\b[^.;]{0,30}(?:\bzu\b|\bzuruck\b|zuzukommen)/u,
      /\bauf (?:sie|dich) (?:\w+ ){0,2}(?:zukommen|zuzukommen|zuruckkommen|zuruckzukommen|zugehen)\b/u,
      /\b(?:werden|werde|wird)\b[^.;]{0,80}\b(?:uns|mich|sich|sie|dich|ihnen|dir)\b[^.;]{0,60}\b(?:melden|kontaktieren|informieren|anschreiben|ansprechen|benachrichtigen|einladen|erinnern|verstandigen|bescheid geben|schreiben|berucksichtigen)\b/u,
      /\b(?:melden wir uns|melde ich mich|kontaktieren wir|kontaktiere ich|schreiben wir (?:ihnen|dir)|schreibe ich (?:ihnen|dir)|informieren wir (?:sie|dich)|benachrichtigen wir|sprechen wir (?:sie|dich)|laden wir (?:sie|dich) (?:\w+ ){0,3}(?:wieder|erneut)|geben wir (?:ihnen|dir) (?:\w+ )?bescheid|gebe ich (?:ihnen|dir) (?:\w+ )?bescheid|denken wir (?:\w+ )?an (?:sie|dich)|denke ich (?:\w+ )?an (?:sie|dich))\b/u,
    ),
    unless: new RegExp(
      `${otherMatters.source}|${/\bnicht (?:weiter |mehr )?(?:berucksichtigen|einladen|kontaktieren|melden)\b|\b(?:schreibe|informieren|schreiben) (?:ich|wir) (?:ihnen|dir|sie|dich) (?:\w+ )?(?:heute|das|dies|diese|selbst|personlich|gleich|hiermit|lieber|weil|nach|daruber)\b|\b(?:leider|diesmal)\b[^.;]{0,40}\bnicht\b[^.;]{0,30}\b(?:berucksichtigen|einladen)\b|\bhiermit\b/u.source}`,
      'u',
    ),
  },
  // the sender first: "wir melden uns, sobald", "ich melde mich wieder bei dir", "Sie hören von uns", "automatisch berücksichtigt"
  {
    says: anyOf(
      /\b(?:wir melden uns|ich melde mich|wir kontaktieren sie|wir schreiben (?:ihnen|dir)|ich schreibe (?:ihnen|dir)|wir informieren (?:sie|dich)|wir sprechen (?:sie|dich))\b[^.;]{0,60}\b(?:sobald|wenn|falls|wieder|gern\w*|sofort|umgehend|zuerst|als erst\w+|bei (?:passende\w*|nachster|der nachsten|neuen)|dann|auf jeden fall|garantiert|an|versprochen)\b/u,
      /\b(?:sie|du) (?:\w+ )?(?:horen|horst) (?:\w+ ){0,3}(?:von (?:uns|mir))\b|\b(?:horen|horst) (?:sie|du) (?:\w+ ){0,4}(?:von (?:uns|mir))\b/u,
      /\b(?:werden|wirst|wird)\b[^.;]{0,50}\b(?:von (?:uns|mir)) horen\b/u,
      /\b(?:automatisch|bevorzugt|vorrangig|gern\w*|erneut|wieder) (?:\w+ ){0,4}(?:berucksichtig\w*|kontaktier\w*|angesprochen|anschreiben)\b/u,
      /\b(?:fur|bei) (?:kunftige|zukunftige|spatere|weitere|kommende|andere|passende)\w* (?:\w+ )?(?:stellen|vakanzen|positionen|aufgaben|moglichkeiten|ausschreibungen|vakanz|stelle|position|projekte)\b[^.;]{0,50}\b(?:berucksichtig\w*|kontaktier\w*|vorgemerkt|gespeichert|melden|zukommen|einbezieh\w*|heranzieh\w*|informier\w*)\b/u,
      /\bauf dem laufenden\b|\bschreiben (?:wir )?(?:ihnen|dir) (?:im|am|bald|dann|spater|wieder|noch mal)\b/u,
    ),
    unless: otherMatters,
  },
  // "denken wir als Erstes an Sie", "mit Ihnen in Verbindung setzen", "rühre mich"
  {
    says: anyOf(
      /\bdenke[n]? (?:wir|ich)\b[^.;]{0,40}\ban (?:sie|dich)\b/u,
      /\bmit (?:ihnen|dir) in (?:verbindung|kontakt) (?:setzen|treten|bleiben)\b|\bin verbindung (?:setzen|treten)\b|\bruhre mich\b|\bruhren (?:wir )?uns\b/u,
      /\bauf (?:sie|dich) zuruck\b/u,
    ),
    unless: otherMatters,
  },
];
