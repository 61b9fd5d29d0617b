import type { LetterContext } from '../letter.js';
import { foldedWords } from './fold.js';

// A line that opens a sign-off, alone or with the name behind it, in English, German, French and Spanish.
// Example: "Kind regards," or "Best, Anna".
const SIGN_OFF =
  /^\s*(?:(?:with )?(?:(?:very |my |our |the )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|good|cordial) )?(?:regards|wishes|thanks)|(?:with |in )(?:gratitude|appreciation|respect|thanks)|all the best|all best|best|warmly|(?:yours |very )?(?:sincerely|truly|faithfully)(?: yours)?|yours|respectfully|cheers|take care|thank you|thanks again|thanks so much|(?:mit )?(?:(?:den |ganz )?(?:freundlich|viel|herzlich|best|lieb|schön|sonnig)(?:en?|er|em)?)(?: und \p{L}+)? gr(?:ü|ue)(?:ß|ss)(?:e|en)?(?: aus .{2,30})?|(?:mit )?(?:freundlich|herzlich|best|viel)(?:em|en|er|e) (?:gruß|gruss|dank)|mfg|herzlichst?|hochachtungsvoll|(?:bien |très )?(?:cordialement|sincèrement|amicalement|respectueusement|chaleureusement)|bien à vous|(?:avec |bien )?(?:mes |nos )?(?:meilleures|sincères|cordiales) salutations|salutations (?:distinguées|cordiales)|(?:veuillez|je vous prie|nous vous prions|recevez).{0,12}(?:agréer|recevoir|croire|recevez).{0,160}|(?:reciba )?un (?:cordial |afectuoso )?(?:saludo|abrazo)(?: cordial| afectuoso)?|(?:muchos )?saludos(?: cordiales| afectuosos)?|(?:muy )?(?:atentamente|cordialmente|sinceramente)|con (?:un saludo|aprecio|gratitud))\s*(?:[,.!–—-]+\s*(?<name>[\p{L}\p{M}.'’ -]{0,40}))?\s*$/iu;

// The customary delimiter of a signature, and what telephones add. Example: "-- " or "Sent from my iPhone".
const SIGNATURE_DELIMITER = /^(?:-- ?|__+|Sent from my .+)$/u;

// A full sentence's end on a line, which a signature line lacks. Example: "." in "We met on Tuesday."
const SENTENCE_END = /[.!?…]["”’)]?\s*$/u;

/** Lines of a body with where each one starts. */
function linesOf(body: string): { text: string; start: number }[] {
  let start = 0;
  return body.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

function namesSender(line: string, context: LetterContext): boolean {
  const sender = foldedWords(context.sender.name);
  const words = foldedWords(line);
  return (
    words.length > 0 && words.length <= 6 && sender.some((part) => part.length > 1 && words.includes(part))
  );
}

/**
 * Where the closing (sign-off and signature) starts, as an offset into the body.
 * The last sign-off line counts; without one, a last paragraph of short lines that names the sender.
 * @param from where the greeting ends; nothing before it is looked at
 * @returns the body's length when there is no closing
 */
export function closingStart(body: string, from: number, context: LetterContext): number {
  const lines = linesOf(body).filter((line) => line.start >= from || line.start + line.text.length > from);
  const firstDelimiter = lines.find((line) => SIGNATURE_DELIMITER.test(line.text));
  const beforeDelimiter =
    firstDelimiter === undefined ? lines : lines.filter((line) => line.start < firstDelimiter.start);
  const signOff = beforeDelimiter.findLast((line) => line.start >= from && SIGN_OFF.test(line.text));
  if (signOff !== undefined && isTail(lines, signOff.start)) return signOff.start;

  let start = firstDelimiter?.start ?? body.length;
  for (const line of beforeDelimiter.toReversed()) {
    if (line.text.trim() === '') continue;
    const bare = line.text.trim();
    const short = bare.split(/\s+/u).length <= 8 && !SENTENCE_END.test(bare); // at most eight words
    if (!short || line.start < from) break;
    if (namesSender(bare, context)) start = line.start;
  }
  return start;
}

/** A sign-off is one only if what follows looks like a signature: a postscript may follow, a whole letter may not. */
function isTail(lines: { text: string; start: number }[], start: number): boolean {
  const following = lines.filter((line) => line.start > start && line.text.trim() !== '');
  return following.filter((line) => SENTENCE_END.test(line.text) && line.text.length > 60).length <= 2;
}

/** The name written on the sign-off's own line, as in "Best, Anna"; empty without one. */
export function nameOnSignOffLine(line: string): string {
  return SIGN_OFF.exec(line)?.groups?.['name']?.trim() ?? '';
}

/** Whether a line is a sign-off formula, alone or with a name behind it. */
export function isSignOff(line: string): boolean {
  return SIGN_OFF.test(line);
}
