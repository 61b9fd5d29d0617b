import { replaceVersioned, type TenantTransaction } from '#platform/database';
import { batchErrors } from '../domain/batch-errors.js';
import { ApprovalPolicyRow } from './approval-policy.entity.js';

/** How an organization approves many letters at once. */
export interface ApprovalPolicy {
  /** More letters than this need a second person. 1 to 10,000. */
  readonly secondPersonAbove: number;
  /** How many letters leave before a batch pauses. 1 to 50. */
  readonly canarySize: number;
}

/** A policy with the number of its changes; 0 while nothing was changed. */
export interface VersionedApprovalPolicy extends ApprovalPolicy {
  readonly version: number;
}

const unlessChanged: VersionedApprovalPolicy = { secondPersonAbove: 50, canarySize: 5, version: 0 };

export async function readApprovalPolicy(tx: TenantTransaction): Promise<VersionedApprovalPolicy> {
  const row = await tx.manager.findOneBy(ApprovalPolicyRow, { organizationId: tx.organizationId });
  if (!row) return unlessChanged;
  const { secondPersonAbove, canarySize, version } = row;
  return { secondPersonAbove, canarySize, version };
}

/**
 * Replaces the policy, for batches that are frozen from now on.
 *
 * @param policy with the version that was read and is replaced; 0 for the first
 * @param by the member, or `null` for an API key
 * @throws DomainError `rejections.approval_policy_changed` when somebody else was quicker
 */
export async function replaceApprovalPolicy(
  tx: TenantTransaction,
  { version, secondPersonAbove, canarySize }: VersionedApprovalPolicy,
  by: string | null,
  at: Date,
): Promise<VersionedApprovalPolicy> {
  const replacement = { version, values: { secondPersonAbove, canarySize }, by, at };
  if (!(await replaceVersioned(tx, ApprovalPolicyRow, 'approval-policy', replacement)))
    throw batchErrors.policyChanged();
  return { secondPersonAbove, canarySize, version: version + 1 };
}
