import type { LetterContext } from '../letter.js';
import { foldedWords } from './fold.js';

// A line that opens a sign-off, alone or with the name behind it, in English, German, French and Spanish.
// Example: "Kind regards," or "Best, Anna", "Gruß aus Kiel".
const SIGN_OFF =
  /^\s*(?:(?:with )?(?:(?:very |my |our |the )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|good|cordial) )?(?:regards|wishes|thanks)|(?:with |in )(?:gratitude|appreciation|respect|thanks)|thanks (?:&|and) (?:best )?regards|all the best|all best|best|warmly|(?:yours |very )?(?:sincerely|truly|faithfully)(?: yours)?|yours|respectfully|cheers|take care|thank you|thanks again|thanks so much|(?:mit )?(?:(?:den |ganz )?(?:freundlich|viel|herzlich|best|lieb|schön|sonnig)(?:en?|er|em)?)(?: und \p{L}+)? gr(?:ü|ue)(?:ß|ss)(?:e|en)?(?: aus .{2,30})?|(?:mit )?(?:freundlich|herzlich|best|viel)(?:em|en|er|e) (?:gruß|gruss|dank)|mfg|[lvb]g|glg|(?:mit )?(?:einem |vielen |besten |lieben )?gr(?:ü|ue)(?:ß|ss)(?:e|en|chen)?(?: (?:aus|von|nach|in|vom) .{2,40})?|alles (?:liebe|gute)|herzlichst?|mit (?:vorzüglicher )?hochachtung|hochachtungsvoll|(?:bien |très )?(?:cordialement|sincèrement|amicalement|respectueusement|chaleureusement)|bien à vous|(?:avec |bien )?(?:mes |nos )?(?:meilleures|sincères|cordiales) salutations|salutations (?:distinguées|cordiales)|(?:veuillez|je vous prie|nous vous prions|recevez).{0,12}(?:agréer|recevoir|croire|recevez).{0,160}|(?:reciba )?un (?:cordial |afectuoso )?(?:saludo|abrazo)(?: cordial| afectuoso)?|(?:muchos )?saludos(?: cordiales| afectuosos)?|(?:muy )?(?:atentamente|cordialmente|sinceramente)|con (?:un saludo|aprecio|gratitud))\s*(?:[,.!–—-]+\s*(?<name>[\p{L}\p{M}.'’ -]{0,40}))?\s*$/iu;

// More ways to close in French. Example: "Bonne rentrée à vous," or "Avec mes salutations cordiales,"
const FRENCH_SIGN_OFF =
  /^\s*(?:(?:avec |bien |toutes )?(?:mes |nos )?(?:meilleure?s?|sincères|cordiales|respectueuses|chaleureuses|distinguées) (?:salutations|pensées|sentiments|souvenirs|regards)|(?:avec )?(?:mes |nos )?salutations (?:cordiales|respectueuses|distinguées|les meilleures|les plus \p{L}+)|(?:très |bien |plus )?(?:cordialement|amicalement|chaleureusement|sincèrement|respectueusement|fidèlement)(?: (?:à vous|vôtre|à toi))?|bien (?:à (?:vous|toi)|vôtre)|(?:très )?(?:bon|bonne|belle|beau|excellente?) (?:journée|soirée|semaine|rentrée|continuation|courage|suite|fin de \p{L}+|week-end|année)(?: à (?:vous|toi))?|à (?:bientôt|plus)|à\+|amitiés|bises|au plaisir)\s*(?:[,.!–—-]+\s*(?<name>[\p{L}\p{M}.'’ -]{0,40}))?\s*$/iu;

// More ways to close in Spanish. Example: "Un abrazo grande," or "¡Un besazo enorme!"
const SPANISH_SIGN_OFF =
  /^\s*¡?(?:(?:agur|adiós|hasta (?:pronto|siempre)),? )?(?:(?:te mando |te enviamos |reciba |recibe |recibí )?(?:un )?(?:cordial |afectuoso |fuerte |gran |cálido |atento |respetuoso )?(?:saludo|abrazo|besazo|beso|abrazote)(?: (?:cordial|afectuoso|enorme|grande|fuerte|cariñoso|muy \p{L}+|de parte de .{2,30}))?|(?:muchos |cordiales |afectuosos |atentos )?(?:saludos|abrazos|besos)(?: cordiales| afectuosos| a tod[oa]s)?|con (?:todo )?(?:mi |nuestro )?(?:cariño|afecto|respeto|estima)|(?:muy |le saluda |la saluda |te saluda )(?:muy )?(?:atentamente|cordialmente|afectuosamente)|afectuosamente|(?:queda |quedo )?suy[oa]|sin otro particular|agur|hasta pronto)\s*(?:[,.!–—-]+\s*(?<name>[\p{L}\p{M}.'’ -]{0,40}))?\s*$/iu;

/** What a line that opens a sign-off matches; `null` for any other line. */
function signOff(line: string): RegExpExecArray | null {
  return SIGN_OFF.exec(line) ?? FRENCH_SIGN_OFF.exec(line) ?? SPANISH_SIGN_OFF.exec(line);
}

// The customary delimiter of a signature, and what telephones add. Example: "-- " or "Sent from my iPhone".
const SIGNATURE_DELIMITER = /^(?:-- ?|__+|Sent from my .+)$/u;

// A postscript. Example: "P.S. Your umbrella is here"
const POSTSCRIPT = /^\s*(?:p\.?\s?-?\s?[sd]\b|ps\b)/iu;

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
  const postscript = lines.find((line) => POSTSCRIPT.test(line.text));
  const firstDelimiter = lines.find((line) => SIGNATURE_DELIMITER.test(line.text));
  const beforeDelimiter =
    firstDelimiter === undefined ? lines : lines.filter((line) => line.start < firstDelimiter.start);
  const beforePostscript =
    postscript === undefined
      ? beforeDelimiter
      : beforeDelimiter.filter((line) => line.start < postscript.start);
  const opening = beforeDelimiter.findLast((line) => line.start >= from && signOff(line.text) !== null);
  if (opening !== undefined && isTail(lines, opening.start)) return opening.start;

  const end = postscript?.start ?? firstDelimiter?.start ?? body.length;
  let start = end;
  for (const line of beforePostscript.toReversed()) {
    if (line.text.trim() === '') continue;
    const bare = line.text.trim();
    const short = bare.split(/\s+/u).length <= 8 && !SENTENCE_END.test(bare); // at most eight words
    if (!short || line.start < from) break;
    if (namesSender(bare, context)) start = line.start;
  }
  return start < end ? start : (bareSignature(beforePostscript, from) ?? end);
}

/** Without a sender's name, a last paragraph of short lines behind others: "HR Shared Services\nTeleqor". */
function bareSignature(lines: readonly { text: string; start: number }[], from: number): number | null {
  const last = lines.findLastIndex((line) => line.text.trim() !== '');
  const gap = lines.findLastIndex((line, index) => index < last && line.text.trim() === '');
  const paragraph = lines.slice(gap + 1, last + 1);
  const [first] = paragraph;
  const isSignature = paragraph.every(
    ({ text }) =>
      text.trim().split(/\s+/u).length <= 6 && !SENTENCE_END.test(text) && /^\P{Ll}/u.test(text.trim()), // at most six words, none that begins small
  );
  const saysSomething = lines
    .slice(0, Math.max(gap, 0))
    .some((line) => line.start >= from && line.text.trim() !== '');
  return gap >= 0 && first && isSignature && saysSomething ? first.start : null;
}

/** A sign-off is one only if what follows looks like a signature: a postscript may follow, a whole letter may not. */
function isTail(lines: { text: string; start: number }[], start: number): boolean {
  const following = lines.filter((line) => line.start > start && line.text.trim() !== '');
  return following.filter((line) => SENTENCE_END.test(line.text) && line.text.length > 60).length <= 2;
}

/** The name written on the sign-off's own line, as in "Best, Anna"; empty without one. */
export function nameOnSignOffLine(line: string): string {
  return signOff(line)?.groups?.['name']?.trim() ?? '';
}

/** Whether a line is a sign-off formula, alone or with a name behind it. */
export function isSignOff(line: string): boolean {
  return signOff(line) !== null;
}
