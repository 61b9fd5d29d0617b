/** An approval can be taken back for at least this long; an organization may set more, never less. */
const minimumUndoMinutes = 10;

/** A no that comes within minutes of the decision looks as if nobody had thought; two hours is kind and still honest. */
const minimumDelayHours = 2;

/** The undo window in minutes, from the organization's settings. */
export function undoMinutes(settings: Readonly<Record<string, unknown>>): number {
  const set = settings['undoMinutes'];
  return typeof set === 'number' && set > minimumUndoMinutes ? Math.min(set, 24 * 60) : minimumUndoMinutes;
}

/** Before this, an approved letter does not leave. */
export function earliestDeparture(undoUntil: Date, decidedAt: Date): Date {
  return new Date(Math.max(undoUntil.getTime(), decidedAt.getTime() + minimumDelayHours * 3_600_000));
}
