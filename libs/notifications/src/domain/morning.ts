import { DateTime } from 'luxon';

/** Local hours of a working day: from the first up to, not including, the second. What comes later is no morning's mail any more. */
const begins = 8;
const ends = 12;
/** ISO weekdays: 6 is Saturday, 7 is Sunday. */
const saturday = 6;

/** The day it is in the zone: "2026-03-02". @param zone IANA name, as everywhere here */
export function dayIn(zone: string, at: Date): string {
  return local(at, zone).toFormat('yyyy-MM-dd');
}

/** The first instant of the next day in the zone. */
export function endOfDay(at: Date, zone: string): Date {
  return local(at, zone).plus({ days: 1 }).startOf('day').toJSDate();
}

/** Whether it is the morning of a working day. */
export function isMorning(at: Date, zone: string): boolean {
  const { weekday, hour } = local(at, zone);
  return weekday < saturday && hour >= begins && hour < ends;
}

/** When the next morning of a working day begins, after `at`; also across a change to or from summer time. */
export function nextMorning(at: Date, zone: string): Date {
  let day = local(at, zone);
  if (day.hour >= begins) day = day.plus({ days: 1 });
  while (day.weekday >= saturday) day = day.plus({ days: 1 });
  return day.startOf('day').set({ hour: begins }).toJSDate();
}

function local(at: Date, zone: string): DateTime {
  return DateTime.fromJSDate(at, { zone });
}
