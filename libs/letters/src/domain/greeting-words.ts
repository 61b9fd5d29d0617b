import type { LetterLocale } from './locale.js';

/** A name that somebody told us. */
export interface TrustedName {
  readonly firstName: string;
  readonly lastName: string | null;
}

/**
 * How a letter begins, without the punctuation behind it and without any word that would need the person's gender. German with "Sie" greets by
 * the whole name.
 *
 * @param name `null`: none that we trust, so nobody is greeted by a guess
 */
export function greetingFor(name: TrustedName | null, locale: LetterLocale): string {
  if (name === null) return { en: 'Hello', de: 'Guten Tag', fr: 'Bonjour', es: 'Hola' }[locale];
  const { firstName, lastName } = name;
  const wholeName = lastName === null ? firstName : `${firstName} ${lastName}`;
  return {
    en: `Dear ${firstName}`,
    de: `Guten Tag ${wholeName}`,
    fr: `Bonjour ${firstName}`,
    es: `Hola, ${firstName}`,
  }[locale];
}
