import { fold } from '../check/fold.js';
import type { LetterLocale } from '../locale.js';

const numbers: Readonly<Record<LetterLocale, readonly string[]>> = {
  en: 'no one two three four five six seven eight nine ten eleven twelve'.split(' '),
  de: 'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  fr: 'aucun un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
  es: 'ningún un dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
};

/** A whole number as a reader expects it in a sentence: "three", but "13". */
export function numberInWords(count: number, locale: LetterLocale = 'en'): string {
  return numbers[locale][count] ?? String(count);
}

const countOf = new Map(
  Object.values(numbers).flatMap((words) =>
    words.flatMap((word, count) => (count > 1 ? [[fold(word), count] as const] : [])),
  ),
);

// The first word of a phrase. Example: "3" in "3 interviews"
const FIRST_WORD = /^(\p{L}+|\d{1,3})(?=\s)/u;

/** The number that a phrase begins with, in digits or in a word of any of our languages; `null` without one. */
export function leadingCount(phrase: string): number | null {
  const first = FIRST_WORD.exec(fold(phrase))?.[0];
  if (first === undefined) return null;
  return countOf.get(first) ?? (/^\d/u.test(first) ? Number(first) : null); // a digit, as in "3"
}
