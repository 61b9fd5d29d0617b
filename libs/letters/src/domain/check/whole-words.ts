// A letter or a digit, between which no word begins or ends. Example: "a" before "ble" in "able"
const IN_WORD = /[\p{L}\p{N}]/u;

/** Where these words stand in a text as whole words: "rock" stands in "a rock", not in "rockstar". */
export function placesOfWords(words: string, text: string): { start: number; end: number }[] {
  if (words === '') return [];
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!goesOn(text, start) && !goesOn(text, end)) places.push({ start, end });
  }
  return places;
}

/** Whether a word goes on across this place. */
function goesOn(text: string, at: number): boolean {
  return IN_WORD.test(text[at - 1] ?? '') && IN_WORD.test(text[at] ?? '');
}
