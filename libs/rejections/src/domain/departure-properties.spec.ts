import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countryOf, holidayCalendars } from '../public-holidays.js';
import { type DepartureFacts, lateCourtesyDays, planDeparture } from './departure.js';
import { bruteForce, type Clock, clockOf } from './departure-oracle.fixture.js';
import type { HolidayCalendar } from './public-holiday.js';
import { contradictionIn, type SendPolicy } from './send-policy.js';

/** How many letters are planned; `npm run test:departures` plans 12,000. */
// oxlint-disable-next-line node/no-process-env -- how much is tried is said where it is run
const cases = Number(process.env['REGARDS_DEPARTURES'] ?? 2_000);

/** Of twenty countries on all continents, with half hours, quarters, and summer time on both sides of the equator. */
const zones = [
  'Europe/Lisbon',
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Warsaw',
  'Europe/Stockholm',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'America/Santiago',
  'Africa/Johannesburg',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/St_Johns',
  'Asia/Jerusalem',
  'Africa/Cairo',
  'Asia/Riyadh',
];
/** No country more, but clocks that are unlike others. */
const oddZones = [
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'America/Havana',
  'America/Los_Angeles',
  'Antarctica/Troll',
  'Pacific/Kiritimati',
  'UTC',
];
/** A year whose Christmas Day is a Saturday. */
const year = { min: Date.UTC(2027, 0, 1), max: Date.UTC(2028, 0, 20) };
const [hour, day] = [3_600_000, 24 * 3_600_000];

const clocks = new Map<string, Clock>();
const calendars = new Map<string, HolidayCalendar>();

beforeAll(async () => {
  const calendarOf = await holidayCalendars();
  for (const zone of [...zones, ...oddZones]) {
    clocks.set(zone, clockOf(zone, year.min - 60 * day, year.max + 60 * day));
    calendars.set(zone, calendarOf(zone, 'UTC'));
  }
}, 60_000);

const between = (min: number, max: number) =>
  fc
    .integer({ min: min / day, max: max / day })
    .map((number) => new Date(number * day).toISOString().slice(0, 10));
// Every fourth in the weeks in which most limits contradict each other.
const dates = fc.oneof(
  { weight: 3, arbitrary: between(year.min, year.max) },
  between(Date.UTC(2027, 11, 14), Date.UTC(2027, 11, 31)),
);

const policies: fc.Arbitrary<SendPolicy> = fc
  .record({
    workingDays: fc.oneof(
      { weight: 3, arbitrary: fc.constant([1, 2, 3, 4, 5]) },
      { weight: 1, arbitrary: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }) },
    ),
    opensAt: fc.integer({ min: 0, max: 23 }),
    length: fc.integer({ min: 1, max: 12 }),
    friday: fc.integer({ min: 1, max: 12 }),
    avoidPublicHolidays: fc.boolean(),
    avoidEves: fc.boolean(),
    avoidInterviewDays: fc.boolean(),
    minimumDelayHours: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 200 })),
    maximumDelayDays: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 })),
    undoMinutes: fc.integer({ min: 10, max: 1440 }),
  })
  .map(({ length, friday, ...policy }) => {
    const closesAt = Math.min(24, policy.opensAt + length);
    return {
      ...policy,
      closesAt,
      fridayClosesAt: Math.min(closesAt, policy.opensAt + friday),
      closedDays: [],
    };
  })
  .filter((policy) => contradictionIn(policy) === null);

interface Drawn {
  readonly zone: string;
  readonly policy: SendPolicy;
  readonly decidedAt: Date;
  readonly waited: number;
  readonly undoLeft: number;
  /** Days from the decision on. */
  readonly interviews: readonly number[];
  readonly closed: readonly number[];
  /** Every day from the decision on is one of the organization's closed days, or nearly every: limits that contradict each other. */
  readonly crowded: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    zone: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...zones) }, fc.constantFrom(...oddZones)),
    policy: policies,
    date: dates,
    // To the minute, with seconds: nothing is as round as a test.
    time: fc.integer({ min: 0, max: day / 1000 - 1 }),
    nearChange: fc.option(
      fc.record({ which: fc.nat(20), before: fc.integer({ min: -2 * day, max: 6 * day }) }),
      { freq: 2 },
    ),
    waited: fc.oneof(
      fc.integer({ min: 0, max: 6 * hour }),
      fc.integer({ min: 0, max: 4 * day }),
      fc.integer({ min: 0, max: 34 * day }),
    ),
    undoLeft: fc.integer({ min: 0, max: 24 * hour }),
    interviews: fc.array(fc.nat(8), { maxLength: 4 }),
    closed: fc.array(fc.nat(34), { maxLength: 6 }),
    crowded: fc.boolean(),
  })
  .map(({ date, time, nearChange, zone, ...rest }) => {
    const changes = clocks.get(zone)?.changes ?? [];
    const change = nearChange && changes[nearChange.which % Math.max(1, changes.length)];
    const decided = change && nearChange ? change - nearChange.before : Date.parse(date) + time * 1000;
    return { ...rest, zone, decidedAt: new Date(Math.min(Math.max(decided, year.min), year.max)) };
  });

function factsOf(one: Drawn): DepartureFacts {
  const now = new Date(one.decidedAt.getTime() + one.waited);
  const dateAfter = (days: number): string =>
    new Date(one.decidedAt.getTime() + days * day).toISOString().slice(0, 10);
  const closed = one.crowded
    ? Array.from({ length: 45 }, (_, index) => index).filter((index) => index % 11 !== 10)
    : one.closed;
  return {
    now,
    decidedAt: one.decidedAt,
    undoUntil: new Date(now.getTime() + Math.min(one.undoLeft, one.policy.undoMinutes * 60_000)),
    zone: one.zone,
    policy: {
      ...one.policy,
      closedDays: [...new Set(closed)].map((index) => ({ date: dateAfter(index), name: 'Closed' })),
    },
    holidays: calendars.get(one.zone) ?? (() => null),
    interviewDates: new Set(one.interviews.map(dateAfter)),
  };
}

describe('the schedule, against a search of every quarter of an hour', () => {
  it('has the holidays of twenty countries', () => {
    const inYear = Array.from({ length: 365 }, (_, index) =>
      new Date(year.min + index * day).toISOString().slice(0, 10),
    );
    const known = new Set(
      zones.filter((zone) => inYear.some((date) => calendars.get(zone)?.(date))).map(countryOf),
    );
    expect(known.size).toBe(zones.length);
  });

  it(`holds for ${cases.toLocaleString('en')} letters: in the window, not before the minimum, not after the maximum unless it says so, the least given up, and nothing sooner`, () => {
    const seen = { late: 0, despite: 0, plain: 0 };
    fc.assert(
      fc.property(drawn, (one) => {
        const facts = factsOf(one);
        const plan = planDeparture(facts);
        const clock = clocks.get(one.zone);
        if (!clock) throw new Error('A zone has no clock.');
        const expected = bruteForce(facts, clock, lateCourtesyDays);
        expect(plan.leavesAt.toISOString()).toBe(new Date(expected.at).toISOString());
        expect(plan.late !== null).toBe(expected.isLate);
        expect(new Set(plan.givenUp.map(({ kind }) => kind))).toEqual(expected.against);
        expect(plan.leavesAt.getTime()).toBeGreaterThanOrEqual(facts.undoUntil.getTime());
        expect(plan.leavesAt.getTime()).toBeGreaterThanOrEqual(
          facts.decidedAt.getTime() + facts.policy.minimumDelayHours * hour,
        );
        expect(plan.late !== null || plan.leavesAt <= plan.latest).toBe(true);
        expect(plan.movedBy.length > 0).toBe(plan.leavesAt > facts.now);
        if (expected.isLate) seen.late += 1;
        else if (expected.against.size > 0) seen.despite += 1;
        else seen.plain += 1;
      }),
      { numRuns: cases },
    );
    // A property that only meets easy cases proves nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(cases / 10);
  }, 120_000);

  it('is the same when it is asked again before the letter leaves', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const facts = factsOf(one);
        const { leavesAt } = planDeparture(facts);
        const later = facts.now.getTime() + Math.floor(share * (leavesAt.getTime() - facts.now.getTime()));
        expect(planDeparture({ ...facts, now: new Date(later) }).leavesAt).toEqual(leavesAt);
        expect(planDeparture({ ...facts, now: leavesAt }).leavesAt).toEqual(leavesAt);
      }),
      { numRuns: 300 },
    );
  });
});
