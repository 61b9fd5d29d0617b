import { DateTime } from 'luxon';

/**
 * The instant `days` working days later, at the same local time; Saturdays and Sundays do not count. What arrives on a weekend counts
 * from the Monday.
 *
 * @param timeZone IANA name, of the organization that has to act
 */
export function addWorkingDays(from: Date, days: number, timeZone: string): Date {
  let day = DateTime.fromJSDate(from, { zone: timeZone });
  while (isWeekend(day)) day = day.plus({ days: 1 });
  for (let left = days; left > 0; left -= 1) {
    do day = day.plus({ days: 1 });
    while (isWeekend(day));
  }
  return day.toJSDate();
}

/** ISO weekdays: 6 is Saturday, 7 is Sunday. */
function isWeekend(day: DateTime): boolean {
  return day.weekday >= 6;
}
