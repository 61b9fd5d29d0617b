import type { SendOutcome } from './send-outcome.js';

type MayPass = Extract<SendOutcome['kind'], 'temporary' | 'unreachable' | 'ambiguous'>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** RFC 5321 §4.5.4.1: give up after 4 to 5 days. */
const GIVE_UP_AFTER = 4 * 24 * HOUR;
/** A server that answered "later" gets at least 30 minutes (RFC 5321 §4.5.4.1); one that was cut off is asked again soon. */
const FIRST_WAIT: Readonly<Record<MayPass, number>> = {
  temporary: 30 * MINUTE,
  unreachable: MINUTE,
  ambiguous: MINUTE,
};
/** Of a server that is not there nobody is disturbed by a question. */
const LONGEST_WAIT: Readonly<Record<MayPass, number>> = {
  temporary: 16 * HOUR,
  unreachable: HOUR,
  ambiguous: 16 * HOUR,
};

/**
 * When to try again after a failure that may pass: after as long again as it has been tried for. It does not matter how often that was: an
 * hour without a server, or a worker that crashed, makes nobody wait a day for a server that is only busy.
 *
 * @returns `null` when it is time to give up
 */
export function nextTry(kind: MayPass, firstTriedAt: Date, now: Date): Date | null {
  const triedFor = now.getTime() - firstTriedAt.getTime();
  const wait = Math.min(Math.max(FIRST_WAIT[kind], triedFor), LONGEST_WAIT[kind]);
  return triedFor + wait > GIVE_UP_AFTER ? null : new Date(now.getTime() + wait);
}
