import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';
import { nothingMeasured } from '../denials.js';

// Speaks of the reader's own way, or denies the comparison. Example: "eine Stelle, die besser zu Ihnen passt", "niemand war besser"
const unless = new RegExp(
  `${nothingMeasured.source}|${/\b(?:besser|mehr|eher|genauer|gut) (?:zu|fur) (?:ihnen|dir|sie|dich|ihre[mnr]?|deine[mnr]?)\b|\bzu (?:ihnen|dir|ihren|deinen)\b[^.;]{0,25}\bpass\w*|\b(?:ihnen|dir) (?:besser|mehr) (?:pass|lieg|entspr)\w*|\bniemand\b[^.;]{0,30}\b(?:besser|starker|mehr)\b|\bnicht,? weil\b|\bnicht besser\b|\bvergleichen (?:wir )?(?:\w+ )?(?:nicht|nie)\b|\b(?:kein|ohne) vergleich\b/u.source}`,
  'u',
);

export const comparison: readonly Phrase[] = [
  // "besser passt", "noch näher an unseren Anforderungen", "eher entspricht", "stärker überzeugt", "mehr überzeugt"
  {
    says: /\b(?:besser|eher|naher|mehr|starker|genauer|praziser|exakter|vollstandiger|umfassender|deutlicher|noch genauer)\b[^.;]{0,50}\b(?:pass\w*|gepasst|entspr\w+|geeignet\w*|qualifiziert\w*|uberzeug\w+|erfull\w+|anforderung\w*|anforderungsprofil\w*|stellenprofil\w*|abdeck\w*|abgedeckt|ubereinstimm\w*|zugeschnitten|aufgestellt|abgeschnitten|gepunktet|gefallen|gematcht|matcht|dran)\b/u,
    unless: new RegExp(
      `${unless.source}|${/\bwir hatten\b[^.;]{0,40}\bbesser\b|\bwir suchen\b|\bmehr (?:als|anforderung\w* (?:an uns|stellt))\b|\bnicht mehr\b/u.source}`,
      'u',
    ),
  },
  // the verb first: "passt noch besser", "entsprach unseren Vorstellungen eher", "deckt sich genauer"
  {
    says: /\b(?:pass(?:t|te|en|ten)|entspr(?:icht|ach|echen|achen)|erfull(?:t|te|en|ten)|deck(?:t|te|en|ten)|uberzeug(?:t|te|en|ten)|gefiel|gefielen|trifft|traf|trafen|punktet\w*|schnitt|schnitten|matcht\w*|lag|lagen)\b[^.;]{0,50}\b(?:besser|noch besser|naher|eher|genauer|mehr|starker|vorn|vorne|praziser)\b/u,
    unless: new RegExp(`${unless.source}|${/\bnicht mehr\b|\bnie mehr\b/u.source}`, 'u'),
  },
  // "qualifiziertere Bewerber", "ein runderes Profil", "tiefere Kenntnisse", "mehr Erfahrung"
  {
    says: /\b(?!andere|weitere|engere|mehrere|unsere|innere|fruhere|spatere|grosere|grossere|kleinere|besondere|letztere|ausere|aussere|obere|untere|hintere|vordere|sichere|neuere|altere|nahere[nrs]? (?:info|ausk|angab|einzel)|kurzere|langere[nr]? zeit)\w{3,}ere[nmrs]? (?:\w+ ){0,2}?\w*(?:bewerb\w*|kandidat\w*|profile?n?|person\w*|mitbewerb\w*|erfahrung\w*|kenntniss?e?n?|qualifikation\w*|hintergrund|hintergrunde|eindruck|leistung\w*|ergebniss?e?|portfolio\w*|antworten|fahigkeiten|wahl|losung|passung|ubereinstimmung|eignung|match|dossiers?|kolleg\w*|fit|kompetenz\w*|expertise|praxis|voraussetzungen|alternative)\b/u,
    unless: new RegExp(
      `${unless.source}|${/\b(?:sie|du) (?:\w+ )?(?:sammeln|gesammelt)\b|\bihre fruhere/u.source}`,
      'u',
    ),
  },
  // "jemand mit mehr Erfahrung", "andere Bewerber brachten mehr Praxis mit", "eine Person mit längerer Erfahrung"
  {
    says: /\b(?:bewerb\w*|kandidat\w*|person\w*|jemand\w*|andere\w*|kolleg\w*|mitbewerb\w*|profil\w*|wer|platzierte\w*)\b[^.;]{0,90}\b(?:mehr|langere?\w*|grosere?\w*|grossere?\w*|tiefere?\w*|breitere?\w*|hohere?\w*|umfangreichere?\w*|starkere?\w*|bessere?\w*) (?:\w+ ){0,3}\w*(?:erfahrung\w*|praxis|kenntniss?e?n?|wissen|jahre\w*|routine|hintergrund|expertise|know-?how|qualifikation\w*|kompetenz\w*|fuhrungs\w*|tiefe|punkte\w*|voraussetzungen|eignung|leistungen?|ergebniss?e?)\b/u,
    unless: new RegExp(`${unless.source}|${/\b(?:wunschen|wunsche)\b|\bwir hatten mehr\b/u.source}`, 'u'),
  },
  // "flexibler ist als Sie", "mehr Erfahrung als du", "weiter als Ihre", "besser als bei Ihnen"
  {
    says: /\b(?:mehr|weniger|besser|naher|starker|weiter|hoher|tiefer|breiter|runder|souveraner|sicherer|genauer|gunstiger|billiger|uberzeugender|erfahrener|versierter|\w{2,}(?:ierter|igere?|licher|ender|ibler|iver|neter|barer|samer|enter|anter)\w{0,2}|\w{3,}ere[nrms]?)\b[^.;,]{0,50}\bals (?:sie|du|ihnen|dir|(?:bei )?ihre?\w*|(?:bei )?deine?\w*|bei (?:ihnen|dir))\b(?! (?:es )?(?:erwart|gehofft|gedacht|denk|hoff|erwart|vermut|verdien|glaub|gewohnt))/u,
    unless: new RegExp(
      `${unless.source}|${/\b(?:fruher|spater|langer|schneller|anders|hatte?n? (?:\w+ )?(?:dauern|gedauert)|gedauert)\b[^.;]{0,30}\bals (?:sie|du)\b/u.source}`,
      'u',
    ),
  },
  // "am besten passt", "die besten Kandidaten", "der am besten geeignete", "die Bestqualifizierte", "die überzeugendste Bewerbung"
  {
    says: anyOf(
      /\bam (?:\w{2,}sten|besten|ehesten|meisten|nachsten) (?:\w+ ){0,4}?(?:pass\w*|entspr\w*|geeignet\w*|uberzeug\w*|qualifiziert\w*|erfull\w*|abgeschnitten|abschnitt\w*|zu uns|kam\w*|lag\w*)\b/u,
      /\b(?:pass(?:t|te|en|ten)|entspr\w+|uberzeugte?\w*|erfullt\w*|eignet\w*|schnitt\w*)\b[^.;]{0,40}\bam (?:besten|ehesten|meisten|starksten)\b/u,
      /\b(?!erst|nachst|meist|ernst|hochst|unbewusst|bewusst|selbst|fest|letzt)\w{3,}ste[nrms]? (?:\w+ )?(?:bewerb\w*|kandidat\w*|profile?n?|person\w*|mitbewerb\w*|wahl|eindruck|leistung|gesamtpaket|passung)\b/u,
      /\bbeste[nrms]? (?:\w+ )?(?:bewerb\w*|kandidat\w*|profile?n?|person|wahl|passung|besetzung|eindruck|eignung|match)\b/u,
      /\bbest(?:qualifiziert|geeignet|platziert|gereiht|passend)\w*|\bdie besten\b(?! (?:wunsche|gruse|grusse))/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:erreichen|antworten|melden|schreiben|rufen) (?:sie|du)\b|\bbeste wahl fur (?:sie|dich)\b/u.source}`,
      'u',
    ),
  },
  // ranks: "auf dem dritten Rang", "Platz zwei", "zweite Wahl", "vor Ihnen gereiht", "knapp dahinter", "Rangliste"
  {
    says: anyOf(
      /\b(?:auf|im|den|dem|der|an) (?:\w+ )?(?:zweite[nr]?|dritte[nr]?|vierte[nr]?|funfte[nr]?|\w{4,}te[nr]?|\d+\.) (?:rang|platz|stelle der|position der)\b/u,
      /\b(?:rang|platz|nummer) (?:zwei|drei|vier|funf|\d+)\b|\bzweite[nr]? (?:wahl|sieger\w*|beste\w*)\b|\bzweit(?:platziert|gereiht|best)\w*/u,
      /\bvor (?:ihnen|dir) (?:\w+ )?(?:platziert\w*|gereiht\w*|lag\w*|liegen\w*|landet\w*|stand\w*)/u,
      /\b(?:nachgereiht|rangliste|reihung|ranking|rangfolge|zweitgereihte?)\b|\b(?:knapp |dicht )?dahinter\b|\bknapp (?:geschlagen|unterlegen)\b/u,
      /\bhinter (?:ander\w+|den|dem|der|einer|einem|unsere\w+) (?:\w+ )?(?:bewerb\w*|kandidat\w*|mitbewerb\w*|person|kolleg\w*|favorit\w*)/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\bparkplatz\b|\bkein(?:e)? (?:rangliste|ranking|rang|rangfolge|reihung)\b|\bam zweiten platz frei\b/u.source}`,
      'u',
    ),
  },
  // "im Vergleich mit anderen", "im direkten Vergleich", "gegenüber den Mitbewerbern", "verglichen mit"
  {
    says: anyOf(
      /\bim (?:direkten |internen |unmittelbaren |gesamten |abschliesenden )?vergleich\b(?!s)/u,
      /\b(?:verglichen|vergleicht man|gemessen)\b[^.;]{0,10}\b(?:mit|an)\b[^.;]{0,40}\b(?:ander\w*|mitbewerb\w*|bewerb\w*|kandidat\w*|person|feld)\b/u,
      /\bgegenuber (?:den |der |dem |einer |einem |ihnen|dir)?(?:ander\w* |ubrigen |\w+ )?(?:bewerb\w*|kandidat\w*|mitbewerb\w*|person|ihnen|dir|konkurrenz)\b/u,
      /\bin der gesamtwurdigung\b[^.;]{0,60}\brang/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\bim vergleich zum? (?:letzten|vorjahr|fruher|jahr)\b|\bgegenuber (?:ihnen|dir)\b[^.;]{0,40}\b(?:fair|schuldig|ehrlich|offen|unfair|verpflicht\w*|versaum\w*)/u.source}`,
      'u',
    ),
  },
  // "die Nase vorn", "durchgesetzt", "das Rennen gemacht", "überlegen", "übertroffen", "nicht mithalten", "einen Vorsprung"
  {
    says: anyOf(
      /\bnase vorn\w*|\bdurchgesetzt\b|\bdurchsetzen\b(?=[^.;]{0,20}(?:konnte|konnten|[.!]|$))|\brennen (?:gemacht|gewonnen|machte|machen)\b|\bubertroffen\b/u,
      /\bubertraf\w*|\b(?:ihnen|dir) (?:\w+ )?(?:uberlegen|voraus|einen schritt voraus)\b|\bmithalten\b|\bden kurzeren\b/u,
      /\beinen (?:kleinen |deutlichen |klaren |leichten )?(?:vorsprung|tick|hauch|ticken)\b|\bdas quantchen\b|\bum haaresbreite\b|\bherausgestochen\b/u,
      /\bhervorgestochen\b|\babgehangt\b|\bin den schatten\b|\bausgestochen\b|\bhervorgetan\b|\bmehr punkte\b|\bhohere punktzahl\b|\bpunktbeste\w*/u,
      /\bunterlegen\b/u,
    ),
    unless,
  },
  // "nicht so stark wie", "weniger Erfahrung als andere", "einen Tick besser", "schlechter als die übrigen"
  {
    says: anyOf(
      /\bnicht (?:ganz )?(?:so|genauso|ebenso) (?:\w+ ){1,4}wie\b(?! (?:wir|ich|geplant|gedacht|erhofft|gehofft|es|sonst|gewohnt|angekundigt|versprochen|erwartet|gewunscht))/u,
      /\b(?:weniger|schlechter|schwacher|geringer|niedriger|kurzer)\w{0,2}\b[^.;,]{0,40}\bals (?:(?:bei )?(?:die|den|der|das|andere\w*|ubrige\w*|unsere?|jene|eine?\w*))\b/u,
      /\b(?:einen tick|noch|etwas|deutlich|schlicht|einfach|letztlich) (?:besser|starker|uberzeugender|erfahrener|qualifizierter|passender|naher|souveraner|runder)\b(?! (?:erklar|vorbereit|informier|machen|werden|kommuniz|zu (?:ihnen|dir)|als (?:gedacht|erwartet)))/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\bwir (?:\w+ )?(?:hatten|waren|sollten|mussen|wollen|konnen)\b|\b(?:hatten|sollten|mussen) wir\b|\b(?:ihr|dein)\w* (?:\w+ ){0,3}(?:besser|starker)\b/u.source}`,
      'u',
    ),
  },
  // "deren Profil unseren Anforderungen entspricht", "dessen Erfahrung sich deckt"
  {
    says: /\b(?:deren|dessen)\b[^.;]{0,90}\b(?:entspr\w+|pass(?:t|en|te|ten)|ubereinstimm\w*|deck(?:t|en|te|ten)|ubereinstimmt\w*|uberzeugt\w*|zusagt\w*|erfullt\w*)\b/u,
    unless,
  },
  // "die Konkurrenz war stärker", "andere haben es besser gelöst", "in höherem Maße", "der dich übertrifft", "hinter der Erstplatzierten"
  {
    says: anyOf(
      /\bkonkurrenz\b[^.;]{0,20}\b(?:starker|besser|groser|grosser)\b/u,
      /\b(?:andere\w*|mitbewerb\w*|kandidat\w*|bewerber\w*|jemand)\b[^.;]{0,60}\b(?:besser|souveraner|uberzeugender|starker|schneller|sicherer|klarer) (?:gelost|gemeistert|gemacht|abgeschnitten|beantwortet|prasentiert|vorbereitet|war|waren|aufgestellt)\b/u,
      /\bin (?:noch )?(?:hoherem|groserem|grosserem|starkerem) (?:mase?|masse?|umfang)\b|\bubertrifft\b|\bubertreffen\b|\berst(?:platziert|gereiht)\w*/u,
      /\bunter den (?:besten|ersten) \w+/u,
    ),
    unless,
  },
];
