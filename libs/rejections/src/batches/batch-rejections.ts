import { newId, type TenantTransaction } from '#platform/database';
import type { Hold } from '../domain/release.js';
import type { ApprovalBatch } from './approval-batch.entity.js';
import type { Closing } from './approval-batch-letter.entity.js';

/** Keeps the letters after the first few until a person has looked. */
export function waitsForTheFirst({ canarySize }: Pick<ApprovalBatch, 'canarySize'>): Hold {
  const first =
    canarySize === 1 ? 'One letter of its batch leaves' : `${canarySize} letters of its batch leave`;
  return { kind: 'volume', reason: `${first} before it; then a person lets the rest leave.` };
}

/** Keeps whatever had been let go when its batch was stopped or stood. */
export const standsWithItsBatch: Hold = {
  kind: 'volume',
  reason: 'Its batch stands still; a person lets it leave there, or makes drafts of it again.',
};

/** Ends a batch for all its rejections: each can be edited and approved alone again. Up to 10,000 rows with two statements. */
export async function closeAll(tx: TenantTransaction, batchId: string, closedAs: Closing): Promise<void> {
  await tx.manager.query(
    `UPDATE approval_batch_letters SET closed_as = $3
      WHERE organization_id = $1 AND batch_id = $2 AND closed_as IS NULL`,
    [tx.organizationId, batchId, closedAs],
  );
  await freeAll(tx, batchId);
}

/** Nothing is held by the batch any more. */
export async function freeAll(tx: TenantTransaction, batchId: string): Promise<void> {
  await tx.manager.query(
    'UPDATE rejections SET batch_id = NULL WHERE organization_id = $1 AND batch_id = $2',
    [tx.organizationId, batchId],
  );
}

/** Drafts that nobody came to approve before the batch was stopped are drafts like any other. @returns how many */
export async function freeUnapproved(tx: TenantTransaction, batchId: string): Promise<number> {
  const [freed] = await tx.manager.query<[{ id: string }[], number]>(
    `UPDATE rejections SET batch_id = NULL
      WHERE organization_id = $1 AND batch_id = $2 AND status = 'drafted' RETURNING id`,
    [tx.organizationId, batchId],
  );
  await tx.manager.query(
    `UPDATE approval_batch_letters SET closed_as = 'not_approved', closed_code = 'rejections.batch_stopped'
      WHERE organization_id = $1 AND batch_id = $2 AND rejection_id = ANY ($3) AND closed_as IS NULL`,
    [tx.organizationId, batchId, freed.map(({ id }) => id)],
  );
  return freed.length;
}

/** Has every approved letter of the batch wait that has not left and does not wait yet: one statement. */
export async function holdAllAgain(tx: TenantTransaction, { id }: ApprovalBatch, at: Date): Promise<void> {
  const { kind, reason } = standsWithItsBatch;
  const waiting = await tx.manager.query<{ id: string }[]>(
    `SELECT r.id FROM rejections r
      WHERE r.organization_id = $1 AND r.batch_id = $2 AND r.status = 'approved'
        AND NOT EXISTS (SELECT FROM rejection_holds h
                         WHERE h.organization_id = $1 AND h.rejection_id = r.id AND h.kind = $3 AND h.released_at IS NULL)`,
    [tx.organizationId, id, kind],
  );
  await tx.manager.query(
    `INSERT INTO rejection_holds (organization_id, id, rejection_id, kind, reason, placed_at)
     SELECT $1, n.id, n.rejection_id, $4, $5, $6 FROM unnest($2::uuid[], $3::uuid[]) AS n (id, rejection_id)
         ON CONFLICT DO NOTHING`,
    [tx.organizationId, waiting.map(() => newId()), waiting.map((row) => row.id), kind, reason, at],
  );
}
