/** Why we may keep a person in the pool (GDPR Art. 6): their consent, or our interest with their right to object. */
export type ConsentBasis = 'consent' | 'legitimate_interest';

/** What was agreed to, exactly: a record per purpose. Instants are UTC. */
export interface PoolConsent {
  readonly basis: ConsentBasis;
  /** Which wording the person saw, and in which language. */
  readonly textVersion: string;
  readonly locale: string;
  /** How the answer came, for example `candidate_page`. */
  readonly channel: string;
  readonly askedAt: Date;
  /** When they said yes by an act of their own; null while they have not (silence is no). */
  readonly grantedAt: Date | null;
  /** When they said no, withdrew or objected. */
  readonly withdrawnAt: Date | null;
  /** The end that the wording named; null when it named none. */
  readonly expiresAt: Date | null;
}

export const consentStates = ['not_asked', 'asked', 'active', 'renewal_due', 'expired', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

/** Data that an admin can change. */
export interface RetentionPolicy {
  /** Months after the person's last contact (CNIL: at most 24). */
  readonly monthsAfterLastContact: number;
  /** Days before the end on which the renewal question is due, most first. */
  readonly renewalDaysBefore: readonly number[];
}

/** CNIL's two years; the question 60 and 30 days before. */
export const DEFAULT_RETENTION: RetentionPolicy = { monthsAfterLastContact: 24, renewalDaysBefore: [60, 30] };

const DAY = 24 * 60 * 60 * 1000;

/**
 * When keeping the person ends: the sooner of the end that the wording named and the limit after the last contact.
 * `lastContactAt` moves only by an act of the person (a reply, a confirmed page, an interview, a call), never by our
 * own mail or an opened one (CNIL). Null while nothing was granted.
 */
export function consentEndsAt(
  consent: PoolConsent,
  lastContactAt: Date | null,
  policy: RetentionPolicy = DEFAULT_RETENTION,
): Date | null {
  if (!consent.grantedAt) return null;
  const contact = lastContactAt && lastContactAt > consent.grantedAt ? lastContactAt : consent.grantedAt;
  const limit = addMonths(contact, policy.monthsAfterLastContact);
  return consent.expiresAt && consent.expiresAt < limit ? consent.expiresAt : limit;
}

/**
 * The state of a consent at an instant. A withdrawal holds until a later grant; consent by silence does not exist.
 */
export function consentState(
  consent: PoolConsent | null,
  lastContactAt: Date | null,
  now: Date,
  policy: RetentionPolicy = DEFAULT_RETENTION,
): ConsentState {
  if (!consent) return 'not_asked';
  const { grantedAt, withdrawnAt } = consent;
  if (withdrawnAt && withdrawnAt <= now && (!grantedAt || withdrawnAt >= grantedAt)) return 'withdrawn';
  const endsAt = consentEndsAt(consent, lastContactAt, policy);
  if (!endsAt || !grantedAt || grantedAt > now) return 'asked';
  if (endsAt <= now) return 'expired';
  const longestNotice = Math.max(0, ...policy.renewalDaysBefore);
  return endsAt.getTime() - longestNotice * DAY <= now.getTime() ? 'renewal_due' : 'active';
}

/** Whether pool mail may leave: only on a consent in force, which `renewal_due` still is. */
export function mayInvite(state: ConsentState): boolean {
  return state === 'active' || state === 'renewal_due';
}

/** When to ask for renewal, earliest first; empty while nothing was granted. What lies in the past was due then. */
export function renewalQuestionsAt(
  consent: PoolConsent,
  lastContactAt: Date | null,
  policy: RetentionPolicy = DEFAULT_RETENTION,
): Date[] {
  const endsAt = consentEndsAt(consent, lastContactAt, policy);
  if (!endsAt) return [];
  return [...policy.renewalDaysBefore]
    .sort((left, right) => right - left)
    .map((days) => new Date(endsAt.getTime() - days * DAY));
}

/** Adds calendar months in UTC; the 31st becomes the last day of a shorter month. */
function addMonths(instant: Date, months: number): Date {
  const result = new Date(instant);
  const day = result.getUTCDate();
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(result.getUTCFullYear(), result.getUTCMonth() + 1, 0)).getUTCDate();
  result.setUTCDate(Math.min(day, lastDay));
  return result;
}
