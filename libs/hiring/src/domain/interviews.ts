export interface InterviewFacts {
  readonly startsAt: Date;
  readonly status: 'scheduled' | 'held' | 'cancelled';
}

export interface InterviewTally {
  readonly interviewsHeld: number;
  readonly lastInterviewAt: Date | null;
  /** The last one still planned: a letter has to wait for all of them. */
  readonly nextInterviewAt: Date | null;
}

/**
 * Sums up the interviews of an application. A source may also state a plain number ("three interviews"), of which only some are known
 * one by one: the larger number counts.
 *
 * @param takenBack one of them had counted as held and no longer does
 */
export function tallyInterviews(
  stated: InterviewTally,
  interviews: readonly InterviewFacts[],
  takenBack: boolean,
): InterviewTally {
  const held = interviews.filter(({ status }) => status === 'held');
  const planned = interviews.filter(({ status }) => status === 'scheduled');
  const lastHeld = latest(held);
  const statedHeld = stated.interviewsHeld - (takenBack ? 1 : 0);
  const lastInterviewAt = takenBack ? lastHeld : latest([...held, ...asFacts(stated.lastInterviewAt)]);
  return {
    interviewsHeld: Math.max(held.length, statedHeld),
    lastInterviewAt,
    nextInterviewAt: latest(planned),
  };
}

function asFacts(startsAt: Date | null): InterviewFacts[] {
  return startsAt ? [{ startsAt, status: 'held' }] : [];
}

function latest(interviews: readonly InterviewFacts[]): Date | null {
  return interviews.reduce<Date | null>(
    (last, { startsAt }) => (last && last > startsAt ? last : startsAt),
    null,
  );
}
