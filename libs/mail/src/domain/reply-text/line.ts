/**
 * One line of a body, with what the markup said about it (text bodies say nothing).
 * `quoted`: inside somebody else's words; `signature`: inside a signature block that the mail client marked;
 * `cut`: from here to the end, the client put the earlier conversation.
 */
export interface Line {
  readonly text: string;
  readonly quoted: boolean;
  readonly signature: boolean;
  readonly cut: boolean;
}

const MAX_LINES = 5_000;
const MAX_LINE_CHARS = 4_000;

/** Splits a text body. Invisible characters go, no-break spaces become spaces; very long bodies are cut. */
export function linesOfText(text: string): Line[] {
  return (
    cleanText(text)
      // Any line break: CRLF, LF or a lone CR.
      .split(/\r\n|\n|\r/)
      .slice(0, MAX_LINES)
      // Cut before anything is matched: patterns may take quadratic time on one endless line.
      .map((line) => line.slice(0, MAX_LINE_CHARS))
      .map((line) => ({
        text: line.trimEnd(),
        // A quote mark at the start, e.g. "> Hello" or " >> Hi"; not a decorated link such as ">>> https://x.y <<<".
        quoted: /^\s{0,3}>/.test(line) && !/<{2,}\s*$/.test(line),
        signature: false,
        cut: false,
      }))
  );
}

/** Without zero-width characters, soft hyphens and direction marks; other spaces than U+0020 become one. */
export function cleanText(text: string): string {
  return (
    text
      // Invisible characters, e.g. the U+200B that editors leave in "Hello<U+200B>". A joiner (U+200D) stays: emoji need it.
      // oxlint-disable-next-line no-control-regex -- NUL is one of them
      .replace(/[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0000]/g, '')
      // Spaces that are not U+0020, e.g. the U+202F in "10:30<U+202F>AM".
      .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
  );
}

/** Whether nothing is written on the line. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** Index of the first line with something on it, from `start`; `lines.length` if there is none. */
export function nextWritten(lines: readonly Line[], start: number): number {
  let index = start;
  for (let line = lines[index]; line !== undefined && isBlank(line); line = lines[index]) index += 1;
  return index;
}
