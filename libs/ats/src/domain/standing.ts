/** How an application stands in the ATS. `missing`: it was asked for and is not in the answer. `other`: a word that we do not know. */
export const standingStatuses = [
  'active',
  'rejected',
  'withdrawn',
  'hired',
  'deleted',
  'missing',
  'other',
] as const;
export type StandingStatus = (typeof standingStatuses)[number];

/** What the ATS says of one application when it is asked. */
export interface Standing {
  /** As the ATS knows it. */
  readonly applicationId: string;
  readonly status: StandingStatus;
  /** The word of the ATS, where the status is `other`. */
  readonly word: string | null;
  /** By the clock of the ATS; null when it does not say. */
  readonly since: Date | null;
}

/** As much of a word that we do not know as is worth keeping. */
export const longestWord = 40;

/** A standing for each id that was asked for; what was not asked for is passed over. */
export function standingsOf(ids: readonly string[], said: readonly Standing[]): Standing[] {
  const byId = new Map(said.map((standing) => [standing.applicationId, standing]));
  return ids.map((applicationId) => {
    const missing = { applicationId, status: 'missing', word: null, since: null } as const;
    return byId.get(applicationId) ?? missing;
  });
}

/**
 * From when on a standing counts among the words of the ATS: its own instant where that follows the decision that it takes back, else the moment at which it was
 * asked. Greenhouse tells of an active application only when something last happened to it.
 */
export function countsFrom({ since }: Pick<Standing, 'since'>, askedAt: Date, rejectedAt: Date | null): Date {
  return since && since <= askedAt && (!rejectedAt || since > rejectedAt) ? since : askedAt;
}
