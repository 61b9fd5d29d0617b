import { tellByDays } from './tell-by.js';

const day = 86_400_000;

/** Longer than this is long: from here on it is said on Today and in the morning's mail. */
export const longWaitDays = 10;

/** Who was interviewed before this instant waits long. */
export function longSince(now: Date): Date {
  return new Date(now.getTime() - longWaitDays * day);
}

/** Between the last interview and the day by which somebody should have heard, decided or not. In hours, which no change of clocks stretches. */
export const outcomeHours = tellByDays * 24;
