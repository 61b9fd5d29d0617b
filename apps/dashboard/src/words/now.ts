import { useSyncExternalStore } from 'react';

/** How far the server's clock is ahead of this computer's, in milliseconds; unknown before the first answer. */
let ahead: number | null = null;
const listeners = new Set<() => void>();

/** The way through the network takes some of it; what is less is no difference. */
const tolerance = 2_000;
/** More than a clock can go wrong between two answers: it was moved. */
const leap = 60_000;

/**
 * Takes note of the time that an answer of the server was given at.
 *
 * @param instant ISO 8601; null when the answer does not say
 * @returns whether the server's time made a leap since the answer before
 */
export function noteServerTime(instant: string | null): boolean {
  const at = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(at)) return false;
  const difference = at - Date.now();
  const change = Math.abs(difference - (ahead ?? 0));
  const isLeap = ahead !== null && change > leap;
  if (ahead !== null && change <= tolerance) return false;
  ahead = difference;
  for (const listener of listeners) listener();
  return isLeap;
}

/** The time by which letters leave and promises are due: the server's, in milliseconds. */
export function serverNow(): number {
  return Date.now() + (ahead ?? 0);
}

/** The server's time for what is shown: it moves on by the minute, and at once when the server's time leaps. In milliseconds. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => Math.floor(serverNow() / 60_000)) * 60_000;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  const ticks = setInterval(listener, 10_000);
  return () => {
    clearInterval(ticks);
    listeners.delete(listener);
  };
}
