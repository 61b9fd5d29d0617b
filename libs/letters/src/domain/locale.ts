/** The languages that our letters are written in, as primary subtags. */
export const letterLocales = ['en', 'de', 'fr', 'es'] as const;

export type LetterLocale = (typeof letterLocales)[number];

/** The language of ours that a BCP 47 tag asks for: "de" for "de-AT"; `null` where we do not speak it. */
export function spokenLocale(tag: string | null | undefined): LetterLocale | null {
  const base = tag?.split('-', 1)[0]?.toLowerCase();
  return letterLocales.find((locale) => locale === base) ?? null;
}

/** The language of a letter: the first of these that we speak, best first (the candidate's, the organization's), else English. */
export function letterLocaleOf(preferred: readonly (string | null | undefined)[]): LetterLocale {
  return preferred.map(spokenLocale).find((locale) => locale !== null) ?? 'en';
}
