import { fold } from './fold.js';

/** The greeting of a letter; offsets point into the body. */
export interface Greeting {
  readonly start: number;
  readonly end: number;
  /** The words after the opener: "Ms Okafor" in "Dear Ms Okafor,". Empty in "Hello,". */
  readonly addressee: string;
  readonly addresseeStart: number;
}

// The words that open a greeting in English, German, French and Spanish. Example: "Sehr geehrte" in "Sehr geehrte Frau Roth,".
const OPENER =
  /^(?:dear|esteemed|respected|g['’]day|kia ora|howdy|aloha|ciao|namaste|shalom|salaam|yo|(?:top of the )?morning|afternoon|evening|alright|all right|ahoy|wotcha|oi|annwyl|car[oa](?= \p{L}+,)|a(?= \p{L}[\p{L}’'-]+,? a (?:chara|chairde)\b| \p{L}h\p{L}+,\s*\n)|merhaba|sevgili|say(?:ı|i)n|k(?:æ|j(?:æ|ä))re|hyv(?:ä|a)|kedves|szia|draga|dragi|gentile|salve|prezad[oa]|moi|sveiki|jambo|habari|sawubona|molo|mabuhay|bula|talofa|m(?:ō|o)rena|t(?:ē|e)n(?:ā|a) koe|kaixo|hej|hei|hallå|halla|ahoj|cze(?:ś|s)(?:ć|c)|ol(?:á|a)|bom dia|boa tarde|buongiorno|buonasera|beste|geachte|god dag|goddag|hi|hiya|hello|hey|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern|sehr geehrte[rs]?(?: damen und herren)?|geehrte[rs]?|verehrte[rs]?|liebe[rs]?|guten (?:tag|morgen|abend)|hallo|moin|servus|gr(?:ü|ue)(?:ß|ss) (?:gott|dich|sie)|gr(?:ü|ue)ezi|bonjour|bonsoir|salut|ch(?:e|è)re?|ch(?:e|è)r(?:\(e\)|·e|\.e)|madame, monsieur|madame|monsieur|estimad[oa](?:\/a|\(a\)|\/o)?|apreciad[oa]|querid[oa]|distinguid[oa]|muy señora? (?:mío|mía)|hola|buenos d(?:í|i)as|buen d(?:í|i)a|buenas(?: tardes| noches)?)(?![\p{L}\p{N}])/iu;

// The end of the addressee: punctuation or the line's end, but not the full stop of "Ms." or of an initial. Example: "," in "Dear Sam,".
const ADDRESSEE_END =
  /[,!:;—–،]|\s-\s|(?<!(?<!\p{L})(?:mr|mrs|ms|mx|dr|dra|prof|sr|sra|srta|mme|mlle|ing|dipl|\p{L}))\.(?=\s|$)(?! \S+(?: \S+)?[,:]\s*\n)|\n/iu;

// A line that is only a name with a comma, colon or dash after it. Example: "Priya," or "Anne-Marie –".
const BARE_NAME_LINE =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*){0,2}(?: (?:mate|boy|dear|love|pal|bro|ji))?(?:, (?:buen[oa]s? (?:d(?:í|i)as?|tardes|noches)|guten (?:tag|morgen|abend)|bonjour|bonsoir|good (?:morning|afternoon|evening|day)|hello))? ?(?:[,:–—]| -)\s*$/u;

// A comma between the opener and the name. Example: ", " in "Hola, María José:", " there, " in "Hi there, Li,"
const COMMA_BEFORE_NAME =
  /^(?: (?:there|again))?, ?(?=(?:(?:don|doña|señora?|frau|herr) )?(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]* ?){1,3}(?:[,:!—–]|\s*$))/mu;

// A name that a dash sets off from what follows, or that has a line to itself. Example: "Simon - after" or "Callum\n\nYou"
const NAME_SET_OFF =
  /^(?:(?<comma>[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]{2,}), (?=\p{Ll})|(?<dashed>[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*)?) [–—-] |(?<alone>[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*){0,2})[ \t]*\n[ \t]*\n)/u;

/** Single words that look like a bare name with a comma but sign or thank instead. */
const NOT_A_NAME = new Set([
  'thanks',
  'best',
  'regards',
  'cheers',
  'sincerely',
  'warmly',
  'yours',
  'danke',
  'merci',
  'gracias',
  'cordialement',
  'atentamente',
  'saludos',
  'unfortunately',
  'update',
  'decision',
  'outcome',
  'rejected',
  'declined',
  'decline',
  'no',
  'hello',
  'hi',
  'thank',
  'sorry',
  'yes',
  'well',
  'sadly',
  'regrettably',
  'first',
  'firstly',
  'today',
  'yesterday',
  'following',
  'further',
  'however',
  'currently',
  'again',
  'finally',
  'briefly',
  'honestly',
  'frankly',
  'naturally',
  'heute',
  'zunächst',
  'vorab',
  'aujourd’hui',
  'enfin',
  'hoy',
  'primero',
  'leider',
  'malheureusement',
  'lamentablemente',
]);

/** The longest stretch of words that is still taken for a name when no punctuation ends the greeting. */
const MOST_WORDS_IN_ADDRESSEE = 6;

/**
 * Finds the greeting at the top of a letter.
 * @param body the letter's body, plain text
 * @returns `null` when the letter starts without one
 */
export function findGreeting(body: string): Greeting | null {
  const start = body.search(/\S/u); // the first character that is not white space
  if (start < 0) return null;
  const rest = body.slice(start);
  const opener = OPENER.exec(rest);
  const line = rest.split('\n', 1)[0] ?? '';
  if (opener === null) {
    const setOff = NAME_SET_OFF.exec(rest)?.groups;
    const apart = setOff?.['comma'] ?? setOff?.['dashed'] ?? setOff?.['alone'];
    if (apart !== undefined && !NOT_A_NAME.has(fold(apart)))
      return { start, end: start + apart.length, addressee: apart, addresseeStart: start };
    if (!BARE_NAME_LINE.test(line) || NOT_A_NAME.has(fold(line).replace(/[^\p{L}]/gu, ''))) return null; // letters only, as in "best"
    const name = line.replace(/(?:, \p{Ll}+(?: \p{Ll}+)?)? ?(?:[,:–—]| -)\s*$/u, ''); // the punctuation at the end of "Priya,"
    return { start, end: start + line.length, addressee: name, addresseeStart: start };
  }
  const comma = COMMA_BEFORE_NAME.exec(rest.slice(opener[0].length))?.[0] ?? '';
  const opened = opener[0].length + comma.length;
  const after = rest.slice(opened);
  const stop = ADDRESSEE_END.exec(after);
  let length = stop?.index ?? after.length;
  const words = after.slice(0, length).trim().split(/\s+/u); // words between white space
  if (words.length > MOST_WORDS_IN_ADDRESSEE) {
    // No comma at all ("Hi Sam thank you for …"): the capitalised words at the front are the name.
    const front = /^(?:\s+[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*)*/u.exec(after); // " Ms Okafor" in " Ms Okafor thank you"
    length = front?.[0].length ?? 0;
  }
  const raw = after.slice(0, length);
  const addressee = raw.trim();
  const addresseeStart = start + opened + (raw.length - raw.trimStart().length);
  const punctuation = stop !== null && stop.index === length && stop[0] !== '\n' ? stop[0].length : 0;
  return { start, end: start + opened + length + punctuation, addressee, addresseeStart };
}
