import type { OutcomePolicy } from './outcome-limits.js';

const day = 86_400_000;

/** Who was interviewed before this instant waits long: from then on it is said on Today and in the morning's mail. */
export function longSince(now: Date, { longWaitDays }: Pick<OutcomePolicy, 'longWaitDays'>): Date {
  return new Date(now.getTime() - longWaitDays * day);
}
