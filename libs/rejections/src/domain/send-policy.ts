/** A day on which this organization sends nothing, wherever the candidate lives. */
export interface ClosedDay {
  /** ISO 8601 calendar date, compared with the candidate's own. Example: "2026-06-24" */
  readonly date: string;
  readonly name: string;
}

/** When letters of an organization leave. All hours and dates are the candidate's. */
export interface SendPolicy {
  /** ISO weekdays, 1 for Monday to 7 for Sunday; at least one. */
  readonly workingDays: readonly number[];
  /** Whole hours: from `opensAt` up to, not including, `closesAt` (24 is midnight). */
  readonly opensAt: number;
  readonly closesAt: number;
  /** A no on Friday afternoon spoils a weekend; `closesAt` says that Friday is as good as any other day. */
  readonly fridayClosesAt: number;
  readonly avoidPublicHolidays: boolean;
  readonly avoidEves: boolean;
  readonly avoidInterviewDays: boolean;
  /** A no that comes within minutes of the decision looks as if nobody had thought. */
  readonly minimumDelayHours: number;
  /** Nobody waits longer than this for what is decided. */
  readonly maximumDelayDays: number;
  /** An approval can be taken back for this long. */
  readonly undoMinutes: number;
  readonly closedDays: readonly ClosedDay[];
}

export const standardPolicy: SendPolicy = {
  workingDays: [1, 2, 3, 4, 5],
  opensAt: 9,
  closesAt: 17,
  fridayClosesAt: 12,
  avoidPublicHolidays: true,
  avoidEves: true,
  avoidInterviewDays: true,
  minimumDelayHours: 2,
  maximumDelayDays: 7,
  undoMinutes: 10,
  closedDays: [],
};

/** What may be set, both ends included. An approval can always be taken back for ten minutes, and nobody waits longer than a month. */
export const policyLimits = {
  minimumDelayHours: { least: 0, most: 336 },
  maximumDelayDays: { least: 1, most: 30 },
  undoMinutes: { least: 10, most: 24 * 60 },
  closedDays: 100,
} as const;

/** What two limits of a policy say against each other. */
export type Contradiction = 'hours' | 'friday' | 'delays' | 'closed_days';

/** The first contradiction within a policy, or `null`. */
export function contradictionIn(policy: SendPolicy): Contradiction | null {
  const { opensAt, closesAt, fridayClosesAt, minimumDelayHours, maximumDelayDays, closedDays } = policy;
  if (opensAt >= closesAt) return 'hours';
  if (fridayClosesAt <= opensAt || fridayClosesAt > closesAt) return 'friday';
  if (minimumDelayHours > maximumDelayDays * 24) return 'delays';
  if (new Set(closedDays.map(({ date }) => date)).size < closedDays.length) return 'closed_days';
  return null;
}
