import type { SendOutcome } from './send-outcome.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** RFC 5321 §4.5.4.1: give up after 4 to 5 days. */
const GIVE_UP_AFTER = 4 * 24 * HOUR;
const LONGEST_WAIT = 16 * HOUR;
/** A server that answered "later" gets at least 30 minutes (RFC 5321 §4.5.4.1); one that was cut off is asked again soon. */
const FIRST_WAIT: Readonly<Record<'temporary' | 'unreachable' | 'ambiguous', number>> = {
  temporary: 30 * MINUTE,
  unreachable: MINUTE,
  ambiguous: MINUTE,
};

/**
 * When to try again after a failure that may pass; each wait is twice the one before.
 *
 * @param attempts how many tries there were, at least 1
 * @returns `null` when it is time to give up
 */
export function nextTry(
  kind: Extract<SendOutcome['kind'], 'temporary' | 'unreachable' | 'ambiguous'>,
  attempts: number,
  firstTriedAt: Date,
  now: Date,
): Date | null {
  const wait = Math.min(FIRST_WAIT[kind] * 2 ** (attempts - 1), LONGEST_WAIT);
  const next = new Date(now.getTime() + wait);
  return next.getTime() - firstTriedAt.getTime() > GIVE_UP_AFTER ? null : next;
}
