import { DateTime } from 'luxon';
import { localDay, localDayAt } from './local-day.js';
import type { RejectionStatus } from './rejection-states.js';

/** Nobody is told more often that nothing is decided yet. */
export const daysBetweenNotes = 7;

/** A day that is promised lies no further ahead: later, the truth is that no day can be named. */
export const furthestPromiseDays = 60;

/** The approval of a note can be taken back for this long, as that of every letter. */
const undoMinutes = 10;

const day = 86_400_000;

/** What decides whether somebody may be told that nothing is decided yet. */
export interface DecidingFacts {
  readonly application: {
    readonly status: 'active' | 'rejected' | 'withdrawn' | 'hired';
    readonly lastInterviewAt: Date | null;
    readonly nextInterviewAt: Date | null;
    readonly offerStatus: string | null;
  };
  /** Of this round of the decision; `null` where there is none. */
  readonly rejection: {
    readonly status: RejectionStatus;
    readonly isHeldAsFinalist: boolean;
  } | null;
  /** Erased, or merged into another row. */
  readonly isGone: boolean;
}

/**
 * Whether the note would be true: they were interviewed and nothing is decided, or they are a finalist whose letter waits for what others answer, so that
 * the team has not finished.
 */
export function isStillDeciding({ application, rejection, isGone }: DecidingFacts, now: Date): boolean {
  if (isGone) return false;
  const { status, lastInterviewAt, nextInterviewAt, offerStatus } = application;
  if (status === 'rejected') return rejection?.status === 'approved' && rejection.isHeldAsFinalist;
  return (
    status === 'active' &&
    lastInterviewAt !== null &&
    lastInterviewAt <= now &&
    (nextInterviewAt === null || nextInterviewAt <= now) &&
    offerStatus === null
  );
}

/** Whether somebody was told so recently enough that saying it again would only remind them of the wait. */
export function wasToldRecently(toldAt: Date | null, now: Date): boolean {
  return toldAt !== null && now.getTime() - toldAt.getTime() < daysBetweenNotes * day;
}

/** When a note that is approved now leaves: a pause in which a second thought is free. */
export function noteLeavesAt(approvedAt: Date): Date {
  return new Date(approvedAt.getTime() + undoMinutes * 60_000);
}

/**
 * Whether a day may be promised: not one that is over, today, or too far ahead.
 *
 * @param date "2026-06-12"
 * @param zone IANA, of the organization
 */
export function mayBePromised(date: string, now: Date, zone: string): boolean {
  const today = localDayAt(now.getTime(), zone).number;
  const promised = dayNumber(date);
  return promised > today && promised <= today + furthestPromiseDays;
}

/** Whether a promised day is over, so that the note must not leave with it. */
export function isPromiseOver(date: string, now: Date, zone: string): boolean {
  return dayNumber(date) < localDayAt(now.getTime(), zone).number;
}

/** The last moment at which a promise of this day is kept. */
export function promisedUntil(date: string, zone: string): Date {
  return new Date(localDay(zone, dayNumber(date)).end);
}

function dayNumber(date: string): number {
  return DateTime.fromISO(date, { zone: 'utc' }).toMillis() / day;
}
