import { getCountryForTimezone } from 'countries-and-timezones';
import type { default as Holidays } from 'date-holidays';
import { type HolidayCalendar, noHolidays, type PublicHoliday } from './domain/public-holiday.js';

type Year = ReadonlyMap<string, PublicHoliday>;

/** Of each country that was asked for, the years that were asked for: computed once, and the same for everybody. */
const countries = new Map<string, { readonly rules: Holidays; readonly years: Map<number, Year> }>();

/** Gives the calendar of a zone: that of its country, else of the other zone's country, else one without holidays. */
export type CalendarOfZone = (zone: string, otherZone: string) => HolidayCalendar;

/**
 * Calendars of public holidays by time zone. A zone says a country and no region, so only what is a holiday in the whole country is
 * known; of a zone that several countries share, those of the largest. Computed on this computer; nothing is asked of anybody.
 */
export async function holidayCalendars(): Promise<CalendarOfZone> {
  // Not before it is needed: to load the rules of all countries takes as long as to start the rest.
  const { default: HolidaysOf } = await import('date-holidays');
  return (zone, otherZone) => {
    const country = countryOf(zone) ?? countryOf(otherZone);
    return country === null ? noHolidays : calendarOf(country, HolidaysOf);
  };
}

/** The ISO 3166 code of the country that a zone belongs to; the first where several share it; `null` for one such as UTC. */
export function countryOf(zone: string): string | null {
  return getCountryForTimezone(zone)?.id ?? null;
}

function calendarOf(country: string, HolidaysOf: typeof Holidays): HolidayCalendar {
  let known = countries.get(country);
  if (!known) {
    known = { rules: new HolidaysOf(country, { types: ['public'] }), years: new Map() };
    countries.set(country, known);
  }
  const { rules, years } = known;
  const yearOf = (number: number): Year => {
    const year = years.get(number) ?? daysOfYear(rules, number);
    years.set(number, year);
    return year;
  };
  return (date) => {
    const number = Number(date.slice(0, 4));
    // A feast of several days may have begun in December.
    const isJanuary = date.slice(5, 7) === '01';
    return yearOf(number).get(date) ?? (isJanuary ? yearOf(number - 1).get(date) : null) ?? null;
  };
}

function daysOfYear(rules: Holidays, number: number): Year {
  const year = new Map<string, PublicHoliday>();
  // The same rules answer in each language in the same order. A country that the package does not know has no holidays there.
  const [language = 'en'] = rules.getLanguages().filter((each) => each !== 'en');
  const there = rules.getHolidays(number, language) || [];
  const inEnglish = rules.getHolidays(number, 'en') || [];
  for (const [index, { date, start, end, name }] of inEnglish.entries()) {
    const holiday = { name, localName: there[index]?.name ?? name };
    for (const day of daysOf(date, start, end)) if (!year.has(day)) year.set(day, holiday);
  }
  return year;
}

const day = 24 * 3_600_000;

/**
 * The dates of a holiday: whole days, also where it begins at noon. One that begins at sunset has the date of the day that follows.
 *
 * @param date "2026-03-19 00:00:00" or "2026-03-19 00:00:00 -0600": the first day, at the place
 */
function daysOf(date: string, start: Date, end: Date): string[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / day));
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * day).toISOString().slice(0, 10),
  );
}
