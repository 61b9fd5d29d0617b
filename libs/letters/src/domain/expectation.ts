import { DateTime } from 'luxon';
import type { LetterLocale } from './locale.js';

/** How a day is named, to follow "by". Example: "Friday 12 June", "Freitag, den 12. Juni". */
const dayFormats: Readonly<Record<LetterLocale, string>> = {
  en: 'cccc d LLLL',
  de: "cccc, 'den' d. LLLL",
  fr: "'le' cccc d LLLL",
  es: "'el' cccc d 'de' LLLL",
};

const byDay: Readonly<Record<LetterLocale, (day: string) => string>> = {
  en: (day) => `You will hear from me by ${day}: with the decision, or with where we stand.`,
  de: (day) => `Sie hören bis ${day}, von mir: mit der Entscheidung oder mit dem Stand der Dinge.`,
  fr: (day) =>
    `Vous aurez de mes nouvelles au plus tard ${day}\u00a0: la décision, ou le point où nous en sommes.`,
  es: (day) => `Tendrá noticias mías a más tardar ${day}: la decisión, o el punto en que estamos.`,
};

const withoutDay: Readonly<Record<LetterLocale, string>> = {
  en: 'I cannot name a day yet. As soon as it is decided, I will write to you, whatever the answer is.',
  de: 'Einen Tag kann ich noch nicht nennen. Sobald entschieden ist, schreibe ich Ihnen, wie auch immer die Antwort ausfällt.',
  fr: 'Je n’ai pas encore de date à vous annoncer. Dès que la décision sera prise, je vous écrirai, quelle que soit la réponse.',
  es: 'Todavía no puedo darle una fecha. En cuanto esté decidido, le escribiré, sea cual sea la respuesta.',
};

/**
 * What whoever waits can expect next, as the note to them says it.
 *
 * @param day "2026-06-12", by which they hear; `null` when none is promised
 */
export function expectationInWords(day: string | null, locale: LetterLocale): string {
  if (day === null) return withoutDay[locale];
  return byDay[locale](dayInWords(day, locale));
}

function dayInWords(day: string, locale: LetterLocale): string {
  const words = DateTime.fromISO(day, { zone: 'utc' }).setLocale(locale).toFormat(dayFormats[locale]);
  // The first of a month is an ordinal in French. Example: "le lundi 1 juin"
  return locale === 'fr' ? words.replace(/ 1 /u, ' 1er ') : words;
}
