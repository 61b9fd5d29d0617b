import { In, IsNull } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { ApprovalBatchLetter, type Closing } from './approval-batch-letter.entity.js';

/** Notes of letters that they are no part of the batch any more that they were in: one statement. */
export async function closeLetters(
  tx: TenantTransaction,
  rejectionIds: readonly string[],
  closedAs: Closing,
  closedCode: string | null = null,
): Promise<void> {
  if (rejectionIds.length === 0) return;
  await tx.manager.update(
    ApprovalBatchLetter,
    { organizationId: tx.organizationId, rejectionId: In([...rejectionIds]), closedAs: IsNull() },
    { closedAs, closedCode },
  );
}

/** Forgets what stands for the words of these letters: of an erased person. */
export async function eraseFrozenWords(
  tx: TenantTransaction,
  rejectionIds: readonly string[],
): Promise<void> {
  if (rejectionIds.length === 0) return;
  const { organizationId } = tx;
  await tx.manager.update(
    ApprovalBatchLetter,
    { organizationId, rejectionId: In([...rejectionIds]) },
    { wordsHash: '' },
  );
}
