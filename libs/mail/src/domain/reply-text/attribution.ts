import { isBlank, type Line, nextWritten } from './line.js';

// "wrote" as mail clients say it, by language; each may be the last word of the line or stand before the name.
const WROTE = [
  'wrote|writes|sent', // en
  'schrieb(?:en)?|geschrieben|hat geschrieben', // de
  'a écrit|écrit|a ecrit', // fr
  'escribi[óo]|ha escrito', // es
  'escreveu', // pt
  'ha scritto|scrive', // it
  'schreef|geschreven', // nl
  'skrev|skreiv', // da, sv, nb, nn
  'napisał(?:\\(a\\)|a)?|pisze', // pl
  'пишет|писал(?:\\(а\\)|а)?|написал(?:\\(а\\)|а)?', // ru
  'написав(?:\\(-ла\\))?|пише|писав', // uk
  'kirjoitti', // fi
  'napsal(?:\\(a\\)|a)?', // cs
  'napísal(?:\\(a\\)|a)?', // sk
  'írta', // hu
  'a scris', // ro
  'написа', // bg
  'έγραψε', // el
  'yazdı|şunu yazdı|tarihinde şunları yazdı', // tr
  'đã viết', // vi
  'napisao(?:/la)?|je napisao', // hr, sr
  'ha escrit', // ca
  'menulis', // id
  '写道|寫道|のメール|書きました|작성', // zh, ja, ko
  'כתב', // he
  'كتب', // ar
].join('|');

// Ends with "wrote", with or without its colon, e.g. "On Mon, 3 Feb 2025 at 10:11, Ann <a@b.c> wrote:".
const ENDS_WITH_WROTE = new RegExp(`(?:^|[\\s>)\\]"'.,])(?:${WROTE})\\s*[:：]?\\s*[-*_]*$`, 'iu');
// "wrote" anywhere, for the languages that put the name last, e.g. "Am 13.12.2017 21:11 schrieb Ann <a@b.c>:".
const HAS_WROTE = new RegExp(`(?:^|[\\s>)\\]"'])(?:${WROTE})(?:[\\s:："'<(]|$)`, 'iu');
// A year, a numeric date or a time of day, e.g. "2024", "13.12.17", "3/2/2024", "10:30", "18.30", "14h05".
const DATE = /\b(?:19|20)\d\d\b|(?:19|20)\d\d年|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}[:.h]\d{2}\b/u;
const EMAIL = /[^\s<>()[\]",;:]{1,128}@[^\s<>()[\]",;:]{1,128}/;
// The line ends with a sender in brackets or a bare address before the colon, e.g. 'Ann <a@b.c>:' or "(a@b.c):".
const ENDS_WITH_SENDER = /(?:@[^\s<>]{1,128}[>)\]]*|[>)\]])\s*[:：]\s*[-*_]*$/;
// How attributions begin: a preposition and then a digit or a weekday or month, e.g. "On Mon", "Am 13.", "Le lun. 3", "W dniu".
const OPENING =
  /^(?:on|am|le|el|il|em|op|den|de|på|pe|ma|ti|ke|to|la|su|d\.|dnia|w dniu|in data|a|dne|dňa|în data|vào|στις|на|в|at)\s+(?:\d|\p{L}{2,12}[.,]?\s*,?\s*(?:\d|den\s+\d|\p{L}{3,12}\.?\s+\d))/iu;
// A line that begins with a date itself, e.g. "2017-11-24 16:32 GMT+01:00 Ann", "30.09.2017, 18.30", "Wed, 17 Nov 2021", "tir. 18. apr. 2017".
const DATE_FIRST =
  /^(?:\d{1,4}[./:-]\d{1,2}|\p{L}{2,12}[.,]{0,2}\s+(?:den\s+)?(?:\d{1,2}[.,]?\s|\p{L}{3,12}\s+\d{1,2},)|\d{1,2}\.?\s+\p{L}{3,12}\.?\s+\d{4}|\d{4}年)/u;
// Somebody telling what was said, not a client quoting: "As I wrote:", "On 3 May you wrote:".
const PRONOUN =
  /\b(?:i|you|we|he|she|they|ich|sie|wir|je|vous|nous|tu|ik|jij|wij)\s+(?:\p{L}+\s+)?(?:wrote|sent|schrieb(?:en)?|geschrieben|écrit|schreef)\b/iu;

// Horde's and IMP's way, e.g. "Quoting Ann <a@b.c>:", "Zitat von Ann <a@b.c>:".
const QUOTING =
  /^(?:quoting|zitat von|citando a|citando|quota|citat från|citerar|citaat van|cytowanie)\s.{2,120}[:：]$/iu;

const MAX_ATTRIBUTION_LINES = 5;
const MAX_ATTRIBUTION_CHARS = 500;

/**
 * Whether a quotation is announced at `start` ("On … Ann wrote:"), in whatever language, over up to five lines.
 * Out: how many lines the announcement takes; 0 if there is none.
 */
export function attributionLength(lines: readonly Line[], start: number): number {
  let joined = '';
  let count = 0;
  for (let index = start; index < lines.length && count < MAX_ATTRIBUTION_LINES; index += 1) {
    const line = lines[index];
    if (line === undefined || line.cut) return 0;
    if (isBlank(line)) {
      // Polymail breaks the sender over empty lines: allowed only while an angle bracket or the verb is still to come.
      if (!OPENING.test(joined) || !isBlankInsideSender(lines, index)) return 0;
      count += 1;
      continue;
    }
    joined = `${joined} ${line.text.trim()}`.trim();
    count += 1;
    if (joined.length > MAX_ATTRIBUTION_CHARS) return 0;
    const following = lines[nextWritten(lines, index + 1)];
    if (announcesQuote(joined, following?.quoted ?? false)) return count;
    // Only what already looks like the start of an announcement may go on over further lines.
    if (count === 1 && !mayContinue(joined)) return 0;
  }
  return 0;
}

/**
 * An announcement glued to the end of written text: "see you --- On Wed, Apr 4, 2012 at 3:59 PM, a@b.c wrote:".
 * Out: the text before it, or null if the line holds no such thing.
 */
export function textBeforeInlineAttribution(text: string): string | null {
  // Text, three or more dashes, the announcement.
  const match = /^(.{1,2000}?)\s*-{3,200}\s*(On\s.{5,300})$/iu.exec(text);
  const announcement = match?.[2];
  return match?.[1] !== undefined && announcement !== undefined && announcesQuote(announcement, false)
    ? match[1]
    : null;
}

function announcesQuote(raw: string, quoteFollows: boolean): boolean {
  // Decoration around the announcement, e.g. the dashes in "---- Ann wrote ----" or the asterisks of bold.
  const text = raw.replace(/^[-*_>\s]+/, '').replace(/[-*_\s]+$/, '');
  if (text.length < 6 || PRONOUN.test(text)) return false;
  // Framed, e.g. "---- Ann wrote ----" or "***** Ann wrote on 3 March 2026: *****".
  const decorated = /^[-*_]{2,}.*[-*_]{2,}$/.test(raw.trim());
  const date = DATE.test(text);
  const email = EMAIL.test(text);
  const opening = OPENING.test(text) || DATE_FIRST.test(text);
  if (QUOTING.test(text)) return email || quoteFollows;
  if (decorated && date && HAS_WROTE.test(text)) return true;
  if (ENDS_WITH_WROTE.test(text)) {
    // "wrote" without its colon is a common last word, so it needs a date and a sender.
    if (!/[:：]$/.test(text)) return decorated || quoteFollows || (date && email);
    return email || (date && opening) || opening || quoteFollows || decorated;
  }
  // A sentence about a date may hold an address too, so the client's own word order is asked for.
  if (/[:：]$/.test(text)) {
    if (HAS_WROTE.test(text) && date && (email || opening)) return true;
    if (date && email && (opening || ENDS_WITH_SENDER.test(text))) return true;
    return quoteFollows && date && opening;
  }
  return quoteFollows && DATE_FIRST.test(text) && email && /[>)]$/.test(text);
}

function mayContinue(joined: string): boolean {
  const text = joined.replace(/^[-*_>\s]+/, '');
  return (
    OPENING.test(text) ||
    DATE_FIRST.test(text) ||
    /<[^>]*$/.test(text) ||
    (EMAIL.test(text) && DATE.test(text))
  );
}

function isBlankInsideSender(lines: readonly Line[], blank: number): boolean {
  const next = lines[nextWritten(lines, blank)]?.text.trim() ?? '';
  // The sender, alone on its line, e.g. "<" or "<mailto:a@b.c>" or "wrote:".
  return /^<|^(?:wrote|schrieb|a écrit)\s*:/iu.test(next);
}
