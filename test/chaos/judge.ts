/** What the other side was given. */
export interface Arrival {
  readonly to: string;
  readonly messageId: string;
  /** Whether it was said to have been taken; else the sender cannot know. */
  readonly isAnswered: boolean;
}

/** What became of a letter, as the database has it. */
export interface Outcome {
  readonly to: string;
  readonly status: string;
  readonly maybeRepeated: boolean;
  /** How often a worker found it in `sending` and took it over: whoever was sending it, or the database, had crashed. */
  readonly takeovers: number;
  /** Those while somebody's lease still ran. */
  readonly earlyTakeovers: number;
  /** How many of its tries ended, for the worker, without an answer to the content. */
  readonly unheard: number;
}

export interface Verdict {
  /** Letters that came more than once, and copies beyond the first. */
  readonly repeatedLetters: number;
  readonly extraCopies: number;
  readonly takeovers: number;
  /** Copies that were answered, but not in time to be heard. */
  readonly heardTooLate: number;
  /** What must not be; empty when all is well. */
  readonly faults: readonly string[];
}

/**
 * Two workers have ten letters each on their way: when a mail server goes away with its last answers unread, or a machine is too busy for a moment, all of them
 * may be meant. So many, or five of a hundred letters, may come; more means that answers are not listened to.
 */
const mostHeardTooLate = { atLeast: 20, ofHundred: 5 } as const;

/**
 * Invariant 4: no letter is lost, and almost none repeated. A copy beyond the first is excused by a crash that left the letter in `sending`, or
 * by a copy that nobody acknowledged; it has the same Message-ID, and the letter is marked.
 */
export function judge(outcomes: readonly Outcome[], arrivals: readonly Arrival[]): Verdict {
  const faults: string[] = [];
  const verdict = { repeatedLetters: 0, extraCopies: 0, takeovers: 0, heardTooLate: 0 };
  for (const { to, status, maybeRepeated, takeovers, earlyTakeovers, unheard } of outcomes) {
    const copies = arrivals.filter((arrival) => arrival.to === to);
    verdict.takeovers += takeovers;
    if (copies.length === 0) faults.push(`${to}: nothing arrived`);
    if (status !== 'sent') faults.push(`${to}: is ${status} in the end`);
    if (earlyTakeovers > 0) faults.push(`${to}: taken over before the lease ended`);
    if (copies.length <= 1) continue;
    verdict.repeatedLetters += 1;
    verdict.extraCopies += copies.length - 1;
    const unanswered = copies.filter(({ isAnswered }) => !isAnswered).length;
    const late = Math.max(0, unheard - unanswered);
    verdict.heardTooLate += late;
    const excused = unanswered + late + takeovers;
    if (copies.length - 1 > excused) faults.push(`${to}: ${copies.length} copies, ${excused} excused`);
    if (new Set(copies.map(({ messageId }) => messageId)).size > 1) faults.push(`${to}: another Message-ID`);
    if (!maybeRepeated) faults.push(`${to}: came again and is not marked`);
  }
  const { atLeast, ofHundred } = mostHeardTooLate;
  if (verdict.heardTooLate > Math.max(atLeast, (outcomes.length * ofHundred) / 100))
    faults.push(`${verdict.heardTooLate} answers were not heard`);
  return { ...verdict, faults };
}
