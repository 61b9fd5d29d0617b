import { closeDuty } from '#duties';
import type { TenantTransaction } from '#platform/database';
import { unschedule } from '#platform/queue';
import { batchErrors } from './domain/batch-errors.js';
import { releaseRejection } from './jobs.js';
import { outcomeDuty } from './outcome-duty.js';
import { endHolds } from './rejection-holds.js';
import { moveOrRefuse } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';

/**
 * No letter leaves for a locked rejection, in the open transaction: it ends, with what held it and what was owed. A draft that waits in a batch
 * is taken out of it first, for the batch was read with it.
 *
 * @param word.by the member who says so; their reason stays in the ledger of duties
 * @param word.endedReason a code
 * @throws DomainError `rejections.not_possible_now`, `rejections.in_batch`
 */
export async function cancelLetter(
  tx: TenantTransaction,
  rejection: Rejection,
  word: { readonly by: string; readonly reason: string; readonly endedReason: string },
  at: Date,
): Promise<void> {
  const { id, status, batchId } = rejection;
  if (status === 'drafted' && batchId !== null) throw batchErrors.inBatch(batchId);
  await moveOrRefuse(tx, rejection, 'cancel', { endedReason: word.endedReason });
  await unschedule(tx, releaseRejection, id);
  await endHolds(tx, [id], 'The rejection was cancelled.', at);
  await closeDuty(tx, outcomeDuty(id), word, at);
}
