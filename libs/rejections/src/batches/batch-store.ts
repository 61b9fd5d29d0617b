import { type ChangeOf, moveRow, type TenantTransaction } from '#platform/database';
import { batchErrors } from '../domain/batch-errors.js';
import { type BatchEvent, batchTransitions } from '../domain/batch-states.js';
import { ApprovalBatch } from './approval-batch.entity.js';

/** @throws DomainError `rejections.batch_unknown` */
export async function loadBatch(tx: TenantTransaction, id: string): Promise<ApprovalBatch> {
  const batch = await tx.manager.findOneBy(ApprovalBatch, { organizationId: tx.organizationId, id });
  if (!batch) throw batchErrors.unknown(id);
  return batch;
}

/**
 * As {@link loadBatch}, and whoever else wants to change it waits: of two approvals the second sees what the first made of it. Never asked for by
 * who has locked one of its rejections.
 */
export async function lockBatch(tx: TenantTransaction, id: string): Promise<ApprovalBatch> {
  const batch = await tx.manager.findOne(ApprovalBatch, {
    where: { organizationId: tx.organizationId, id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!batch) throw batchErrors.unknown(id);
  return batch;
}

type Change = ChangeOf<ApprovalBatch>;

/** Moves a batch by a conditional update on the status it was read in. @returns false when that is not possible, or somebody was quicker */
export async function moveBatch(
  tx: TenantTransaction,
  batch: ApprovalBatch,
  event: BatchEvent,
  change: Change = {},
): Promise<boolean> {
  return moveRow(tx, { entity: ApprovalBatch, states: batchTransitions }, batch, event, change);
}

/** As {@link moveBatch}, for a person who must be told. @throws DomainError `rejections.batch_not_possible_now` */
export async function moveBatchOrRefuse(
  tx: TenantTransaction,
  batch: ApprovalBatch,
  event: BatchEvent,
  change: Change = {},
): Promise<void> {
  if (!(await moveBatch(tx, batch, event, change))) throw batchErrors.notPossible(event, batch.status);
}

/** What {@link lockNames} and {@link lockNamesTogether} call a batch: to stop it is to wait for whoever is sending of it. */
export function sendingOf(organizationId: string, batchId: string): string {
  return `rejections.sending:${organizationId}:${batchId}`;
}
