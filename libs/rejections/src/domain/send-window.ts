import { DateTime } from 'luxon';

/** When letters may leave, in the candidate's own time. */
export interface SendWindow {
  /** Hours of the day, local: from `opens` up to, not including, `closes`. */
  readonly opens: number;
  readonly closes: number;
  /** A no on Friday afternoon spoils a weekend: the window closes early. */
  readonly closesOnFriday: number;
}

export const standardWindow: SendWindow = { opens: 9, closes: 17, closesOnFriday: 12 };

const friday = 5;
const saturday = 6;

/** The candidate's zone if we know one that exists, else the organization's, else UTC. */
export function zoneFor(candidateZone: string | null, organizationZone: string): string {
  const known = [candidateZone, organizationZone].find(
    (zone) => zone && DateTime.utc().setZone(zone).isValid,
  );
  return known ?? 'UTC';
}

/**
 * The first instant at or after `earliest` that lies in the window: Monday to Friday, local hours, across changes to and from
 * summer time.
 */
export function nextInWindow(earliest: Date, zone: string, window: SendWindow = standardWindow): Date {
  let local: DateTime = DateTime.fromJSDate(earliest, { zone });
  for (;;) {
    const closes = local.weekday === friday ? window.closesOnFriday : window.closes;
    if (local.weekday >= saturday || local.hour >= closes) local = startOf(local.plus({ days: 1 }), window);
    else if (local.hour < window.opens) local = startOf(local, window);
    else return local.toJSDate();
  }
}

function startOf(day: DateTime, window: SendWindow): DateTime {
  return day.startOf('day').set({ hour: window.opens });
}
