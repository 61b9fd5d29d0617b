/** "German"; nothing while it is not known. */
export function languageInWords(language: string | null): string | null {
  if (language === null || language === 'und') return null;
  return new Intl.DisplayNames(navigator.language, { type: 'language' }).of(language) ?? null;
}
