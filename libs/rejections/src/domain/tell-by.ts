import { DateTime } from 'luxon';

/** How long a decided "no" may wait before it is told: long enough for a finalist's hold, short enough to be honest. */
export const tellByDays = 14;

/** Until when the candidate must have heard of a decision made at `decidedAt`. */
export function tellBy(decidedAt: Date): Date {
  return DateTime.fromJSDate(decidedAt, { zone: 'utc' }).plus({ days: tellByDays }).toJSDate();
}
