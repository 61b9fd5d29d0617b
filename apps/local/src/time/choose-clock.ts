import { type Clock, MovableClock, SimulatedClock, SystemClock } from '#platform/clock';
import { StartError } from '#platform/process';
import { KeptAhead } from './kept-ahead.js';

interface Wanted {
  /** Of `--clock`, ISO 8601. */
  readonly instant: string | undefined;
  readonly production: boolean;
  readonly dataDir: string;
}

/**
 * The clock of `npm start`: this computer's, which can be pushed ahead and then runs on from there, or one that stands still at `instant`
 * until it is moved. In production it is this computer's and nothing else.
 *
 * @throws StartError `local.clock_invalid`, `local.clock_refused` (in production), `local.clock_unreadable`
 */
export async function chooseClock({ instant, production, dataDir }: Wanted): Promise<Clock> {
  if (instant === undefined) {
    if (production) return new SystemClock();
    const kept = new KeptAhead(dataDir);
    return new MovableClock(await kept.read(), (aheadMs) => kept.write(aheadMs), production);
  }
  if (production)
    throw new StartError('local.clock_refused', 'The simulated clock (--clock) is refused in production.');
  const start = new Date(instant);
  if (Number.isNaN(start.getTime()))
    throw new StartError('local.clock_invalid', '--clock takes an instant such as 2026-03-02T09:00:00Z.');
  return new SimulatedClock(start, production);
}
