import { attributionLength, textBeforeInlineAttribution } from './reply-text/attribution.js';
import { headerBlockLength, isRule } from './reply-text/header-block.js';
import { linesOfHtml } from './reply-text/html-lines.js';
import { isBlank, type Line, linesOfText, nextWritten } from './reply-text/line.js';
import { isClientLine, signatureStart } from './reply-text/signature.js';

/** What a person newly wrote. */
export interface ReplyText {
  /** Without quotations and without the signature block; a typed closing line ("Best, Ann") stays. */
  readonly replyText: string;
  /** Without quotations only: the signature block is still there. */
  readonly replyTextSigned: string;
}

interface Reading extends ReplyText {
  readonly foundQuote: boolean;
  readonly foundSignature: boolean;
}

/**
 * Finds the newly written text of a mail's body. In: the text body, the HTML body, or both. Out: see `ReplyText`; empty if nothing is new.
 * The text body is preferred, because it says what the writer's client meant to send; the HTML is taken when there is no text, or
 * when its markup shows a quotation or a signature that the text gives no sign of. Never throws.
 */
export function extractReplyText(body: {
  readonly text?: string | null;
  readonly html?: string | null;
}): ReplyText {
  const text = body.text?.trim() ? read(linesOfText(body.text)) : null;
  const html = body.html?.trim() ? read(linesOfHtml(body.html)) : null;
  const chosen = text === null || (html !== null && showsMore(html, text)) ? html : text;
  return { replyText: chosen?.replyText ?? '', replyTextSigned: chosen?.replyTextSigned ?? '' };
}

function showsMore(html: Reading, text: Reading): boolean {
  if (html.replyText === '' && text.replyText !== '' && !html.foundQuote) return false;
  const less = (text.foundQuote && !html.foundQuote) || (text.foundSignature && !html.foundSignature);
  const more = (html.foundQuote && !text.foundQuote) || (html.foundSignature && !text.foundSignature);
  return more && !less;
}

function read(lines: readonly Line[]): Reading {
  const { segments, foundQuote } = withoutQuotes(lines);
  const signed = segments.map((segment) => segment.map((line) => line.text));
  const unsigned = segments.map(withoutSignature);
  const replyText = join(unsigned);
  const replyTextSigned = join(signed);
  return { replyText, replyTextSigned, foundQuote, foundSignature: replyText !== replyTextSigned };
}

/** The runs of lines between quotations, in order. */
function withoutQuotes(lines: readonly Line[]): { segments: Line[][]; foundQuote: boolean } {
  const segments: Line[][] = [];
  let segment: Line[] = [];
  let foundQuote = false;
  const close = (): void => {
    foundQuote = true;
    while (segment.length > 0 && isDangling(segment.at(-1))) segment.pop();
    if (segment.length > 0) segments.push(segment);
    segment = [];
  };
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.cut) {
      close();
      return { segments, foundQuote };
    }
    if (line.quoted || isWrappedQuote(lines, index)) {
      close();
      index += 1;
      continue;
    }
    const announced = attributionLength(lines, index) || headerBlockLength(lines, index);
    const before = announced === 0 ? textBeforeInlineAttribution(line.text) : null;
    if (announced === 0 && before === null) {
      segment.push(line);
      index += 1;
      continue;
    }
    if (before !== null) segment.push({ ...line, text: before });
    close();
    index = nextWritten(lines, index + Math.max(announced, 1));
    // With quote marks, the writer may go on below them; without, all that follows is the earlier mail.
    if (lines[index]?.quoted !== true) return { segments, foundQuote };
  }
  if (segment.length > 0) segments.push(segment);
  return { segments, foundQuote };
}

function isDangling(line: Line | undefined): boolean {
  return line !== undefined && (isBlank(line) || isRule(line.text));
}

/**
 * A quoted line that a client broke in two, the second half without its mark:
 * "> Lorem ipsum dolor sit amet, consectetur adipiscing elit. Nullam d" / "ignissim odio?" / ">".
 */
function isWrappedQuote(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const previous = lines[index - 1];
  const next = lines[index + 1];
  if (line === undefined || previous?.quoted !== true || isBlank(line)) return false;
  const sandwiched =
    next === undefined ||
    next.quoted ||
    (isBlank(next) && lines[nextWritten(lines, index + 1)]?.quoted === true);
  // A half sentence or half link goes on in lower case, e.g. "eget accumsan", "_nonce=3dd518)"; a finished line ends with a mark.
  const goesOn = /^[\p{Ll}\d_/&?=)%-]/u.test(line.text) && !/[.?!:>]$/.test(previous.text);
  return sandwiched && goesOn && (previous.text.length >= 60 || /^[_/&?=)%]/.test(line.text));
}

function withoutSignature(segment: readonly Line[]): string[] {
  const marked = segment.findIndex((line) => line.signature && !isBlank(line));
  const unmarked = marked === -1 ? segment : segment.filter((line) => !line.signature);
  const lines = unmarked.map((line) => line.text);
  const kept = lines.slice(0, signatureStart(lines));
  // A rule that stood above the signature goes with it.
  while (
    kept.length > 0 &&
    kept.length < segment.length &&
    /^\s*(?:--|—|–|_{2,})?\s*$/.test(kept.at(-1) ?? '')
  )
    kept.pop();
  return kept.filter((line) => !isClientLine(line));
}

function join(segments: readonly (readonly string[])[]): string {
  return (
    segments
      .map((lines) => lines.join('\n').trim())
      .filter((text) => text !== '')
      .join('\n\n')
      // More than one empty line in a row.
      .replace(/\n{3,}/g, '\n\n')
  );
}
