import { findOpeningTitles } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { ApprovalBatch } from './approval-batch.entity.js';
import { outcomeOf, outcomeTables } from './batch-letters-sql.js';

/** What whoever approved a batch has to know before the rest of it leaves. */
export interface BatchPause {
  /** The opening that most of the letters are about. */
  readonly role: string;
  /** How many openings they are about. */
  readonly openings: number;
  /** Who approved: ids of members. */
  readonly approvedBy: readonly string[];
  /** Letters that SMTP accepted, those of them that came back included. */
  readonly left: number;
  readonly bounced: number;
  /** Letters that wait until a person lets them leave. */
  readonly waiting: number;
}

/** `null` when there is no such batch, or when it does not wait for a person who looks at its first letters. */
export async function readBatchPause(tx: TenantTransaction, id: string): Promise<BatchPause | null> {
  const { organizationId } = tx;
  const batch = await tx.manager.findOneBy(ApprovalBatch, { organizationId, id, status: 'paused' });
  if (!batch) return null;
  const [counted] = await tx.manager.query<Pick<BatchPause, 'left' | 'bounced' | 'waiting'>[]>(
    `SELECT count(*) FILTER (WHERE outcome IN ('left', 'bounced'))::int AS left,
            count(*) FILTER (WHERE outcome = 'bounced')::int AS bounced,
            count(*) FILTER (WHERE outcome = 'held')::int AS waiting
       FROM (SELECT ${outcomeOf} AS outcome FROM approval_batch_letters m ${outcomeTables}
              WHERE m.organization_id = $1 AND m.batch_id = $2) AS letters`,
    [organizationId, id],
  );
  if (!counted) throw new Error('A count counted nothing.');
  const { openingId, openings, firstApprovedBy, secondApprovedBy } = batch;
  const titles = await findOpeningTitles(tx, [openingId]);
  const approvedBy = [firstApprovedBy, secondApprovedBy].filter((member) => member !== null);
  return { ...counted, role: titles.get(openingId) ?? '', openings, approvedBy };
}
