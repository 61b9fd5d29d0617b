import type { components } from '../api/schema';
import { dateTime, dayOf } from './when';

export type Departure = components['schemas']['DeparturePlanView'];
type Reason = components['schemas']['DepartureReasonView'];

/** Holidays are named in the language of their country, whichever way that is written. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** "Natal (Christmas Day)". */
export function holidayInWords({ name, localName }: Pick<Reason, 'name' | 'localName'>): string {
  if (localName === null || localName === name) return isolated(name ?? '');
  return name === null ? isolated(localName) : `${isolated(localName)} (${name})`;
}

const on = ({ date }: Reason): string => (date === null ? '' : ` on ${dayOf(date)}`);

/** What it waited for: after "Not sooner:". */
const waited: Readonly<Record<Reason['kind'], (reason: Reason) => string>> = {
  undo_window: () => 'the approval can be taken back first',
  minimum_delay: () => 'a while after the decision',
  night: () => 'outside working hours',
  weekend: () => 'weekend',
  non_working_day: () => 'no working day',
  friday_afternoon: () => 'Friday afternoon',
  interview_day: (reason) => `an interview${on(reason)}`,
  closed_day: (reason) => `${isolated(reason.name ?? '')}${on(reason)}`,
  public_holiday: (reason) => `${holidayInWords(reason)}${on(reason)}`,
  eve: (reason) => `the eve of ${holidayInWords(reason)}`,
};

/** What it leaves in spite of. */
const inSpiteOf: Readonly<Record<Reason['kind'], (reason: Reason) => string>> = {
  ...waited,
  friday_afternoon: () => 'on a Friday afternoon',
  interview_day: () => 'on the day of an interview',
  closed_day: ({ name }) => `on ${isolated(name ?? '')}, a closed day of yours,`,
  public_holiday: (reason) => `on ${holidayInWords(reason)}, a public holiday,`,
  eve: (reason) => `on the eve of ${holidayInWords(reason)}`,
};

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** Why it does not leave sooner: "Not sooner: Friday afternoon; weekend." A holiday and its eve are said in one breath. */
function notSooner({ movedBy }: Departure): string[] {
  const holidays = new Set(movedBy.filter(({ kind }) => kind === 'public_holiday').map(({ date }) => date));
  const eves = new Set(movedBy.filter(({ kind }) => kind === 'eve').map(({ of }) => of));
  const named = movedBy
    .filter(({ kind, of }) => !(kind === 'eve' && holidays.has(of)))
    .map((reason) =>
      reason.kind === 'public_holiday' && eves.has(reason.date)
        ? `${waited.public_holiday(reason)} and its eve`
        : waited[reason.kind](reason),
    );
  return named.length === 0 ? [] : [`Not sooner: ${named.join('; ')}.`];
}

/** Why it does not wait longer: "On the eve of Natal (Christmas Day), since an answer is promised within 7 days." */
function inSpite({ givenUp, late, maximumDelayDays }: Departure): string[] {
  if (givenUp.length === 0) return [];
  const what = givenUp.map((reason) => inSpiteOf[reason.kind](reason)).join(' and ');
  const why =
    late === null
      ? `since you promise an answer within ${days(maximumDelayDays)}`
      : 'since it is late already';
  return [sentence(`${what.replace(/,$/, '')}, ${why}`)];
}

/** Why it is later than was promised. */
function lateWords({ late, latest, maximumDelayDays }: Departure, zone: string): string[] {
  if (late === null) return [];
  const promise = `Later than the ${days(maximumDelayDays)} that you promise`;
  return late === 'already_over'
    ? [`${promise}: they were over on ${dateTime(latest, zone)}.`]
    : [`${promise}: no working hours lie before ${dateTime(latest, zone)}.`];
}

/** Why it leaves then, in sentences; the zone is the candidate's. */
export function whyThen(departure: Departure, zone: string): string {
  return [...notSooner(departure), ...inSpite(departure), ...lateWords(departure, zone)].join(' ');
}
