/**
 * The time that business decisions go by (due dates, windows, expiries), in UTC.
 * Leases, locks and logs use the machine's own time instead: they must not move with a simulated clock.
 */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
