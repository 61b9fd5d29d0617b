import { In } from 'typeorm';
import { lockNamesTogether, type TenantTransaction } from '#platform/database';
import { standsStill } from '../domain/batch-states.js';
import { placeHolds } from '../rejection-holds.js';
import type { Rejection } from '../rejection.entity.js';
import { ApprovalBatch } from './approval-batch.entity.js';
import { standsWithItsBatch } from './batch-rejections.js';
import { sendingOf } from './batch-store.js';

/**
 * Holds those of the rejections that have not left and whose batch stands still: it was stopped, or paused after its first few.
 *
 * @param isSending the letters are taken for sending in this transaction: whoever stops a batch waits until it has ended, and this waits
 * for whoever is stopping one
 */
export async function holdThoseOfStandingBatches(
  tx: TenantTransaction,
  rejections: readonly Rejection[],
  at: Date,
  isSending: boolean,
): Promise<void> {
  const { organizationId } = tx;
  const members = rejections.filter(({ batchId, sentAt }) => batchId !== null && sentAt === null);
  const batchIds = [...new Set(members.flatMap(({ batchId }) => batchId ?? []))];
  if (batchIds.length === 0) return;
  if (isSending)
    await lockNamesTogether(
      tx,
      batchIds.map((id) => sendingOf(organizationId, id)),
    );
  // Read after the lock: what was committed before it was given is seen.
  const batches = await tx.manager.find(ApprovalBatch, {
    select: { organizationId: true, id: true, status: true },
    where: { organizationId, id: In(batchIds) },
  });
  const standing = new Set(batches.filter(({ status }) => standsStill(status)).map(({ id }) => id));
  const ids = members.filter(({ batchId }) => batchId !== null && standing.has(batchId)).map(({ id }) => id);
  await placeHolds(tx, ids, standsWithItsBatch, null, at);
}
