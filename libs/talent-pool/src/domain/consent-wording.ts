import { DateTime } from 'luxon';

/** Changes whenever a word below changes: each consent names the wording that was agreed to (GDPR Art. 7(1)). */
export const CONSENT_TEXT_VERSION = 'pool-en-1';
export const CONSENT_LOCALE = 'en';

/** How long one yes lasts, as the wording says. */
export const consentMonths = 12;

/**
 * The words that a candidate agrees to. They say who keeps what, for what, for how long, and how it ends (GDPR Art. 13); a yes is
 * never a condition of anything else (Art. 7(4)).
 *
 * @param company the organization's name, as the candidate knows it
 */
export function consentWording(company: string): string {
  return [
    `${company} may keep in touch with me about future openings that could suit me.`,
    `For that ${company} keeps my name and mail address, my CV and profile, what the people who met me wrote about my strengths, and what I say that I want next.`,
    `This ends after ${consentMonths} months unless I say yes again, and at once when I withdraw, which I can do on this page or in any such mail.`,
    'It has no effect on any application of mine.',
  ].join(' ');
}

/** The end that the wording names, in UTC; the 31st becomes the last day of a shorter month. */
export function endNamedByWording(givenAt: Date): Date {
  return DateTime.fromJSDate(givenAt, { zone: 'utc' }).plus({ months: consentMonths }).toJSDate();
}
