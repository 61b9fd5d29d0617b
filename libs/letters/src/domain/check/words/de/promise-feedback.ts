import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Feedback refused, asked of the reader, or given by them. Example: "kein Feedback geben können", "danke für Ihr Feedback"
const unlessInClause =
  /\b(?:kein\w*|nicht|ohne|weder)\b[^.;]{0,50}\b(?:feedback|ruckmeldung\w*|begrundung\w*|auskunft|grunde)\b|\b(?:feedback|ruckmeldung\w*|begrundung\w*)\b[^.;]{0,60}\b(?:nicht|kein\w*)\b|\b(?:ihr|dein|ihrem|deinem|euer)e?[rn]? (?:\w+ )?(?:feedback|ruckmeldung)\b|\b(?:geben|gib|schicken|schick) (?:sie )?uns\b|\b(?:freuen|freue)\b[^.;]{0,40}\buber\b[^.;]{0,30}\b(?:feedback|ruckmeldung)\b|\bdank\w* fur\b[^.;]{0,40}\b(?:feedback|ruckmeldung)\b|\b(?:feedback|ruckmeldung) (?:zu|uber) (?:unser|unserem|unseren|den ablauf|das verfahren)/u;

export const promiseFeedback: readonly Phrase[] = [
  // "Gerne geben wir Ihnen Feedback", "schicke ich dir ausführliches Feedback", "Sie erhalten eine persönliche Rückmeldung"
  {
    says: /\b(?:gern\w*|werden?|wird|wirst|schick\w*|send\w*|geb\w*|gibt|bekomm\w*|erhalten|erhaltst|biet\w*|folgt|stell\w*|kann|konnen|lass\w*|teil\w*|mitteil\w*|liefer\w*|nachreich\w*|zukommen)\b[^.;]{0,80}\b(?:\w*feedback\w*|(?:ausfuhrliche|personliche|schriftliche|inhaltliche|fachliche|detaillierte|konkrete|ehrliche|individuelle|mundliche|genauere|differenzierte)[nrs]? (?:\w+ )?(?:ruckmeldung\w*|einschatzung|begrundung|auswertung))\b/u,
    unlessInClause,
  },
  // "Feedback schicken wir", "Feedback auf Wunsch", "eine Rückmeldung zu Ihrer Probe bekommen Sie", "wenn Sie Feedback möchten, schreiben Sie"
  {
    says: anyOf(
      /\b\w*feedback\w*\b[^.;]{0,80}\b(?:gern\w*|schick\w*|send\w*|geb\w*|gibt|bekomm\w*|erhalten|erhaltst|folgt|folgen|auf (?:wunsch|anfrage|nachfrage)|mocht\w*|wunsch\w*|magst|mogen|wollen|willst|interess\w*|meld\w*|bescheid|schreib\w*|verfugung|bereit|liefer\w*|zukommen)\b/u,
      /\b(?:auf (?:wunsch|anfrage|nachfrage)|mocht\w*|wunsch\w*|magst|willst)\b[^.;]{0,60}\b(?:feedback\w*|ruckmeldung\w*)\b/u,
      /\b(?:ausfuhrliche|personliche|schriftliche|inhaltliche|fachliche|detaillierte|konkrete|ehrliche|individuelle)[nrs]? (?:ruckmeldung|einschatzung|begrundung|auswertung)\b[^.;]{0,60}\b(?:folgt|bekomm\w*|erhalt\w*|schick\w*|send\w*|geb\w*|zukommen|lass\w*|verfugung)\b/u,
    ),
    unlessInClause,
  },
  // "erläutern wir Ihnen gern die Gründe", "erkläre ich dir, warum", "was uns aufgefallen ist, erzähle ich dir"
  {
    says: anyOf(
      /\b(?:erlauter\w*|erklar\w*|erzahl\w*|schilder\w*|nenn\w*|bespr\w*|sag\w*|durchgeh\w*|leg\w*)\b[^.;]{0,50}\b(?:ihnen|dir|mit (?:ihnen|dir))\b[^.;]{0,40}\b(?:gern\w*|die grunde|unsere grunde|hintergrunde|warum|woran|was (?:uns|mir|der|die))\b/u,
      /\b(?:gern\w*|auf wunsch|auf nachfrage)\b[^.;]{0,40}\b(?:ihnen|dir)\b[^.;]{0,40}\b(?:grunde|hintergrunde|einzelheiten|notizen|bewertung\w*|auswertung|beweggrunde|warum|woran)\b/u,
    ),
    unlessInClause,
  },
  // "woran es lag, schreibe ich dir auf", "die Bewertungsbögen bekommst du bis Freitag"
  {
    says: anyOf(
      /\b(?:woran es lag|was (?:uns|mir) aufgefallen ist)\b[^.;]{0,60}\b(?:schreib\w*|erzahl\w*|sag\w*|erklar\w*)\b/u,
      /\b(?:bewertungs|beurteilungs|auswertungs)(?:bogen|bogens|notizen)\b[^.;]{0,40}\b(?:bekomm\w*|erhalt\w*|schick\w*|send\w*)\b/u,
    ),
    unlessInClause,
  },
  // "gern gebe ich Ihnen eine Rückmeldung", "ich schicke Ihnen meine Notizen"
  {
    says: /\b(?:gebe|geben|gibt|schicke|schicken|schickt|sende|senden|sendet|schreibe|schreiben|schreibt|mail(?:e|en|t))\b[^.;]{0,30}\b(?:ihnen|dir)\b[^.;]{0,40}\b(?:ruckmeldung|feedback|notizen|einschatzung|auswertung|anmerkungen|kommentare)\b/u,
    unlessInClause,
  },
];
