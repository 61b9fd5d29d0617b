/**
 * The time that business decisions go by (due dates, windows, expiries), in UTC.
 * Leases, locks and logs use the machine's own time instead: they must not move with a simulated clock.
 */
export abstract class Clock {
  abstract now(): Date;

  /** The time that whoever looks at a screen lives in; another than `now` only while a past is gone through. */
  present(): Date {
    return this.now();
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
