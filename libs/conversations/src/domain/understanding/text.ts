/** No reply needs more to be understood; what is longer is a pasted document. */
const MOST_CHARACTERS = 20_000;
/** A "sentence" without punctuation is cut here, which bounds the work of every pattern. */
const LONGEST_SENTENCE = 600;

/** Matches combining accents after NFD, for example the umlaut dots of "ü". */
const ACCENTS = /\p{M}+/gu;
/** Matches typographic single quotes and accents used as such, for example the one in "don’t". */
const SINGLE_QUOTES = /[\u2018\u2019\u201b\u00b4`]/g;
/** Matches typographic double quotes, for example “ and «. */
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u00ab\u00bb]/g;
/** Matches dashes longer than a hyphen, for example – in "no – thanks". */
const DASHES = /[\u2010-\u2015]/g;

/** Folds text for comparison: lower case, no accents, straight quotes and dashes; line breaks stay. */
export function fold(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
}

/** Matches a greeting line or the greeting before the first words, for example "Hi Lena," or "Sehr geehrte Frau Hart,". */
const GREETING =
  /^(?:hi|hey|hello|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|sehr geehrte\w*|liebe\w*|moin|servus|bonjour|bonsoir|salut|madame|monsieur|cher|chere|hola|buen(?:os|as) (?:dias|tardes|noches)|buenas|estimad[oa]s?|querid[oa]s?)\b[^,.!?:;\n]{0,50}(?:[,!:.]|\n|$)\s*/;

/** Matches a line that only closes a letter, for example "Kind regards," or "Mit freundlichen Grüßen". */
const CLOSING_LINE =
  /^(?:(?:many |warm |kind |best |with |my |sincere |all |very |kindest |warmest )*(?:regards|wishes|thanks|thx|thank you(?: (?:very|so) much)?|the best|best|cheers|sincerely|yours(?: (?:truly|sincerely|faithfully))?|warmly|respectfully|cordially|br|take care)(?: (?:in advance|again|and (?:kind |best |warm )?regards))?|(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[nr]?|liebe[nr]?|herzliche[nr]?|schone[nr]?)? ?(?:gru(?:ss|e|sse|ssen)|gruessen?)(?: aus \w+)?|mfg|lg|vg|(?:vielen |besten |herzlichen )?dank(?: im voraus)?|danke(?: im voraus)?|(?:bien )?cordialement|bien a (?:vous|toi)|sinceres salutations|(?:meilleures )?salutations|bonne journee|merci(?: d'avance| par avance)?|(?:un )?(?:cordial )?(?:saludos?|abrazo)(?: cordiales?)?|atentamente|(?:muchas )?gracias(?: de antemano)?)[ ,.!-]*$/;

/** Matches a line that may be a name or a job title below a closing, for example "Sam Okoro": no sentence, no question. */
const NAME_LINE = /^[\p{L}' .,()/|&+-]{1,60}$/u;

/** Matches a device's line, for example "Sent from my iPhone". */
const DEVICE_LINE =
  /^(?:sent from my|sent via|get outlook for|von meinem .{1,30} gesendet|envoye de(?:puis)? mon|enviado desde mi)\b/;

/** Takes the typed closing off folded text: from the last closing line on, if only name-like lines follow it. */
function withoutClosing(folded: string): string {
  const lines = folded.split('\n').map((line) => line.trim());
  const written = lines.filter((line) => line !== '' && !DEVICE_LINE.test(line));
  for (let index = written.length - 1; index >= Math.max(0, written.length - 5); index -= 1) {
    const line = written[index] ?? '';
    const below = written.slice(index + 1);
    // Alone in the message, "thanks!" is what the person wanted to say, not how they closed.
    const closes = CLOSING_LINE.test(line) && (index > 0 || below.length > 0);
    if (closes && below.every((after) => NAME_LINE.test(after) && after.split(' ').length <= 6)) {
      const end = lines.lastIndexOf(line);
      return lines.slice(0, end).join('\n');
    }
  }
  return lines.filter((line) => !DEVICE_LINE.test(line)).join('\n');
}

/** Matches the end of a sentence and the space after it, for example ". " in "No. Thanks". */
const SENTENCE_END = /(?<=[.!?…]["')]?)\s+/;

/**
 * The sentences that a person newly wrote, folded, without greeting and closing.
 * In: the reply's text without quotes and signature. Out: sentences in order; none when nothing was said.
 */
export function sentencesOf(replyText: string): string[] {
  const body = withoutClosing(fold(replyText)).trim().replace(GREETING, '');
  return body
    .split(/\n\s*\n/) // paragraphs, for example "Hi\n\nthanks"
    .flatMap((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim().split(SENTENCE_END))
    .flatMap((sentence) => inPieces(sentence))
    .filter((sentence) => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(sentence)); // "..." says nothing
}

/** Matches two or three capitalised words and nothing else, for example "Sam Okoro". */
const NAME_ALONE = /^\p{Lu}[\p{L}'-]*\.?(?: \p{Lu}[\p{L}'-]*\.?){1,2}$/u;

/** Whether a message is only a name: signed, but nothing written. */
export function isNameAlone(replyText: string): boolean {
  return NAME_ALONE.test(replyText.trim());
}

function inPieces(sentence: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < sentence.length; start += LONGEST_SENTENCE) {
    pieces.push(sentence.slice(start, start + LONGEST_SENTENCE));
  }
  return pieces;
}
