import { type Departure, earliestDeparture, planDeparture } from './departure.js';
import type { RejectionStatus } from './rejection-states.js';
import { type Hold, type Truth, truthHolds } from './release.js';

/** When a letter would leave, and what would hold it then. */
export interface Foreseen extends Departure {
  readonly holds: readonly Hold[];
}

interface Foreseeable {
  readonly status: RejectionStatus;
  readonly decidedAt: Date;
  readonly undoUntil: Date | null;
  readonly leavesAt: Date | null;
}

interface ForeseenFrom {
  /** The organization's. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly zone: string;
  readonly truth: Truth;
  /** What holds a finalist now, placed or not. */
  readonly finalistHold: Hold | null;
}

/**
 * What an approval at `now` would lead to, for a draft; what will happen at its hour, for an approved one: by the same rules as the
 * approval and the release. `null` for what does not wait.
 */
export function foresee(rejection: Foreseeable, now: Date, from: ForeseenFrom): Foreseen | null {
  const { status, decidedAt, undoUntil, leavesAt } = rejection;
  const doubts = truthHolds(from.truth, now);
  if (status === 'drafted') {
    const plan = planDeparture({ ...from, approvedAt: now, decidedAt });
    return { ...plan, holds: [...(from.finalistHold ? [from.finalistHold] : []), ...doubts] };
  }
  if (status !== 'approved' || !undoUntil || !leavesAt) return null;
  // A finalist's hold was placed by the approval: what stands is the word of whoever released it.
  return { undoUntil, earliest: earliestDeparture(undoUntil, decidedAt), leavesAt, holds: doubts };
}
