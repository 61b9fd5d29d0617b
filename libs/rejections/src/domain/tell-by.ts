import { DateTime } from 'luxon';

/** How long a decided "no" may wait before it is told: long enough for a finalist's hold, short enough to be honest. */
export const tellByDays = 14;

/** The clock of an ATS may be ahead of ours; a letter must not wait for a day that it made up. */
export function notAfter(decidedAt: Date | null, now: Date): Date {
  return decidedAt && decidedAt < now ? decidedAt : now;
}

/** Until when the candidate must have heard of a decision made at `decidedAt`. */
export function tellBy(decidedAt: Date): Date {
  return DateTime.fromJSDate(decidedAt, { zone: 'utc' }).plus({ days: tellByDays }).toJSDate();
}
