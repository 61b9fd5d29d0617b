// Combining marks left behind by NFKD: the acute accent of "é".
const COMBINING_MARKS = /\p{M}+/gu;
// Invisible characters: directional marks around right-to-left names, zero-width joiners, soft hyphens, a byte order mark.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
// Anything that is neither a letter nor a digit: the apostrophe of "O'Brien".
const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]+/gu;

/** Letters that NFKD does not take apart. */
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

// One of those letters. Example: "ß" in "Weiß"
const UNDECOMPOSED_LETTER = /[ßøłđæœıþð]/gu;

/** Folds case and accents, keeps everything else: "José O’Brien" becomes "jose o’brien". */
export function fold(text: string): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase();
  return plain.replace(UNDECOMPOSED_LETTER, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Folds one word to its letters and digits: "O’Brien-Núñez" becomes "obriennunez". */
export function foldWord(word: string): string {
  return fold(word).replace(NOT_ALPHANUMERIC, '');
}

/** The folded words of a text, in order: "Front-End Engineer" becomes ["front", "end", "engineer"]. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(NOT_ALPHANUMERIC)
    .filter((word) => word !== '');
}
