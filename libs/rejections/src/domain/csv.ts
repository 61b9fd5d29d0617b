// What a spreadsheet takes for a formula, or for a control character before one. Example: "=" in "=HYPERLINK(…)"
const FORMULA = /^[=+\-@\t\r]/u;
// What RFC 4180 wants in quotes. Example: the comma in "Okafor, Ada"
const QUOTED = /[",\r\n]/u;

/**
 * A line of a table for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises
 * ("CSV Injection"): a candidate's name must not run on a recruiter's machine.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
