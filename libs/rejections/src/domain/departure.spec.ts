import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { holidayCalendars } from '../public-holidays.js';
import { type DeparturePlan, planDeparture } from './departure.js';
import { type SendPolicy, standardPolicy } from './send-policy.js';

const calendarOf = await holidayCalendars();

interface Case {
  readonly zone: string;
  /** The candidate's clock. */
  readonly now: string;
  /** As `now`; a day before it when absent. */
  readonly decided?: string;
  readonly policy?: Partial<SendPolicy>;
  readonly interviews?: readonly string[];
}

const local = (time: string, zone: string): DateTime => DateTime.fromISO(time, { zone });

function plan({ zone, now, decided, policy = {}, interviews = [] }: Case): DeparturePlan {
  const at = local(now, zone);
  const rules = { ...standardPolicy, ...policy };
  return planDeparture({
    now: at.toJSDate(),
    decidedAt: (decided === undefined ? at.minus({ days: 1 }) : local(decided, zone)).toJSDate(),
    undoUntil: at.plus({ minutes: rules.undoMinutes }).toJSDate(),
    zone,
    policy: rules,
    holidays: calendarOf(zone, 'UTC'),
    interviewDates: new Set(interviews),
  });
}

/** "Mon 2026-12-28 09:00 < night, public_holiday Natal, weekend", and what was given up after "despite". */
function told(one: Case): string {
  const { leavesAt, movedBy, givenUp, late } = plan(one);
  const named = ({ kind, localName, name }: DeparturePlan['movedBy'][number]): string =>
    [kind, localName ?? name].filter(Boolean).join(' ');
  const when = DateTime.fromJSDate(leavesAt, { zone: one.zone }).toFormat('ccc yyyy-MM-dd HH:mm');
  return [
    when,
    movedBy.length > 0 && `< ${movedBy.map(named).join(', ')}`,
    givenUp.length > 0 && `despite ${givenUp.map(named).join(', ')}`,
    late && `late ${late}`,
  ]
    .filter(Boolean)
    .join(' ');
}

describe('when a letter leaves', () => {
  it.each<[string, Case, string]>([
    [
      'after the undo window, in the morning of a working day',
      { zone: 'Europe/Lisbon', now: '2026-03-02T10:00' },
      'Mon 2026-03-02 10:10 < undo_window',
    ],
    [
      'two hours after the decision',
      { zone: 'Europe/Lisbon', now: '2026-03-02T10:00', decided: '2026-03-02T09:30' },
      'Mon 2026-03-02 11:30 < minimum_delay',
    ],
    [
      'on the next morning after an evening',
      { zone: 'Europe/Lisbon', now: '2026-03-02T20:00' },
      'Tue 2026-03-03 09:00 < night',
    ],
    [
      'not on Friday afternoon in Berlin',
      { zone: 'Europe/Berlin', now: '2026-03-06T12:30' },
      'Mon 2026-03-09 09:00 < friday_afternoon, weekend',
    ],
    [
      'not on Friday afternoon where the undo window ends in it',
      { zone: 'Europe/Berlin', now: '2026-03-06T11:55' },
      'Mon 2026-03-09 09:00 < undo_window, friday_afternoon, weekend',
    ],
    [
      'not on 24 December in Lisbon, which is the eve of Christmas, nor on Christmas Day',
      { zone: 'Europe/Lisbon', now: '2026-12-24T10:00' },
      'Mon 2026-12-28 09:00 < eve Natal, public_holiday Natal, weekend',
    ],
    [
      'not on 24 December where Christmas Day is a Saturday',
      { zone: 'Europe/Lisbon', now: '2027-12-24T08:00' },
      'Mon 2027-12-27 09:00 < eve Natal, weekend',
    ],
    [
      'not before Thanksgiving nor on it in New York; the Friday after it is a day as others',
      { zone: 'America/New_York', now: '2026-11-25T11:00' },
      'Fri 2026-11-27 09:00 < eve Thanksgiving Day, public_holiday Thanksgiving Day',
    ],
    [
      'not on the Monday before a holiday on Tuesday',
      { zone: 'Europe/Lisbon', now: '2026-11-30T08:00' },
      'Wed 2026-12-02 09:00 < eve Restauração da Independência, public_holiday Restauração da Independência',
    ],
    [
      'on the Friday before a holiday on Monday: it is no eve',
      { zone: 'Europe/Berlin', now: '2026-05-22T09:00' },
      'Fri 2026-05-22 09:10 < undo_window',
    ],
    [
      'not on the day of an interview',
      { zone: 'Asia/Kolkata', now: '2026-03-02T20:00', interviews: ['2026-03-03'] },
      'Wed 2026-03-04 09:00 < night, interview_day',
    ],
    [
      'not on a day of the organization’s own',
      {
        zone: 'Europe/Lisbon',
        now: '2026-06-22T10:00',
        policy: { closedDays: [{ date: '2026-06-22', name: 'Founders’ day' }] },
      },
      'Tue 2026-06-23 09:00 < closed_day Founders’ day',
    ],
    [
      'on no day that is not worked',
      { zone: 'Europe/Lisbon', now: '2026-03-04T10:00', policy: { workingDays: [1, 2] } },
      'Mon 2026-03-09 09:00 < non_working_day, weekend',
    ],
    [
      'at nine on the day after the night in which summer time ends in Sydney',
      { zone: 'Australia/Sydney', now: '2026-04-02T18:00' },
      'Tue 2026-04-07 09:00 < night, public_holiday Good Friday, weekend, public_holiday Easter Monday',
    ],
    [
      'at an hour that exists, where the clocks go over it',
      {
        zone: 'Europe/Berlin',
        now: '2026-03-28T23:00',
        policy: { workingDays: [7], opensAt: 2, closesAt: 4, fridayClosesAt: 4 },
      },
      'Sun 2026-03-29 03:00 < weekend',
    ],
  ])('%s', (_, one, expected) => {
    expect(told(one)).toBe(expected);
  });
});

describe('the maximum', () => {
  it.each<[string, Case, string]>([
    [
      'takes the eve of Golden Week first',
      {
        zone: 'Asia/Tokyo',
        now: '2027-04-28T10:00',
        decided: '2027-04-28T07:00',
        policy: { maximumDelayDays: 1 },
      },
      'Wed 2027-04-28 10:10 < undo_window despite eve 昭和の日',
    ],
    [
      'keeps to three days through Golden Week: Saturday’s Constitution Day is no working day, and the eve of a holiday is given up before the holiday',
      {
        zone: 'Asia/Tokyo',
        now: '2026-05-01T10:00',
        decided: '2026-05-01T08:00',
        policy: { maximumDelayDays: 3 },
      },
      'Fri 2026-05-01 10:10 < undo_window',
    ],
    [
      'gives up a holiday where nothing else is left',
      {
        zone: 'Asia/Tokyo',
        now: '2026-05-01T18:00',
        decided: '2026-05-01T16:00',
        policy: { maximumDelayDays: 3 },
      },
      'Mon 2026-05-04 09:00 < night, weekend despite public_holiday みどりの日',
    ],
    [
      'gives up Friday afternoon, and not the holiday on Monday',
      {
        zone: 'Europe/Berlin',
        now: '2026-05-22T13:00',
        decided: '2026-05-20T10:00',
        policy: { maximumDelayDays: 5 },
      },
      'Fri 2026-05-22 13:10 < undo_window despite friday_afternoon',
    ],
    [
      'gives up the eve rather than the day of an interview',
      {
        zone: 'Europe/Lisbon',
        now: '2026-11-29T10:00',
        decided: '2026-11-27T12:00',
        policy: { maximumDelayDays: 5 },
        interviews: ['2026-12-02'],
      },
      'Mon 2026-11-30 09:00 < weekend despite eve Restauração da Independência',
    ],
    [
      'cannot be kept over a weekend: late, and no later than it must be',
      {
        zone: 'Europe/Lisbon',
        now: '2026-03-06T17:30',
        decided: '2026-03-06T12:00',
        policy: { maximumDelayDays: 1 },
      },
      'Mon 2026-03-09 09:00 < night, weekend late no_hours_left',
    ],
    [
      'is over when it is approved: the courtesies are kept over a long weekend',
      { zone: 'Europe/Berlin', now: '2026-04-02T20:00', decided: '2026-03-20T12:00' },
      'Tue 2026-04-07 09:00 < night, public_holiday Karfreitag, weekend, public_holiday Ostermontag late already_over',
    ],
    [
      'is over, and the courtesies would cost more than that: as soon as it is day',
      {
        zone: 'Europe/Lisbon',
        now: '2026-03-02T20:00',
        decided: '2026-02-01T12:00',
        policy: {
          closedDays: ['03', '04', '05', '06', '09'].map((day) => ({
            date: `2026-03-${day}`,
            name: 'Moving',
          })),
        },
      },
      'Tue 2026-03-03 09:00 < night despite closed_day Moving late already_over',
    ],
  ])('%s', (_, one, expected) => {
    expect(told(one)).toBe(expected);
  });

  it('is told with the plan', () => {
    const { latest } = plan({ zone: 'Europe/Berlin', now: '2026-03-26T10:00', decided: '2026-03-25T10:00' });
    expect(latest).toEqual(local('2026-04-01T10:00', 'Europe/Berlin').toJSDate());
  });
});
