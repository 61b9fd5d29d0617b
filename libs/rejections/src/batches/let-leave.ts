import { In } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { scheduleAll } from '#platform/queue';
import { batchPaused } from '../events.js';
import { releaseRejection } from '../jobs.js';
import { releaseHolds } from '../rejection-holds.js';
import { lockRejections, takeApprovalsBack } from '../rejection-store.js';
import type { ApprovalBatch } from './approval-batch.entity.js';
import { freeAll } from './batch-rejections.js';
import { moveBatch } from './batch-store.js';
import type { Step } from './step.js';

/** How many letters are let go, or taken back, in one transaction. */
const CHUNK = 200;
/** How soon a batch is looked at again whose letters are on their way, and one that only waits for people. */
const SOON = 10_000;
const LATER = 10 * 60_000;

/** Pauses the batch once its first few have left, or will not by themselves. */
export async function lookAtFirst(tx: TenantTransaction, batch: ApprovalBatch, at: Date): Promise<Step> {
  const { moving, nextAt } = await standing(tx, batch.id, 'canary');
  if (moving > 0) return { lookAt: soon(at, nextAt) };
  const { moving: restMoving, held } = await standing(tx, batch.id, 'rest');
  if (restMoving + held === 0) {
    await moveBatch(tx, batch, 'pass');
    return 'more';
  }
  if (await moveBatch(tx, batch, 'pause', { pausedAt: at }))
    await publish(tx, batchPaused, { batchId: batch.id });
  return 'rest';
}

/** Ends what holds some of the rest, and has them leave at their hour. @returns false when nothing of it was held by its batch */
export async function letSomeLeave(tx: TenantTransaction, batch: ApprovalBatch, at: Date): Promise<boolean> {
  const waiting = await tx.manager.query<{ id: string; leavesAt: Date | null }[]>(
    `SELECT r.id, r.leaves_at AS "leavesAt" FROM rejections r
      WHERE r.organization_id = $1 AND r.batch_id = $2 AND r.status = 'approved'
        AND EXISTS (SELECT FROM rejection_holds h
                     WHERE h.organization_id = $1 AND h.rejection_id = r.id AND h.kind = 'volume' AND h.released_at IS NULL)
      ORDER BY r.id LIMIT ${CHUNK} FOR NO KEY UPDATE OF r`,
    [tx.organizationId, batch.id],
  );
  const reason = 'A person has seen what became of the first letters, and lets the rest leave.';
  await releaseHolds(
    tx,
    waiting.map(({ id }) => id),
    'volume',
    { by: batch.continuedBy, reason, at },
  );
  const due = waiting.map(({ id, leavesAt }) => ({
    subjectId: id,
    dueAt: leavesAt && leavesAt > at ? leavesAt : at,
  }));
  await scheduleAll(tx, releaseRejection, due);
  return waiting.length > 0;
}

/** Finishes the batch once nothing of it can leave any more. */
export async function lookAtRest(tx: TenantTransaction, batch: ApprovalBatch, at: Date): Promise<Step> {
  const { moving, held, nextAt } = await standing(tx, batch.id, null);
  if (moving > 0) return { lookAt: soon(at, nextAt) };
  if (held > 0) return { lookAt: new Date(at.getTime() + LATER) };
  if (await moveBatch(tx, batch, 'finish', { endedAt: at })) await freeAll(tx, batch.id);
  return 'rest';
}

/** Makes drafts again of some that have not left; one that is on its way is stopped first by the proof at the moment of sending. */
export async function takeSomeBack(tx: TenantTransaction, batch: ApprovalBatch, at: Date): Promise<Step> {
  const { organizationId } = tx;
  const approved = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM rejections WHERE organization_id = $1 AND batch_id = $2 AND status = 'approved' ORDER BY id LIMIT ${CHUNK}`,
    [organizationId, batch.id],
  );
  if (approved.length > 0) {
    const ids = approved.map(({ id }) => id);
    await takeApprovalsBack(tx, await lockRejections(tx, { id: In(ids), status: 'approved' }), at);
    return 'more';
  }
  const { moving } = await standing(tx, batch.id, null);
  if (moving > 0) return { lookAt: new Date(at.getTime() + SOON) };
  await freeAll(tx, batch.id);
  return 'rest';
}

interface Standing {
  /** On their way, or at an hour of their own. */
  readonly moving: number;
  /** Wait for something or somebody. */
  readonly held: number;
  /** When the first of those leaves that wait for their hour; null when one is on its way. */
  readonly nextAt: Date | null;
}

/** What has not left of one wave, or of both. */
async function standing(
  tx: TenantTransaction,
  batchId: string,
  wave: 'canary' | 'rest' | null,
): Promise<Standing> {
  const [row] = await tx.manager.query<
    (Omit<Standing, 'nextAt'> & { sending: number; nextAt: Date | null })[]
  >(
    `SELECT count(*) FILTER (WHERE status = 'sending' OR NOT is_held)::int AS moving,
            count(*) FILTER (WHERE status = 'approved' AND is_held)::int AS held,
            count(*) FILTER (WHERE status = 'sending')::int AS sending,
            min(leaves_at) FILTER (WHERE status = 'approved' AND NOT is_held) AS "nextAt"
       FROM (SELECT r.status, r.leaves_at,
                    EXISTS (SELECT FROM rejection_holds h
                             WHERE h.organization_id = $1 AND h.rejection_id = r.id AND h.released_at IS NULL) AS is_held
               FROM rejections r
               JOIN approval_batch_letters m ON m.organization_id = $1 AND m.batch_id = $2 AND m.rejection_id = r.id
              WHERE r.organization_id = $1 AND r.batch_id = $2 AND r.status IN ('approved', 'sending')
                AND ($3::text IS NULL OR m.wave = $3)) AS open`,
    [tx.organizationId, batchId, wave],
  );
  if (!row) throw new Error('A count counted nothing.');
  const { moving, held, sending, nextAt } = row;
  return { moving, held, nextAt: sending > 0 ? null : nextAt };
}

function soon(at: Date, nextAt: Date | null): Date {
  const next = new Date(at.getTime() + SOON);
  return nextAt && nextAt > next ? nextAt : next;
}
