import type { LetterLocale } from '../domain/locale.js';

const closings: Readonly<Record<LetterLocale, string>> = {
  en: 'Kind regards,',
  de: 'Freundliche Grüße',
  fr: 'Bien cordialement,',
  es: 'Un cordial saludo,',
};

/** How every letter of ours ends: a person signs, with role and company. */
export function signatureIn(locale: LetterLocale): string {
  return `${closings[locale]}\n{{ senderName }}\n{% if senderTitle %}{{ senderTitle }}, {% endif %}{{ company }}`;
}
