import { replaceVersioned, type TenantTransaction } from '#platform/database';
import { CheckPolicyRow } from './check-policy.entity.js';
import { type CheckPolicy, mayBeAdjusted, mayBeExcepted, noPolicy } from './domain/check/policy.js';
import { letterErrors } from './domain/errors.js';
import type { RuleId } from './domain/finding.js';

/** A policy with the number of its changes; 0 while nothing was changed. */
export interface VersionedPolicy {
  readonly policy: CheckPolicy;
  readonly version: number;
}

export async function readCheckPolicy(tx: TenantTransaction): Promise<VersionedPolicy> {
  const row = await tx.manager.findOneBy(CheckPolicyRow, { organizationId: tx.organizationId });
  return row ? { policy: row.policy, version: row.version } : { policy: noPolicy, version: 0 };
}

/**
 * Replaces the policy. Letters are judged by it when they are looked at, approved and sent next.
 *
 * @param version of the policy that was read and is replaced; 0 for the first
 * @param by the member, or `null` for an API key
 * @throws DomainError `letters.rule_not_adjustable`, `letters.rule_not_exceptable`, `letters.policy_changed` when somebody else was quicker
 */
export async function replaceCheckPolicy(
  tx: TenantTransaction,
  { policy, version }: VersionedPolicy,
  by: string | null,
  at: Date,
): Promise<VersionedPolicy> {
  assertAllowed(policy);
  const replacement = { version, values: { policy }, by, at };
  if (!(await replaceVersioned(tx, CheckPolicyRow, 'check-policy', replacement)))
    throw letterErrors.policyChanged();
  return { policy, version: version + 1 };
}

function assertAllowed({ severities, exceptions }: CheckPolicy): void {
  for (const rule of Object.keys(severities) as RuleId[])
    if (!mayBeAdjusted(rule)) throw letterErrors.ruleNotAdjustable(rule);
  for (const { rule } of exceptions) if (!mayBeExcepted(rule)) throw letterErrors.ruleNotExceptable(rule);
}
