import type { LetterContext } from '../letter.js';
import { foldedWords } from './fold.js';

/** Small words that give a language away, folded. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and you your we for of to with that not our this are have will is at'.split(' ')),
  de: new Set(
    'der die das und sie ihre ihnen wir fur mit nicht ist haben dass uns ein eine dich dir leider'.split(' '),
  ),
  fr: new Set('le les et vous votre nous pour avec pas est avons une des du que votre cette au'.split(' ')),
  es: new Set('el los y usted tu su nosotros para con no hemos una que te le del por esta al'.split(' ')),
};

/** The language of a letter, as a primary subtag ("de"): its locale's, or the one whose small words prevail. */
export function languageOf(body: string, context: LetterContext): string {
  const stated = context.locale?.split('-', 1)[0]?.toLowerCase();
  if (stated !== undefined && stated !== '') return stated;
  const words = foldedWords(body);
  const counts = Object.entries(SMALL_WORDS).map(([language, small]) => ({
    language,
    count: words.filter((word) => small.has(word)).length,
  }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.language ?? 'en';
}
