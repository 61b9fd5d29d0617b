import { nextInWindow } from './send-window.js';

/** An approval can be taken back for at least this long; an organization may set more, never less. */
const minimumUndoMinutes = 10;

/** A no that comes within minutes of the decision looks as if nobody had thought; two hours is kind and still honest. */
const minimumDelayHours = 2;

/** The undo window in minutes, from the organization's settings. */
function undoMinutes(settings: Readonly<Record<string, unknown>>): number {
  const set = settings['undoMinutes'];
  return typeof set === 'number' && set > minimumUndoMinutes ? Math.min(set, 24 * 60) : minimumUndoMinutes;
}

/** Before this, an approved letter does not leave. */
export function earliestDeparture(undoUntil: Date, decidedAt: Date): Date {
  return new Date(Math.max(undoUntil.getTime(), decidedAt.getTime() + minimumDelayHours * 3_600_000));
}

export interface DepartureFacts {
  /** When it is approved. */
  readonly approvedAt: Date;
  readonly decidedAt: Date;
  /** The organization's. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The zone that the candidate is written to in. */
  readonly zone: string;
}

export interface Departure {
  /** Until then the approval can be taken back. */
  readonly undoUntil: Date;
  /** Not before this: the undo window and the kind minimum delay. */
  readonly earliest: Date;
  /** The first moment after that in the candidate's working hours. */
  readonly leavesAt: Date;
}

/** When a letter leaves that is approved at `approvedAt`, if nothing holds it. */
export function planDeparture({ approvedAt, decidedAt, settings, zone }: DepartureFacts): Departure {
  const undoUntil = new Date(approvedAt.getTime() + undoMinutes(settings) * 60_000);
  const earliest = earliestDeparture(undoUntil, decidedAt);
  return { undoUntil, earliest, leavesAt: nextInWindow(earliest, zone) };
}
