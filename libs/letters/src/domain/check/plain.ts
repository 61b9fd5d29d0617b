/** A character beyond ASCII in its plain form: "É" is "e", "ß" is "s", "’" is "'"; itself where none has its length. */
const plainForms = new Map<string, string>([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['ß', 's'],
  ['ẞ', 's'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['‑', '-'],
  ['–', '-'],
]);

// Combining marks left behind by NFD. Example: the acute accent of "é"
const COMBINING_MARKS = /\p{M}+/gu;
// Anything that is not ASCII. Example: "é"
const BEYOND_ASCII = /[^\p{ASCII}]/gu;

function plainForm(character: string): string {
  const known = plainForms.get(character);
  if (known !== undefined) return known;
  const folded = character.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase();
  const form = folded.length === character.length ? folded : character;
  plainForms.set(character, form);
  return form;
}

/**
 * A text as phrases are looked for in: small letters without accents, straight apostrophes, and of the same length, so that places in it
 * are places in the text. Case-insensitive expressions with the flags "iu" take fifty times as long.
 */
export function plain(text: string): string {
  const bare = text.replace(BEYOND_ASCII, plainForm);
  const small = bare.toLowerCase();
  // A capital without a small form of its own length ("İ") would shift what follows.
  return small.length === bare.length ? small : bare.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()); // ASCII capitals
}
