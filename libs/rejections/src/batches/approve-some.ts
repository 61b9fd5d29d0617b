import { In } from 'typeorm';
import { judgeSendable } from '#letters';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { approveLocked, type ReadyRejection, readyOrRefused } from '../approve-rejection.js';
import { rejectionErrors } from '../domain/errors.js';
import { placeHolds } from '../rejection-holds.js';
import { lockRejections } from '../rejection-store.js';
import { Rejection } from '../rejection.entity.js';
import { withFacts } from '../with-facts.js';
import type { ApprovalBatch } from './approval-batch.entity.js';
import { ApprovalBatchLetter } from './approval-batch-letter.entity.js';
import { closeLetters } from './batch-letters.js';
import { waitsForTheFirst } from './batch-rejections.js';
import { moveBatch } from './batch-store.js';
import type { Step } from './step.js';

/** How many letters are approved in one transaction. */
const CHUNK = 200;

/** Rolls a chunk back: the batch was stopped while its letters were approved. */
export class BatchWasStopped extends Error {}

/** Approves the next letters of a batch, each by the rules of a single approval; the first few first. What does not pass stays a draft. */
export async function approveSome(tx: TenantTransaction, batch: ApprovalBatch, at: Date): Promise<Step> {
  const next = await nextToApprove(tx, batch.id);
  if (next.length === 0) return isMoved(await moveBatch(tx, batch, 'approved'));
  const rejections = await lockRejections(tx, {
    id: In(next.map(({ rejectionId }) => rejectionId)),
    batchId: batch.id,
    status: 'drafted',
  });
  const { ready, refused } = await judge(tx, rejections, next);
  // Of two people the second made it happen; the batch names both.
  const memberId = batch.secondApprovedBy ?? batch.firstApprovedBy;
  if (memberId === null) throw new Error('A batch is approved that nobody approved.');
  const by = { actor: { kind: 'member', id: memberId } as const, memberId, at, batchId: batch.id };
  const approved = await approveLocked(tx, ready, by);
  const rest = new Set(next.filter(({ wave }) => wave === 'rest').map(({ rejectionId }) => rejectionId));
  const waiting = approved.map(({ rejection }) => rejection.id).filter((id) => rest.has(id));
  await placeHolds(tx, waiting, waitsForTheFirst(batch), null, at);
  await leaveOut(tx, refused);
  // At the end, so that whoever stops the batch waits for a commit and not for 200 approvals.
  await noteHandled(tx, batch, rejections.length);
  return 'more';
}

async function nextToApprove(
  tx: TenantTransaction,
  batchId: string,
): Promise<Pick<ApprovalBatchLetter, 'rejectionId' | 'letterVersion' | 'wave'>[]> {
  return tx.manager.query(
    `SELECT m.rejection_id AS "rejectionId", m.letter_version AS "letterVersion", m.wave
       FROM approval_batch_letters m
       JOIN rejections r ON (r.organization_id, r.id) = (m.organization_id, m.rejection_id)
      WHERE m.organization_id = $1 AND m.batch_id = $2 AND m.closed_as IS NULL AND r.batch_id = $2 AND r.status = 'drafted'
      ORDER BY m.position LIMIT ${CHUNK}`,
    [tx.organizationId, batchId],
  );
}

interface Refused {
  readonly id: string;
  readonly code: string;
}

async function judge(
  tx: TenantTransaction,
  rejections: readonly Rejection[],
  frozen: readonly Pick<ApprovalBatchLetter, 'rejectionId' | 'letterVersion'>[],
): Promise<{ ready: ReadyRejection[]; refused: Refused[] }> {
  const versions = new Map(frozen.map(({ rejectionId, letterVersion }) => [rejectionId, letterVersion]));
  const verdicts = await judgeSendable(
    tx,
    rejections.map(({ letterId }) => letterId),
  );
  const ready: ReadyRejection[] = [];
  const refused: Refused[] = [];
  for (const known of await withFacts(tx, rejections)) {
    const { id, letterId } = known.rejection;
    const one = readyOrRefused(known, verdicts.get(letterId));
    if (one instanceof DomainError) refused.push({ id, code: one.code });
    else if (one.letter.version === versions.get(id)) ready.push(one);
    else refused.push({ id, code: rejectionErrors.letterChanged(one.letter.version).code });
  }
  return { ready, refused };
}

/** They are drafts like any other, and the batch says why. */
async function leaveOut(tx: TenantTransaction, refused: readonly Refused[]): Promise<void> {
  for (const code of new Set(refused.map((one) => one.code))) {
    const ids = refused.filter((one) => one.code === code).map(({ id }) => id);
    const { organizationId } = tx;
    await tx.manager.update(Rejection, { organizationId, id: In(ids) }, { batchId: null });
    await closeLetters(tx, ids, 'not_approved', code);
  }
}

async function noteHandled(tx: TenantTransaction, { id }: ApprovalBatch, count: number): Promise<void> {
  const [, moved] = await tx.manager.query<[unknown, number]>(
    `UPDATE approval_batches SET handled = handled + $3 WHERE organization_id = $1 AND id = $2 AND status = 'approving'`,
    [tx.organizationId, id, count],
  );
  if (moved === 0) throw new BatchWasStopped();
}

function isMoved(moved: boolean): Step {
  if (!moved) throw new BatchWasStopped();
  return 'more';
}
