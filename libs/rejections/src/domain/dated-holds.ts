import type { RejectionStatus } from './rejection-states.js';
import type { Hold } from './release.js';

export interface Departing {
  readonly status: RejectionStatus;
  readonly undoUntil: Date | null;
  readonly leavesAt: Date | null;
  /** Whether mail of the organization is paused: all of it, or what goes to candidates, since mail servers refuse it. */
  readonly paused: 'all' | 'refused' | null;
}

const pausedInWords = {
  all: 'All mail of the organization is paused; an admin can resume it.',
  refused: 'Letters to candidates are paused, because a mail server refused one; an admin can resume them.',
} as const;

/** The holds that nobody placed: they are read off the dates of a rejection, and off the switch that pauses all mail. */
export function datedHolds({ status, undoUntil, leavesAt, paused }: Departing, now: Date): Hold[] {
  const holds: Hold[] = [];
  if (paused && (status === 'approved' || status === 'sending'))
    holds.push({ kind: 'manual', reason: pausedInWords[paused] });
  if (status !== 'approved') return holds;
  if (undoUntil && undoUntil > now)
    holds.push({ kind: 'undo_window', reason: 'Its approval can still be taken back.' });
  else if (leavesAt && leavesAt > now)
    holds.push({
      kind: 'send_window',
      reason: 'It waits for the first hour at which it may leave.',
    });
  return holds;
}
