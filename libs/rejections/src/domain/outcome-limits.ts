import { DateTime } from 'luxon';

/**
 * How a law says that applicants who were interviewed are to hear. Delivered as data: a further one is a further entry. Not legal advice;
 * who is bound by it (by its size, by how it advertised) says so in the settings.
 */
export interface OutcomeLaw {
  readonly id: OutcomeLawId;
  readonly name: string;
  /** Calendar days after the last interview. */
  readonly days: number;
  /** Whether "nothing is decided yet" is an answer under this law. */
  readonly noDecisionCounts: boolean;
  /** From this day on, as an ISO date. */
  readonly inForceFrom: string;
  /** Words that tell from an opening's location that the law is meant; whole words, whatever their case and accents. */
  readonly places: readonly string[];
  /** What it demands, in one sentence. */
  readonly demands: string;
  readonly source: string;
}

export const outcomeLawIds = ['ca-on'] as const;
export type OutcomeLawId = (typeof outcomeLawIds)[number];

export const outcomeLaws: Readonly<Record<OutcomeLawId, OutcomeLaw>> = {
  'ca-on': {
    id: 'ca-on',
    name: 'Ontario',
    days: 45,
    noDecisionCounts: true,
    inForceFrom: '2026-01-01',
    places: ['Ontario', 'Toronto', 'Ottawa', 'Mississauga', 'Brampton', 'Markham', 'Kitchener', 'Waterloo'],
    demands:
      'Employers with 25 or more employees in Ontario tell everybody whom they interviewed for an advertised job, within 45 days of the last interview, whether a decision was made.',
    source: 'Employment Standards Act, 2000, Part III.1, and O. Reg. 476/24',
  },
};

/** For which openings a law is kept: none, all, or those whose location names one of the places. */
export interface KeptLaw {
  readonly law: OutcomeLawId;
  readonly applies: 'nowhere' | 'everywhere' | 'places';
  readonly places: readonly string[];
}

/** By when this organization tells people. */
export interface OutcomePolicy {
  /** Days after the decision, and after an interview that nothing was decided on. */
  readonly tellWithinDays: number;
  /** Whoever was interviewed and waits longer than this waits long. */
  readonly longWaitDays: number;
  readonly laws: readonly KeptLaw[];
}

/** Long enough for a finalist's hold, short enough to be honest; a wait is long before it is late. */
export const standardOutcomePolicy: OutcomePolicy = {
  tellWithinDays: 14,
  longWaitDays: 10,
  laws: outcomeLawIds.map((law) => ({ law, applies: 'places', places: outcomeLaws[law].places })),
};

/** An organization that keeps a law tells people no later than it. Of none is known more than this. */
export const longestLimitDays = 90;

/** Before a law's day it is said again: early enough to decide, early enough to write, and at the last moment. */
export const warningDays = [14, 7, 2] as const;

/**
 * The law under which whoever was interviewed for an opening is to hear, or `null`. Of several, the strictest.
 *
 * @param location of the opening, as the ATS words it
 * @param interviewedAt the last interview
 */
export function lawFor(
  location: string | null,
  interviewedAt: Date,
  { laws }: Pick<OutcomePolicy, 'laws'>,
): OutcomeLaw | null {
  const kept = laws
    .filter(
      ({ applies, places }) => applies === 'everywhere' || (applies === 'places' && names(location, places)),
    )
    .map(({ law }) => outcomeLaws[law])
    .filter(({ inForceFrom, days }) => lawfulDay({ days }, interviewedAt) >= new Date(inForceFrom));
  return kept.toSorted((one, other) => one.days - other.days)[0] ?? null;
}

/** The instant by which a law wants somebody to have heard. Counted in whole days of UTC, which is never later than its own day's end. */
export function lawfulDay({ days }: Pick<OutcomeLaw, 'days'>, interviewedAt: Date): Date {
  return DateTime.fromJSDate(interviewedAt, { zone: 'utc' }).plus({ days }).toJSDate();
}

/** Until when somebody must have heard of a decision: the organization's limit, or the law's where that is sooner. */
export function tellBy(
  {
    decidedAt,
    lastInterviewAt,
    location,
  }: { readonly decidedAt: Date; readonly lastInterviewAt: Date | null; readonly location: string | null },
  policy: OutcomePolicy,
): Date {
  const own = DateTime.fromJSDate(decidedAt, { zone: 'utc' })
    .plus({ days: policy.tellWithinDays })
    .toJSDate();
  const law = lastInterviewAt && lawFor(location, lastInterviewAt, policy);
  if (!law) return own;
  const lawful = lawfulDay(law, lastInterviewAt);
  // What is past cannot be kept any more; the organization's own limit still can.
  return lawful < own && lawful > decidedAt ? lawful : own;
}

function names(location: string | null, places: readonly string[]): boolean {
  if (location === null) return false;
  const words = ` ${inWords(location)} `;
  return places.some((place) => words.includes(` ${inWords(place)} `));
}

/** Small letters without accents, words apart by one space: "Toronto, ON" is "toronto on". */
function inWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '') // the acute accent of "é"
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u) // ", " in "toronto, on"
    .filter((word) => word !== '')
    .join(' ');
}
