/** Dates and times as people say them, each with the zone that matters. All functions take ISO 8601 instants. */

import { serverNow } from './now';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const locale = navigator.language;

/** Orders instants of the same form, the earliest first: they sort as they are written, without the rules of a language, which take long to load. */
export function byInstant(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make a format takes longer than to use it a hundred times. */
function formatFor(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** "9:40 am" where the day has two halves, else "09:40": languages differ in it from one pattern to the next, and in a list it must not. */
function hourStyle(): 'numeric' | '2-digit' {
  return formatFor({ hour: 'numeric' }).resolvedOptions().hour12 ? 'numeric' : '2-digit';
}

let distances: Intl.RelativeTimeFormat | undefined;

/** To make it takes as long as half of this program: not before there is something to show, or time. */
function distanceFormat(): Intl.RelativeTimeFormat {
  distances ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return distances;
}

/** Loads the rules of the reader's language, so that the first list need not wait for them. */
export function prepareFormats(): void {
  distanceFormat();
}

/** "in 14 hours", "3 days ago", "now". */
export function fromNow(instant: string, now: number = serverNow()): string {
  const distance = new Date(instant).getTime() - now;
  const size = Math.abs(distance);
  if (size < minute) return 'now';
  if (size < hour) return distanceFormat().format(Math.round(distance / minute), 'minute');
  if (size < day) return distanceFormat().format(Math.round(distance / hour), 'hour');
  if (size < 30 * day) return distanceFormat().format(Math.round(distance / day), 'day');
  return distanceFormat().format(Math.round(distance / (30 * day)), 'month');
}

/** "21 days", and "less than a day" on the first. */
export function daysSince(instant: string, now: number = serverNow()): string {
  const days = Math.floor((now - new Date(instant).getTime()) / day);
  if (days < 1) return 'less than a day';
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** Whether an instant is over. */
export function isPast(instant: string, now: number = serverNow()): boolean {
  return new Date(instant).getTime() < now;
}

/** "Tue 09:40" this week, "Tue 3 Mar, 09:40" otherwise, with the year when it is another; in the reader's zone or the given one. */
export function dateTime(instant: string, timeZone?: string, now: number = serverNow()): string {
  const date = new Date(instant);
  const isNear = Math.abs(date.getTime() - now) < 6 * day;
  const isThisYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  return formatFor({
    weekday: 'short',
    ...(isNear ? {} : { day: 'numeric', month: 'short' }),
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: hourStyle(),
    minute: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(date);
}

/** "3 Mar", with the year when it is another: a day, where the hour says nothing. */
export function date(instant: string, now: number = serverNow()): string {
  const at = new Date(instant);
  const isThisYear = at.getUTCFullYear() === new Date(now).getUTCFullYear();
  return formatFor({
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "25 Dec" of a calendar date ("2026-12-25"), with the year when it is another. */
export function dayOf(calendarDate: string, now: number = serverNow()): string {
  const at = new Date(`${calendarDate}T12:00:00Z`);
  const isThisYear = at.getUTCFullYear() === new Date(now).getUTCFullYear();
  return formatFor({
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(at);
}

/** "Tuesday 6 January", in short "Tue 6 Jan", of a calendar date. */
export function weekdayOf(calendarDate: string, length: 'long' | 'short'): string {
  return formatFor({ weekday: length, day: 'numeric', month: length, timeZone: 'UTC' }).format(
    new Date(`${calendarDate}T12:00:00Z`),
  );
}

/** The city of an IANA zone: "Europe/Lisbon" is "Lisbon". */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** "Tue 09:40 in Lisbon, in 14 hours". */
export function dateTimeIn(instant: string, timeZone: string): string {
  return `${dateTime(instant, timeZone)} in ${cityOf(timeZone)}, ${fromNow(instant)}`;
}
