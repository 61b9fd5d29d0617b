import type { DecisionReason } from './reason.js';

/** The reason of a place that a template claims: one, or whatever it is. */
export type ClaimedReason = DecisionReason | 'any';

/** A place that a template of an organization claims, in the language and at the stage that are asked for. */
export interface Claim {
  readonly templateId: string;
  readonly reason: ClaimedReason;
}

/**
 * Which of an organization's own templates writes a letter: the one for this very reason before the one for any. `null` where none claims the
 * place, and ours does. Two never claim the same place, so the answer does not depend on an order.
 */
export function chooseOwn(claims: readonly Claim[], reason: DecisionReason): string | null {
  const found =
    claims.find((claim) => claim.reason === reason) ?? claims.find((claim) => claim.reason === 'any');
  return found?.templateId ?? null;
}
