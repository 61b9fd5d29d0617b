import { type LocalDay, nextDay } from './local-day.js';
import type { HolidayCalendar } from './public-holiday.js';
import type { SendPolicy } from './send-policy.js';

/**
 * What is given up, one after the other, so that a letter leaves before the maximum: first what costs the candidate least. The order is
 * that of docs/timing.md.
 */
export const courtesies = [
  'eve',
  'friday_afternoon',
  'interview_day',
  'closed_day',
  'public_holiday',
] as const;
export type Courtesy = (typeof courtesies)[number];

/** What never is given up. */
export const bounds = ['undo_window', 'minimum_delay', 'night', 'weekend', 'non_working_day'] as const;

/** What keeps a letter from leaving at a moment. */
export const departureReasonKinds = [...bounds, ...courtesies] as const;
export type DepartureReasonKind = (typeof departureReasonKinds)[number];

export interface DepartureReason {
  readonly kind: DepartureReasonKind;
  /** The candidate's calendar date; `null` for what is no day. */
  readonly date: string | null;
  /** Of a holiday in English, of a closed day as the organization calls it. */
  readonly name: string | null;
  /** Of a holiday, in a language of the country. */
  readonly localName: string | null;
  /** Of an eve: the date of the holiday. */
  readonly of: string | null;
}

/** A reason about which only its kind, or its kind and its date, is to say. */
export function reason(kind: DepartureReasonKind, date: string | null = null): DepartureReason {
  return { kind, date, name: null, localName: null, of: null };
}

/** What days are judged by. */
export interface DayRules {
  readonly policy: SendPolicy;
  readonly holidays: HolidayCalendar;
  /** The candidate's dates of interviews, held or planned. */
  readonly interviewDates: ReadonlySet<string>;
}

/** A stretch of a working day, and what would be given up by sending in it. */
export interface Stretch {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly against: readonly DepartureReason[];
}

const friday = 5;
const saturday = 6;

/** Why nothing leaves on this day at all, or `null` for a working day. */
export function closedAllDay(day: LocalDay, { policy }: DayRules): DepartureReason | null {
  if (policy.workingDays.includes(day.weekday)) return null;
  return reason(day.weekday >= saturday ? 'weekend' : 'non_working_day', day.date);
}

/** The hours of a working day, the earlier first: one stretch, and on a Friday two. */
export function stretchesOf(day: LocalDay, rules: DayRules): Stretch[] {
  const { opensAt, closesAt, fridayClosesAt } = rules.policy;
  const against = againstDay(day, rules);
  if (day.weekday !== friday || fridayClosesAt >= closesAt) return [{ opensAt, closesAt, against }];
  const afternoon = reason('friday_afternoon', day.date);
  return [
    { opensAt, closesAt: fridayClosesAt, against },
    { opensAt: fridayClosesAt, closesAt, against: [...against, afternoon] },
  ];
}

/** What speaks against a whole working day. */
function againstDay(day: LocalDay, { policy, holidays, interviewDates }: DayRules): DepartureReason[] {
  const { date } = day;
  const found: DepartureReason[] = [];
  const holiday = holidays(date);
  if (policy.avoidPublicHolidays && holiday) found.push({ ...reason('public_holiday', date), ...holiday });
  // A day that is a holiday itself is spoken of as that, also where the organization does not keep clear of it.
  if (policy.avoidEves && !holiday) found.push(...eve(day, policy, holidays));
  if (policy.avoidInterviewDays && interviewDates.has(date)) found.push(reason('interview_day', date));
  const closed = policy.closedDays.find((one) => one.date === date);
  if (closed) found.push({ ...reason('closed_day', date), name: closed.name });
  return found;
}

/** The working day directly before a holiday that is one; and Christmas Eve, whatever the weekday of Christmas. */
function eve(day: LocalDay, { workingDays }: SendPolicy, holidays: HolidayCalendar): DepartureReason[] {
  const { date, weekday } = nextDay(day);
  const holiday = holidays(date);
  if (!holiday || !(workingDays.includes(weekday) || date.endsWith('-12-25'))) return [];
  return [{ ...reason('eve', day.date), ...holiday, of: date }];
}
