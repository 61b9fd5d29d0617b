import { replaceVersioned, type TenantTransaction } from '#platform/database';
import { outcomeErrors } from '../domain/outcome-errors.js';
import { outcomeLaws, type OutcomePolicy, standardOutcomePolicy } from '../domain/outcome-limits.js';
import { OutcomePolicyRow } from './outcome-policy.entity.js';

/** A policy with the number of its changes; 0 while nothing was changed. */
export interface VersionedOutcomePolicy {
  readonly policy: OutcomePolicy;
  readonly version: number;
}

export async function readOutcomePolicy(tx: TenantTransaction): Promise<VersionedOutcomePolicy> {
  const row = await tx.manager.findOneBy(OutcomePolicyRow, { organizationId: tx.organizationId });
  return row ? { policy: row.policy, version: row.version } : { policy: standardOutcomePolicy, version: 0 };
}

/**
 * Replaces the limits. Who waits undecided is judged by them at once; a duty that is open keeps the day that it was given.
 *
 * @param version of the policy that was read and is replaced; 0 for the first
 * @param by the member, or `null` for an API key
 * @throws DomainError `rejections.wait_is_long_before_late`, `rejections.limit_over_law`, `rejections.law_twice`,
 * `rejections.outcome_policy_changed` when somebody else was quicker
 */
export async function replaceOutcomePolicy(
  tx: TenantTransaction,
  { policy, version }: VersionedOutcomePolicy,
  by: string | null,
  at: Date,
): Promise<VersionedOutcomePolicy> {
  assertKept(policy);
  const replacement = { version, values: { policy }, by, at };
  if (!(await replaceVersioned(tx, OutcomePolicyRow, 'outcome-policy', replacement)))
    throw outcomeErrors.policyChanged();
  return { policy, version: version + 1 };
}

function assertKept({ tellWithinDays, longWaitDays, laws }: OutcomePolicy): void {
  if (longWaitDays > tellWithinDays) throw outcomeErrors.longBeforeLate();
  if (new Set(laws.map(({ law }) => law)).size < laws.length) throw outcomeErrors.lawTwice();
  for (const { law, applies } of laws)
    if (applies !== 'nowhere' && outcomeLaws[law].days < tellWithinDays)
      throw outcomeErrors.limitOverLaw(law, outcomeLaws[law].days);
}
