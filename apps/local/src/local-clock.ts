import { type Clock, SimulatedClock, SystemClock } from '#platform/clock';
import { StartError } from '#platform/process';

/**
 * The clock of `npm start`: this computer's, or one that stands still at `instant` (ISO 8601) until it is moved.
 *
 * @throws StartError `local.clock_invalid`, `local.clock_refused` (in production)
 */
export function chooseClock(instant: string | undefined, production: boolean): Clock {
  if (instant === undefined) return new SystemClock();
  if (production)
    throw new StartError('local.clock_refused', 'The simulated clock (--clock) is refused in production.');
  const start = new Date(instant);
  if (Number.isNaN(start.getTime()))
    throw new StartError('local.clock_invalid', '--clock takes an instant such as 2026-03-02T09:00:00Z.');
  return new SimulatedClock(start, production);
}
