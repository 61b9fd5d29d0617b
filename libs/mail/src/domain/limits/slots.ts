/**
 * A limit as a generic cell rate algorithm (GCRA; ITU-T I.371): one instant for each limit, the theoretical arrival time of its next letter.
 * Each letter that asks gets a slot of its own, now or later, and moves that instant by one interval; so nobody asks twice, and nobody comes at
 * the same moment as the others.
 */
const MINUTE = 60_000;

/** A provider that limited us is approached this slowly, even where no limit is set. */
const PER_MINUTE_AFTER_BACK_OFF = 60;

/** Who comes later than this has lost the slot: after a stop of the workers, what waited would leave all at once. */
const LATE_AFTER = MINUTE;

/** Milliseconds between two letters. */
export function intervalOf(perMinute: number): number {
  return MINUTE / perMinute;
}

/** How much too early letters may come, in milliseconds: after a quiet time, the letters of ten seconds leave at once. */
function toleranceOf(perMinute: number): number {
  const burst = Math.max(1, Math.ceil(perMinute / 6));
  return (burst - 1) * intervalOf(perMinute);
}

/**
 * The slots of the letters that asked last.
 *
 * @param nextAt the limit's instant, after it was moved by `count` intervals from not before `now`
 * @returns the earliest first, none before `now`
 */
export function slotsUpTo(nextAt: Date, count: number, perMinute: number, now: Date): Date[] {
  const first = nextAt.getTime() - count * intervalOf(perMinute) - toleranceOf(perMinute);
  return Array.from(
    { length: count },
    (_, index) => new Date(Math.max(now.getTime(), first + index * intervalOf(perMinute))),
  );
}

/** Where a letter with a reserved slot stands; `none` when it has none any more. */
export function standingOf(
  slotAt: Date | null,
  backedOffUntil: Date | undefined,
  now: Date,
): 'none' | 'early' | 'due' {
  if (slotAt === null || now.getTime() - slotAt.getTime() > LATE_AFTER) return 'none';
  // The provider said "later" after the slot was reserved.
  if (backedOffUntil && slotAt < backedOffUntil) return 'none';
  return slotAt > now ? 'early' : 'due';
}

/** The rate at which a provider is approached. @param isBackedOff whether it limited us just now */
export function rateFor(perMinute: number, isBackedOff: boolean): number {
  return perMinute === 0 && isBackedOff ? PER_MINUTE_AFTER_BACK_OFF : perMinute;
}

export interface LimitState {
  readonly nextAt: Date;
  /** The next try of the letter that was refused; nothing else leaves before. */
  readonly backedOffUntil: Date | null;
}

/**
 * A provider limited us. The letter that it refused tries again at `retryAt`, alone; all others follow it one by one. A letter that was under
 * way at the same moment, and refused as well, lines up with them: it does not prolong the wait.
 *
 * @returns the limit as it is now, and when the refused letter tries again
 */
export function backOff(
  state: LimitState,
  retryAt: Date,
  limit: number,
  now: Date,
): { readonly state: LimitState; readonly slotAt: Date } {
  const perMinute = rateFor(limit, true);
  const isFirst = state.backedOffUntil === null || state.backedOffUntil <= now;
  const until = isFirst ? retryAt : (state.backedOffUntil ?? retryAt);
  // Without a burst: slots begin one interval after the first try.
  const firstAfter = until.getTime() + intervalOf(perMinute) + toleranceOf(perMinute);
  const nextAt = Math.max(state.nextAt.getTime(), firstAfter);
  if (isFirst) return { state: { nextAt: new Date(nextAt), backedOffUntil: until }, slotAt: retryAt };
  return {
    state: { nextAt: new Date(nextAt + intervalOf(perMinute)), backedOffUntil: until },
    slotAt: new Date(nextAt - toleranceOf(perMinute)),
  };
}
