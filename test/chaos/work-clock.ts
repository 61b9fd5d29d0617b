import { Clock } from '#platform/clock';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday. */
const firstDay = Date.parse('2026-03-02T00:00:00Z');
const opens = 9;
const hoursADay = 8;

/**
 * A clock for many processes at once that runs fast and knows working hours alone: Monday to Friday, 9:00 to 17:00 UTC, one after the other. Each
 * evening it leaps to the next morning.
 */
export class WorkClock extends Clock {
  /**
   * @param began machine time, in milliseconds, at which it was nine on the first Monday
   * @param speed business seconds in a second of the machine
   */
  constructor(
    private readonly began: number,
    private readonly speed: number,
  ) {
    super();
  }

  now(): Date {
    const worked = Math.max(0, Date.now() - this.began) * this.speed;
    const days = Math.floor(worked / (hoursADay * hour));
    const calendarDays = Math.floor(days / 5) * 7 + (days % 5);
    return new Date(firstDay + calendarDays * day + opens * hour + (worked % (hoursADay * hour)));
  }
}

/** The clock that the environment describes: `CHAOS_BEGAN` and `CHAOS_SPEED`. */
export function workClockOf(environment: Readonly<Record<string, string | undefined>>): WorkClock {
  return new WorkClock(Number(environment['CHAOS_BEGAN']), Number(environment['CHAOS_SPEED']));
}
