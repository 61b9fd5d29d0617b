import type { LetterContext } from '../letter.js';
import { plain } from './plain.js';

/** The languages whose phrases are known. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** Small words that give a language away and belong to it alone among the four, in plain form. */
const smallWords: Readonly<Record<Language, string>> = {
  en: 'the and you your we for of to with that not our this are have will is at',
  de: 'der die das und sie ihre ihnen wir fur mit nicht ist haben dass uns ein eine dich dir leider',
  fr: 'le et vous votre nous pour avec pas est avons une des du cette au aux nos',
  es: 'el los y usted tu su para con no hemos que por esta al lo ha como',
};

const languages = Object.keys(smallWords) as Language[];
const languageOfWord = new Map(
  languages.flatMap((language) => smallWords[language].split(' ').map((word) => [word, language] as const)),
);

export function isSupported(language: string): language is Language {
  return Object.hasOwn(smallWords, language);
}

/** The language of a letter, as a primary subtag ("de"): its locale's, or the one whose small words prevail. */
export function languageOf(body: string, context: LetterContext): string {
  const stated = context.locale?.split('-', 1)[0]?.toLowerCase();
  return stated === undefined || stated === '' ? (prevailing(plain(body)) ?? 'en') : stated;
}

/** The languages whose phrases are looked for in a sentence in plain form: the letter's, and the one that it is written in itself. */
export function languagesOfSentence(text: string, language: string): readonly Language[] {
  const letters = isSupported(language) ? language : 'en';
  const own = prevailing(text);
  return own === null || own === letters ? [letters] : [letters, own];
}

// A word of plain text. Example: "fur" of "für"
const WORD = /[a-z]+/gu;

/** The language of which a plain text has the most small words; `null` when none has one. */
function prevailing(text: string): Language | null {
  const counts = new Map<Language, number>();
  for (const word of text.match(WORD) ?? []) {
    const language = languageOfWord.get(word);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [found] = [...counts].toSorted(([, one], [, other]) => other - one);
  return found?.[0] ?? null;
}
