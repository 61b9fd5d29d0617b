import type { DeparturePlan } from './departure.js';
import type { RejectionStatus } from './rejection-states.js';
import { type Hold, type Truth, truthHolds } from './release.js';

/** When a letter would leave and why then, and what would hold it then. */
export interface Foreseen<Plan extends DeparturePlan = DeparturePlan> {
  readonly plan: Plan;
  readonly holds: readonly Hold[];
}

interface ForeseenFrom<Plan extends DeparturePlan> {
  /** Planned now: of a draft as if it were approved now. */
  readonly plan: Plan;
  readonly truth: Truth;
  /** What holds a finalist now, placed or not. */
  readonly finalistHold: Hold | null;
}

/**
 * What an approval at `now` would lead to, for a draft; what will happen at its hour, for an approved one: by the same rules as the
 * approval and the release. `null` for what does not wait.
 */
export function foresee<Plan extends DeparturePlan>(
  status: RejectionStatus,
  now: Date,
  { plan, truth, finalistHold }: ForeseenFrom<Plan>,
): Foreseen<Plan> | null {
  const doubts = truthHolds(truth, now);
  if (status === 'drafted') return { plan, holds: [...(finalistHold ? [finalistHold] : []), ...doubts] };
  // A finalist's hold was placed by the approval: what stands is the word of whoever released it.
  return status === 'approved' ? { plan, holds: doubts } : null;
}
