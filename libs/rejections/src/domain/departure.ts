import {
  closedAllDay,
  courtesies,
  type DayRules,
  type DepartureReason,
  reason,
  stretchesOf,
} from './candidate-day.js';
import { daysLater, firstInHours, hourAt, type LocalDay, localDayAt, nextDay } from './local-day.js';
import type { SendPolicy } from './send-policy.js';

/**
 * What was late before it was planned keeps its courtesies if they cost no more than this: as long as the longest weekend that most
 * countries know, from Good Friday to the Tuesday after Easter.
 */
export const lateCourtesyDays = 4;

export interface DepartureFacts extends DayRules {
  /** From when on it is planned: when it is approved, or the present. */
  readonly now: Date;
  readonly decidedAt: Date;
  readonly undoUntil: Date;
  /** IANA: the candidate's. */
  readonly zone: string;
}

/** Why a letter is later than the organization's maximum. */
export const lateCauses = ['already_over', 'no_hours_left'] as const;
export type LateCause = (typeof lateCauses)[number];

export interface DeparturePlan {
  /** Not before this: the undo window and the minimum delay. */
  readonly earliest: Date;
  readonly leavesAt: Date;
  /** The organization's maximum. */
  readonly latest: Date;
  /** Why not sooner, in the order in which it comes up. */
  readonly movedBy: readonly DepartureReason[];
  /** What it leaves in spite of. */
  readonly givenUp: readonly DepartureReason[];
  /**
   * `already_over`: the maximum had passed when it was planned; `no_hours_left`: no working hours lie before it. `null` when it is kept.
   */
  readonly late: LateCause | null;
}

/** The end of the undo window of an approval at `approvedAt`. */
export function undoUntil(approvedAt: Date, { undoMinutes }: SendPolicy): Date {
  return new Date(approvedAt.getTime() + undoMinutes * 60_000);
}

/** A moment at which a letter could leave: the first of a stretch of working hours. */
interface Opening {
  /** In milliseconds, as all instants below. */
  readonly at: number;
  readonly against: readonly DepartureReason[];
  readonly cost: number;
}

/**
 * When a letter leaves that nothing holds. In this order (docs/timing.md):
 *
 * 1. Never before the undo window ends and the minimum delay has passed.
 * 2. Never outside the working hours and days of the organization, on the candidate's clock.
 * 3. Not later than the maximum. Courtesies are given up for it, the least first and as few as needed.
 * 4. Where nothing lies before the maximum, as soon as 1 and 2 allow; all courtesies are kept if that costs at most
 * {@link lateCourtesyDays} more.
 *
 * Planned again at a later `now` before it leaves, the answer is the same as long as the facts are.
 */
export function planDeparture(facts: DepartureFacts): DeparturePlan {
  const { decidedAt, policy, zone } = facts;
  const now = facts.now.getTime();
  const earliest = earliestDeparture(facts);
  const start = Math.max(earliest, now);
  const latest = daysLater(decidedAt.getTime(), policy.maximumDelayDays, zone);
  const { chosen, isLate } = choose(start, latest, facts);
  return {
    earliest: new Date(earliest),
    leavesAt: new Date(chosen.at),
    latest: new Date(latest),
    movedBy: reasonsOf(now, start, chosen, facts),
    givenUp: chosen.against,
    late: isLate ? (start > latest ? 'already_over' : 'no_hours_left') : null,
  };
}

/** Before this, an approved letter does not leave. */
function earliestDeparture(facts: Pick<DepartureFacts, 'decidedAt' | 'undoUntil' | 'policy'>): number {
  const kind = facts.decidedAt.getTime() + facts.policy.minimumDelayHours * 3_600_000;
  return Math.max(facts.undoUntil.getTime(), kind);
}

function choose(start: number, latest: number, rules: DepartureFacts): { chosen: Opening; isLate: boolean } {
  let best: Opening | undefined;
  let isLate = false;
  let until = latest;
  for (const opening of openingsFrom(start, rules)) {
    if (!best && opening.at > latest) {
      isLate = true;
      until = daysLater(opening.at, lateCourtesyDays, rules.zone);
    }
    if (best && opening.at > until) break;
    if (!best || (isLate ? opening.cost === 0 : opening.cost < best.cost)) best = opening;
    if (best.cost === 0) break;
  }
  if (!best) throw new Error('A policy has no working hours.');
  return { chosen: best, isLate };
}

/** Endless: every policy has a working day. */
function* openingsFrom(start: number, rules: DepartureFacts): Generator<Opening> {
  for (let day = localDayAt(start, rules.zone); ; day = nextDay(day)) {
    if (closedAllDay(day, rules)) continue;
    for (const { opensAt, closesAt, against } of stretchesOf(day, rules)) {
      const at = firstInHours(day, start, opensAt, closesAt);
      if (at !== null) yield { at, against, cost: costOf(against) };
    }
  }
}

/** Each courtesy weighs more than all that are given up before it together. */
function costOf(against: readonly DepartureReason[]): number {
  return courtesies.reduce(
    (sum, courtesy, index) => (against.some(({ kind }) => kind === courtesy) ? sum + 2 ** index : sum),
    0,
  );
}

/** Why not sooner. */
function reasonsOf(
  now: number,
  start: number,
  chosen: Opening,
  facts: DepartureFacts,
): readonly DepartureReason[] {
  if (chosen.at <= now) return [];
  const bound = reason(start > facts.undoUntil.getTime() ? 'minimum_delay' : 'undo_window');
  const between = reasonsBetween(start, chosen.at, facts);
  return between.length === 0 || isBound(now, start, chosen, facts) ? [bound, ...between] : between;
}

/** Whether it could have left at a moment before the undo window and the minimum delay were over. */
function isBound(now: number, start: number, chosen: Opening, facts: DepartureFacts): boolean {
  if (now >= start) return false;
  for (const opening of openingsFrom(now, facts)) {
    if (opening.at >= start) return false;
    if (opening.cost <= chosen.cost) return true;
  }
  return false;
}

/** What it passes over between the first moment that is allowed by its delays and the one at which it leaves. */
function reasonsBetween(start: number, leavesAt: number, rules: DepartureFacts): DepartureReason[] {
  const found: DepartureReason[] = [];
  for (let day = localDayAt(start, rules.zone); day.start < leavesAt; day = nextDay(day)) {
    const closed = closedAllDay(day, rules);
    if (closed) {
      found.push(closed);
      continue;
    }
    const passed = stretchesOf(day, rules).flatMap(({ opensAt, closesAt, against }) => {
      const at = firstInHours(day, start, opensAt, closesAt);
      return at !== null && at < leavesAt ? against : [];
    });
    // Mornings follow from nights: a night is named where the wait begins with one.
    if (passed.length === 0 && isNight(start, day, rules.policy)) found.push(reason('night', day.date));
    // Of a Friday that is closed anyway, the afternoon goes without saying.
    const wholeDay = passed.filter(({ kind }) => kind !== 'friday_afternoon');
    found.push(...(wholeDay.length > 0 ? wholeDay : passed));
  }
  return withoutRepeats(found);
}

function isNight(start: number, day: LocalDay, { opensAt, closesAt }: SendPolicy): boolean {
  if (start < day.start) return false;
  const hour = hourAt(start, day);
  return hour < opensAt || hour >= closesAt;
}

/** A weekend of two days is one reason, and so is a feast of three. */
function withoutRepeats(reasons: readonly DepartureReason[]): DepartureReason[] {
  const keyOf = ({ kind, date, name }: DepartureReason): string =>
    kind === 'weekend' || kind === 'non_working_day' ? kind : `${kind} ${name ?? date}`;
  return [...new Map(reasons.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
