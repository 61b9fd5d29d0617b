import { DateTime } from 'luxon';
import { getOrganization } from '#access';
import { findInterviewTimes } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { type DeparturePlan, planDeparture, undoUntil } from './domain/departure.js';
import type { SendPolicy } from './domain/send-policy.js';
import { zoneFor } from './domain/zone-for.js';
import { type CalendarOfZone, holidayCalendars } from './public-holidays.js';
import { readSendPolicy } from './send-policies.js';
import type { KnownRejection } from './with-facts.js';

/** A letter whose hour is asked for. */
export interface Departing {
  readonly id: string;
  readonly candidateId: string;
  /** As the ATS says; `null` when it does not. */
  readonly timeZone: string | null;
  readonly decidedAt: Date;
  /** `null` of a draft: it is planned as if it were approved now. */
  readonly undoUntil: Date | null;
}

/** When a letter leaves that nothing holds, and why then. */
export interface PlannedDeparture extends DeparturePlan {
  /** The zone that the candidate is written to in. */
  readonly zone: string;
  readonly undoUntil: Date;
  /** How long an answer takes at most, in days, as the organization promises. */
  readonly maximumDelayDays: number;
}

/** What all letters of an organization are planned by. */
export interface PlanningRules {
  readonly policy: SendPolicy;
  /** The organization's. */
  readonly zone: string;
  readonly calendarOf: CalendarOfZone;
}

export async function readPlanningRules(tx: TenantTransaction): Promise<PlanningRules> {
  const { policy } = await readSendPolicy(tx);
  const { timeZone } = await getOrganization(tx);
  return { policy, zone: zoneFor(null, timeZone), calendarOf: await holidayCalendars() };
}

/** Plans letters at `now`, by id: three queries, however many there are. */
export async function planDepartures(
  tx: TenantTransaction,
  letters: readonly Departing[],
  now: Date,
): Promise<ReadonlyMap<string, PlannedDeparture>> {
  if (letters.length === 0) return new Map();
  const rules = await readPlanningRules(tx);
  // An interview of this morning may lie on the day that is today somewhere.
  const since = new Date(now.getTime() - 2 * 24 * 3_600_000);
  const interviews = await findInterviewTimes(
    tx,
    letters.map(({ candidateId }) => candidateId),
    since,
  );
  return new Map(
    letters.map((letter) => [
      letter.id,
      planOne(letter, interviews.get(letter.candidateId) ?? [], rules, now),
    ]),
  );
}

/** As {@link planDepartures}, for one. */
export async function planOneDeparture(
  tx: TenantTransaction,
  known: KnownRejection,
  now: Date,
): Promise<PlannedDeparture> {
  const plan = (await planDepartures(tx, [departingOf(known)], now)).get(known.rejection.id);
  if (!plan) throw new Error('A letter that was asked for was not planned.');
  return plan;
}

export function departingOf({ rejection, facts }: KnownRejection): Departing {
  const { id, candidateId, decidedAt, undoUntil: until } = rejection;
  return { id, candidateId, timeZone: facts.candidate.timeZone, decidedAt, undoUntil: until };
}

/** @param interviews the instants at which the candidate has one */
export function planOne(
  { timeZone, decidedAt, undoUntil: until }: Omit<Departing, 'id' | 'candidateId'>,
  interviews: readonly Date[],
  { policy, zone: organizationZone, calendarOf }: PlanningRules,
  now: Date,
): PlannedDeparture {
  const zone = zoneFor(timeZone, organizationZone);
  const facts = {
    now,
    decidedAt,
    undoUntil: until ?? undoUntil(now, policy),
    zone,
    policy,
    holidays: calendarOf(zone, organizationZone),
    interviewDates: new Set(interviews.map((at) => DateTime.fromJSDate(at, { zone }).toISODate() ?? '')),
  };
  return {
    ...planDeparture(facts),
    zone,
    undoUntil: facts.undoUntil,
    maximumDelayDays: policy.maximumDelayDays,
  };
}
