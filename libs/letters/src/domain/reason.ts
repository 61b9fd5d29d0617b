/**
 * Why the answer is no, where a letter honestly differs by it. Ids are public API (docs/taxonomy.md, 3): add, never rename.
 *
 * - `unspecified`: nothing is told beyond the no
 * - `role_cancelled`: nobody is hired for it
 * - `role_filled`: somebody was hired before this application was decided
 * - `requirement`: something that the job needs decided; a letter says it in a recorded sentence
 * - `timing`: when the work has to start
 * - `location`: where the work has to be done
 */
export const decisionReasons = [
  'unspecified',
  'role_cancelled',
  'role_filled',
  'requirement',
  'timing',
  'location',
] as const;

export type DecisionReason = (typeof decisionReasons)[number];

/** What our mirror of the ATS says of the opening that a reason speaks of. */
export interface OpeningTruth {
  /** Whether people can still be hired for it. */
  readonly isLive: boolean;
  /** Whether it was filled: said so, or an offer was accepted. */
  readonly isFilled: boolean;
}

/** Whether what is recorded bears a reason out: a letter does not say that nobody is hired while somebody is looked for. */
export function isBacked(reason: DecisionReason, { isLive, isFilled }: OpeningTruth): boolean {
  if (reason === 'role_cancelled') return !isLive && !isFilled;
  if (reason === 'role_filled') return isFilled;
  return true;
}

/** The reason that a letter is chosen by: what the job needed is told in a sentence, or not at all. */
export function reasonToTell(reason: DecisionReason, sentence: string | null): DecisionReason {
  return reason === 'requirement' && sentence === null ? 'unspecified' : reason;
}
