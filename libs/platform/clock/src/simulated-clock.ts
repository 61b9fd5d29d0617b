import { Clock } from './clock.js';

type Listener = (now: Date) => Promise<void>;

/**
 * A clock that stands still until it is moved, for the story and for tests. Whoever must act on the new time
 * (the tick that claims due rows) listens with `onAdvance`.
 *
 * @throws Error when it is made in production: letters would leave on invented days.
 */
export class SimulatedClock extends Clock {
  private readonly listeners: Listener[] = [];

  constructor(
    private current: Date,
    production: boolean,
  ) {
    super();
    if (production) throw new Error('The simulated clock is refused in production.');
  }

  now(): Date {
    return new Date(this.current);
  }

  onAdvance(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Moves the clock forward and waits for its listeners. It never goes back: due rows would be claimed twice. */
  async advanceTo(instant: Date): Promise<void> {
    if (instant < this.current) throw new Error('The simulated clock cannot go back.');
    this.current = new Date(instant);
    for (const listener of this.listeners) await listener(this.now());
  }
}
