import { IsNull } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { ApprovalBatchLetter } from './approval-batch-letter.entity.js';

/** The letters of a batch that were not taken out or left out, in their order. */
export async function frozenLetters(tx: TenantTransaction, batchId: string): Promise<ApprovalBatchLetter[]> {
  return tx.manager.find(ApprovalBatchLetter, {
    where: { organizationId: tx.organizationId, batchId, closedAs: IsNull() },
    order: { position: 'ASC' },
  });
}

/**
 * Whether a draft of the batch does not say any more what it said when it was frozen: one statement, which reads the words again
 * (`wordsHash` in `domain/batch-hash.ts`). What is no draft any more is not approved, so nothing is asked of it.
 */
export async function hasChangedSince(tx: TenantTransaction, batchId: string): Promise<boolean> {
  const [row] = await tx.manager.query<{ changed: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM approval_batch_letters m
         JOIN rejections r ON (r.organization_id, r.id) = (m.organization_id, m.rejection_id)
         JOIN letters l ON (l.organization_id, l.id) = (r.organization_id, r.letter_id)
        WHERE m.organization_id = $1 AND m.batch_id = $2 AND m.closed_as IS NULL AND r.status = 'drafted'
          AND (r.batch_id IS DISTINCT FROM m.batch_id OR l.id <> m.letter_id OR l.version <> m.letter_version
               OR encode(sha256(convert_to(l.subject || E'\\n' || l.body, 'UTF8')), 'hex') <> m.words_hash)) AS changed`,
    [tx.organizationId, batchId],
  );
  return row?.changed ?? true;
}
