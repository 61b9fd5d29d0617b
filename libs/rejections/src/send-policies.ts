import { replaceVersioned, type TenantTransaction } from '#platform/database';
import { enqueue } from '#platform/queue';
import { rejectionErrors } from './domain/errors.js';
import { contradictionIn, type SendPolicy, standardPolicy } from './domain/send-policy.js';
import { replanDepartures } from './jobs.js';
import { SendPolicyRow } from './send-policy.entity.js';

/** A policy with the number of its changes; 0 while nothing was changed. */
export interface VersionedSendPolicy {
  readonly policy: SendPolicy;
  readonly version: number;
}

export async function readSendPolicy(tx: TenantTransaction): Promise<VersionedSendPolicy> {
  const row = await tx.manager.findOneBy(SendPolicyRow, { organizationId: tx.organizationId });
  return { policy: { ...standardPolicy, ...row?.limits }, version: row?.version ?? 0 };
}

/**
 * Replaces the policy. Approved letters that have not left are planned anew by a job that begins with the commit; the undo window of an
 * approval stays as it was promised.
 *
 * @param version of the policy that was read and is replaced; 0 for the first
 * @param by the member, or `null` for an API key
 * @throws DomainError `rejections.limits_contradict`, `rejections.send_policy_changed` when somebody else was quicker
 */
export async function replaceSendPolicy(
  tx: TenantTransaction,
  { policy, version }: VersionedSendPolicy,
  by: string | null,
  at: Date,
): Promise<VersionedSendPolicy> {
  assertConsistent(policy);
  const replacement = { version, values: { limits: policy }, by, at };
  if (!(await replaceVersioned(tx, SendPolicyRow, 'send-policy', replacement)))
    throw rejectionErrors.policyChanged();
  await enqueue(tx, replanDepartures, { afterId: null, afterCreatedAt: null });
  return { policy, version: version + 1 };
}

/** @throws DomainError `rejections.limits_contradict` */
export function assertConsistent(policy: SendPolicy): void {
  const contradiction = contradictionIn(policy);
  if (contradiction) throw rejectionErrors.policyContradicts(contradiction);
}
