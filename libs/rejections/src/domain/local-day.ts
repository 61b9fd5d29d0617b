import { DateTime } from 'luxon';

/** A calendar day somewhere, from its first moment up to that of the next one. */
export interface LocalDay {
  /** IANA. */
  readonly zone: string;
  /** Days since 1970-01-01. */
  readonly number: number;
  /** "2026-12-24". */
  readonly date: string;
  /** ISO: 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** In milliseconds. A day that a place left out when it crossed the date line ends as it begins. */
  readonly start: number;
  readonly end: number;
}

const [hour, day, quarter] = [3_600_000, 24 * 3_600_000, 900_000];

/** To ask for the offset of a zone takes longer than the rest of a plan, and thousands of letters ask for the same days. */
const known = new Map<string, Map<number, LocalDay>>();
const keptPerZone = 1_000;

/** The day with this number, as people in the zone see it. */
export function localDay(zone: string, number: number): LocalDay {
  const days = known.get(zone) ?? new Map<number, LocalDay>();
  const found = days.get(number);
  if (found) return found;
  if (days.size >= keptPerZone) days.clear();
  const date = dateOf(number);
  const made = {
    zone,
    number,
    date,
    weekday: ((((number + 3) % 7) + 7) % 7) + 1,
    start: startOf(date, zone),
    end: startOf(dateOf(number + 1), zone),
  };
  known.set(zone, days.set(number, made));
  return made;
}

/** The day that people in the zone have at an instant. */
export function localDayAt(instant: number, zone: string): LocalDay {
  const near = Math.floor(instant / day);
  const found = [near, near - 1, near + 1]
    .map((number) => localDay(zone, number))
    .find(({ start, end }) => start <= instant && instant < end);
  if (!found) throw new Error('An instant lies on no day.');
  return found;
}

export function nextDay({ zone, number }: LocalDay): LocalDay {
  return localDay(zone, number + 1);
}

/** The same time of day so many days later; where that does not exist, as far after the change of clocks as it was before. */
export function daysLater(instant: number, days: number, zone: string): number {
  const from = localDayAt(instant, zone);
  const to = localDay(zone, from.number + days);
  if (isPlain(from) && isPlain(to)) return to.start + (instant - from.start);
  return inZone(instant, zone).plus({ days }).toMillis();
}

/** The hour on the wall clock, 0 to 23. */
export function hourAt(instant: number, day: LocalDay): number {
  return isPlain(day) ? Math.floor((instant - day.start) / hour) : inZone(instant, day.zone).hour;
}

/**
 * The first instant of a day that is not before `from` and whose hour is `opensAt` or later and before `closesAt`, or `null`. On days
 * on which the clocks change an hour may not exist, or come twice.
 */
export function firstInHours(day: LocalDay, from: number, opensAt: number, closesAt: number): number | null {
  const first = Math.max(from, day.start);
  if (isPlain(day)) {
    const at = Math.max(first, day.start + opensAt * hour);
    return at < day.start + closesAt * hour ? at : null;
  }
  // Clocks change at quarters of an hour, wherever they do.
  for (let at = first; at < day.end; at = (Math.floor(at / quarter) + 1) * quarter) {
    const here = hourAt(at, day);
    if (here >= opensAt && here < closesAt) return at;
  }
  return null;
}

/** Whether the clocks run through. */
function isPlain({ start, end }: LocalDay): boolean {
  return end - start === day;
}

function startOf(date: string, zone: string): number {
  return DateTime.fromISO(date, { zone }).startOf('day').toMillis();
}

function dateOf(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

function inZone(instant: number, zone: string): DateTime {
  return DateTime.fromMillis(instant, { zone });
}
