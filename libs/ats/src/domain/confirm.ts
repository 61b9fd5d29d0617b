import type { Confirmation } from '#hiring';
import { type ReadTrouble, troubleInWords } from './read-trouble.js';
import type { StandingStatus } from './standing.js';

const minute = 60_000;

/** An answer counts for so long, between planning and sending; a decision can be taken back at any moment. */
export const freshFor = 5 * minute;

/** What the ATS last said of an application, or that it could not be asked. */
export interface ApplicationReading {
  readonly status: StandingStatus | null;
  readonly word: string | null;
  readonly since: Date | null;
  readonly askedAt: Date | null;
  /** Since when it is to be asked and cannot be. */
  readonly waitingSince: Date | null;
}

/** How it stands with asking the ATS. */
export interface ReadBackStanding {
  /** What the organization calls it. */
  readonly name: string;
  readonly waitHours: number;
  readonly trouble: ReadTrouble | null;
  readonly nextTryAt: Date | null;
}

/** What the readings say of a rejection that is to leave. */
export function confirmationOf(
  reading: ApplicationReading | undefined,
  readBack: ReadBackStanding,
  now: Date,
): Confirmation {
  if (reading?.waitingSince) return unanswered(reading.waitingSince, readBack, now);
  if (!reading?.askedAt || reading.status === null || !isFresh(reading.askedAt, now))
    return { kind: 'stale' };
  if (reading.status === 'rejected') return { kind: 'confirmed' };
  return {
    kind: 'contradicted',
    reason: `${sentenceOf(readBack.name, reading)} Look there, then let this go.`,
  };
}

/** Whether it has to be asked again before a letter about it leaves. */
export function isFresh(askedAt: Date, now: Date): boolean {
  const age = now.getTime() - askedAt.getTime();
  return age >= 0 && age < freshFor;
}

function unanswered(
  waitingSince: Date,
  { name, waitHours, trouble, nextTryAt }: ReadBackStanding,
  now: Date,
): Confirmation {
  const why = trouble === null ? '' : `: ${troubleInWords(trouble)}`;
  const end = new Date(waitingSince.getTime() + waitHours * 60 * minute);
  if (end <= now)
    return {
      kind: 'unanswered',
      reason: `For ${hours(waitHours)}, ${name} could not be asked whether this still stands${why}. Look there, then let this go.`,
      askedAgainAt: null,
    };
  const soonest = new Date(now.getTime() + minute);
  const next = nextTryAt && nextTryAt > soonest ? nextTryAt : soonest;
  return {
    kind: 'unanswered',
    reason: `${name} could not be asked whether this still stands${why}. It is asked again by itself, and nothing leaves before.`,
    askedAgainAt: next < end ? next : end,
  };
}

function hours(count: number): string {
  return count === 1 ? 'an hour' : `${count} hours`;
}

/** What the ATS said, in a sentence. Dates are in UTC; a page says them in the zone of who reads. */
export function sentenceOf(
  name: string,
  { status, word, since }: Pick<ApplicationReading, 'status' | 'word' | 'since'>,
): string {
  switch (status) {
    case null:
      return `${name} was not asked yet.`;
    case 'missing':
      return `${name} does not show this application: it was deleted, or our credentials do not reach it.`;
    case 'other':
      return `${name} says: ${word ?? 'a word that we do not know'}.`;
    default:
      return `${name} says: ${status}${since ? ` since ${dayOf(since)}` : ''}.`;
  }
}

function dayOf(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
