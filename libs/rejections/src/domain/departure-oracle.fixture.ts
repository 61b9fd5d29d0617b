import type { DepartureFacts } from './departure.js';
import type { SendPolicy } from './send-policy.js';

/** The offsets of a zone as Intl knows them, so that luxon is not judged by luxon. */
export interface Clock {
  /** Instants at which the clocks change, in milliseconds. */
  readonly changes: readonly number[];
  /** The local time at an instant, as if it were UTC. */
  readonly local: (instant: number) => number;
}

const [quarter, hour, day] = [900_000, 3_600_000, 24 * 3_600_000];

export function clockOf(zone: string, from: number, until: number): Clock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const offsetAt = (instant: number): number => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - instant;
  };
  const first = offsetAt(from);
  const changes: { readonly at: number; readonly offset: number }[] = [];
  let last = first;
  for (let at = from; at < until; at += day) {
    if (offsetAt(at + day) === last) continue;
    let low = at;
    for (let high = at + day; high - low > quarter;) {
      const middle = low + Math.floor((high - low) / 2 / quarter) * quarter;
      if (offsetAt(middle) === last) low = middle;
      else high = middle;
    }
    last = offsetAt(at + day);
    changes.push({ at: low + quarter, offset: last });
  }
  return {
    changes: changes.map(({ at }) => at),
    local: (instant) => instant + (changes.findLast(({ at }) => at <= instant)?.offset ?? first),
  };
}

interface Found {
  readonly at: number;
  readonly isLate: boolean;
  readonly against: ReadonlySet<string>;
}

const order = ['eve', 'friday_afternoon', 'interview_day', 'closed_day', 'public_holiday'];

/** The answer by trying every quarter of an hour: slow, and too simple to be wrong. Independent of `planDeparture`. */
export function bruteForce(facts: DepartureFacts, clock: Clock, lateDays: number): Found {
  const { policy, decidedAt, undoUntil, now } = facts;
  const start = Math.max(
    undoUntil.getTime(),
    decidedAt.getTime() + policy.minimumDelayHours * hour,
    now.getTime(),
  );
  const maximum = sameTimeLater(decidedAt.getTime(), policy.maximumDelayDays, clock);
  const dayAgainst = memoized((date: string, weekday: number) => againstDate(date, weekday, facts));
  let hard: number | undefined;
  let best: { at: number; against: ReadonlySet<string> } | undefined;
  for (const at of quartersFrom(start)) {
    if (best && (best.against.size === 0 || at > maximum) && hard !== undefined && hard <= maximum) break;
    const against = againstMoment(new Date(clock.local(at)), policy, dayAgainst);
    if (!against) continue;
    hard ??= at;
    if (hard <= maximum) {
      if (at <= maximum && (!best || weight(against) < weight(best.against))) best = { at, against };
    } else {
      best ??= { at, against };
      if (at > sameTimeLater(hard, lateDays, clock)) break;
      if (against.size === 0) {
        best = { at, against };
        break;
      }
    }
  }
  if (!best || hard === undefined) throw new Error('Nothing was found.');
  return { at: best.at, against: best.against, isLate: hard > maximum };
}

function* quartersFrom(start: number): Generator<number> {
  yield start;
  for (let at = (Math.floor(start / quarter) + 1) * quarter; at < start + 60 * day; at += quarter) yield at;
}

/** Later by days on the local clock; in an hour that does not exist, as far after the change as it would have been before. */
function sameTimeLater(instant: number, days: number, clock: Clock): number {
  const target = clock.local(instant) + days * day;
  const before = clock.local(instant) - instant;
  // An hour that comes twice is taken as it was at the beginning, where that is one of both.
  const candidates = [target - before, target - (clock.local(target - before) - (target - before))];
  return candidates.find((at) => clock.local(at) === target) ?? Math.max(...candidates);
}

type DayAgainst = (date: string, weekday: number) => readonly string[];

/** What is given up at a moment, or `null` where nothing ever leaves. */
function againstMoment(local: Date, policy: SendPolicy, dayAgainst: DayAgainst): ReadonlySet<string> | null {
  const weekday = local.getUTCDay() || 7;
  const hours = local.getUTCHours();
  if (!policy.workingDays.includes(weekday) || hours < policy.opensAt || hours >= policy.closesAt)
    return null;
  const against = new Set(dayAgainst(dateOf(local), weekday));
  return weekday === 5 && hours >= policy.fridayClosesAt ? against.add('friday_afternoon') : against;
}

function againstDate(date: string, weekday: number, facts: DepartureFacts): string[] {
  const { policy, holidays, interviewDates } = facts;
  const tomorrow = dateOf(new Date(Date.parse(date) + day));
  const isEve =
    !holidays(date) &&
    holidays(tomorrow) !== null &&
    (policy.workingDays.includes((weekday % 7) + 1) || date.endsWith('-12-24'));
  return [
    policy.avoidEves && isEve && 'eve',
    policy.avoidInterviewDays && interviewDates.has(date) && 'interview_day',
    policy.closedDays.some((closed) => closed.date === date) && 'closed_day',
    policy.avoidPublicHolidays && holidays(date) !== null && 'public_holiday',
  ].filter((one) => one !== false);
}

function memoized(ask: DayAgainst): DayAgainst {
  const answers = new Map<string, readonly string[]>();
  return (date, weekday) => {
    const answer = answers.get(date) ?? ask(date, weekday);
    answers.set(date, answer);
    return answer;
  };
}

function dateOf(local: Date): string {
  return local.toISOString().slice(0, 10);
}

/** Sorts as the order of giving up says: what is dearest first, as digits. */
function weight(against: ReadonlySet<string>): string {
  return order
    .toReversed()
    .map((one) => (against.has(one) ? '1' : '0'))
    .join('');
}
