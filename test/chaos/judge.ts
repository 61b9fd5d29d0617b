/** What the other side was given. */
export interface Arrival {
  readonly to: string;
  readonly messageId: string;
  /** Whether it was said to have been taken; else the sender cannot know. */
  readonly isAnswered: boolean;
}

/** What became of a letter, as the database has it. */
export interface Outcome {
  readonly deliveryId: string;
  readonly to: string;
  readonly status: string;
  readonly maybeRepeated: boolean;
}

export interface Evidence {
  /** One for each letter that was approved. */
  readonly outcomes: readonly Outcome[];
  readonly arrivals: readonly Arrival[];
  /** How often a delivery was in `sending` at the moment of a crash, by its id. */
  readonly sendingAtCrashes: ReadonlyMap<string, number>;
}

export interface Verdict {
  /** Letters that came more than once, and copies beyond the first. */
  readonly repeatedLetters: number;
  readonly extraCopies: number;
  /** What must not be; empty when all is well. */
  readonly faults: readonly string[];
}

/**
 * Invariant 4: no letter is lost, and almost none repeated. A copy beyond the first is excused by a crash that found the letter in `sending`, or
 * by a copy that nobody acknowledged; it has the same Message-ID, and the letter is marked.
 */
export function judge({ outcomes, arrivals, sendingAtCrashes }: Evidence): Verdict {
  const faults: string[] = [];
  let repeatedLetters = 0;
  let extraCopies = 0;
  for (const { deliveryId, to, status, maybeRepeated } of outcomes) {
    const copies = arrivals.filter((arrival) => arrival.to === to);
    if (copies.length === 0) faults.push(`${to}: nothing arrived`);
    if (status !== 'sent') faults.push(`${to}: is ${status} in the end`);
    if (copies.length <= 1) continue;
    repeatedLetters += 1;
    extraCopies += copies.length - 1;
    const unanswered = copies.filter(({ isAnswered }) => !isAnswered).length;
    const excused = unanswered + (sendingAtCrashes.get(deliveryId) ?? 0);
    if (copies.length - 1 > excused) faults.push(`${to}: ${copies.length} copies, ${excused} excused`);
    if (new Set(copies.map(({ messageId }) => messageId)).size > 1) faults.push(`${to}: another Message-ID`);
    if (!maybeRepeated) faults.push(`${to}: came again and is not marked`);
  }
  return { repeatedLetters, extraCopies, faults };
}
