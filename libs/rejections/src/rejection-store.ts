import { type FindOptionsWhere, In } from 'typeorm';
import { voidDuty } from '#duties';
import { getApplicationFacts } from '#hiring';
import { type ChangeOf, moveRow, type TenantTransaction } from '#platform/database';
import { unschedule, unscheduleAll } from '#platform/queue';
import { closeLetters } from './batches/batch-letters.js';
import { rejectionErrors } from './domain/errors.js';
import { movedBy, rejectionTransitions, type RejectionEvent } from './domain/rejection-states.js';
import { noLongerTrue } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { outcomeDuty } from './outcome-duty.js';
import { truthOf } from './read-truth.js';
import { endHolds } from './rejection-holds.js';
import { Rejection } from './rejection.entity.js';

/** Reads one rejection. @throws DomainError `rejections.rejection_unknown` */
export async function loadRejection(tx: TenantTransaction, id: string): Promise<Rejection> {
  const rejection = await tx.manager.findOneBy(Rejection, { organizationId: tx.organizationId, id });
  if (!rejection) throw rejectionErrors.unknown(id);
  return rejection;
}

/**
 * As {@link loadRejection}, and whoever else wants to change it waits: an approval and an edit of the same letter come one after the
 * other.
 */
export async function lockRejection(tx: TenantTransaction, id: string): Promise<Rejection> {
  const [rejection] = await lockRejections(tx, { id });
  if (!rejection) throw rejectionErrors.unknown(id);
  return rejection;
}

/** Locks in the order of the ids, so that two who lock the same rows wait for each other instead of blocking each other. */
export async function lockRejections(
  tx: TenantTransaction,
  where: FindOptionsWhere<Rejection>,
): Promise<Rejection[]> {
  return tx.manager.find(Rejection, {
    where: { ...where, organizationId: tx.organizationId },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
}

type Change = ChangeOf<Rejection>;

/**
 * Moves a rejection by a conditional update on the status it was read in, so that of two callers one passes.
 *
 * @returns false when the state table does not allow it, or somebody else moved it first
 */
export async function moveRejection(
  tx: TenantTransaction,
  rejection: Rejection,
  event: RejectionEvent,
  change: Change = {},
): Promise<boolean> {
  return moveRow(tx, { entity: Rejection, states: rejectionTransitions }, rejection, event, change);
}

/**
 * As {@link moveRejection}, for many.
 *
 * @returns those that moved
 */
export async function moveRejections(
  tx: TenantTransaction,
  rejections: readonly Rejection[],
  event: RejectionEvent,
  change: Change = {},
): Promise<Rejection[]> {
  const moved: Rejection[] = [];
  for (const status of movedBy(event)) {
    const those = rejections.filter((rejection) => rejection.status === status);
    if (those.length === 0) continue;
    const target = rejectionTransitions[status][event] ?? status;
    const { raw } = await tx.manager
      .createQueryBuilder()
      .update(Rejection)
      .set({ ...change, status: target })
      .where({ organizationId: tx.organizationId, id: In(those.map(({ id }) => id)), status })
      .returning('id')
      .execute();
    const ids = new Set((raw as { id: string }[]).map(({ id }) => id));
    for (const rejection of those)
      if (ids.has(rejection.id)) moved.push(Object.assign(rejection, change, { status: target }));
  }
  return moved;
}

/** Notes for each rejection the delivery that counts: one statement. */
export async function noteDeliveries(
  tx: TenantTransaction,
  deliveryIds: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.manager.query(
    `UPDATE rejections AS r SET delivery_id = n.delivery_id
       FROM unnest($2::uuid[], $3::uuid[]) AS n (id, delivery_id)
      WHERE r.organization_id = $1 AND r.id = n.id`,
    [tx.organizationId, [...deliveryIds.keys()], [...deliveryIds.values()]],
  );
}

interface Approval {
  readonly rejection: Rejection;
  readonly approvedLetterVersion: number;
  readonly undoUntil: Date;
  readonly leavesAt: Date;
}

/**
 * Moves drafts to what an approval makes of them, each with its own dates: one statement.
 *
 * @returns the ids of those that moved
 */
export async function noteApprovals(
  tx: TenantTransaction,
  approvals: readonly Approval[],
  approvedBy: string,
  approvedAt: Date,
): Promise<ReadonlySet<string>> {
  const status = rejectionTransitions.drafted.approve ?? 'approved';
  const [moved] = await tx.manager.query<[{ id: string }[], number]>(
    `UPDATE rejections AS r SET status = $2, approved_by = $3, approved_at = $4,
            approved_letter_version = n.version, undo_until = n.undo_until, leaves_at = n.leaves_at
       FROM unnest($5::uuid[], $6::int[], $7::timestamptz[], $8::timestamptz[]) AS n (id, version, undo_until, leaves_at)
      WHERE r.organization_id = $1 AND r.id = n.id AND r.status = 'drafted'
      RETURNING r.id`,
    [
      tx.organizationId,
      status,
      approvedBy,
      approvedAt,
      approvals.map(({ rejection }) => rejection.id),
      approvals.map(({ approvedLetterVersion }) => approvedLetterVersion),
      approvals.map(({ undoUntil }) => undoUntil),
      approvals.map(({ leavesAt }) => leavesAt),
    ],
  );
  const ids = new Set(moved.map(({ id }) => id));
  for (const { rejection, ...dates } of approvals)
    if (ids.has(rejection.id)) Object.assign(rejection, { status, approvedBy, approvedAt, ...dates });
  return ids;
}

/** As {@link moveRejection}, for a person who must be told. @throws DomainError `rejections.not_possible_now` */
export async function moveOrRefuse(
  tx: TenantTransaction,
  rejection: Rejection,
  event: RejectionEvent,
  change: Change = {},
): Promise<void> {
  if (!(await moveRejection(tx, rejection, event, change)))
    throw rejectionErrors.notPossible(event, rejection.status);
}

/** Makes an approved rejection a draft again, and no part of its batch any more. @throws DomainError `rejections.not_possible_now` */
export async function takeApprovalBack(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<void> {
  const taken = await takeApprovalsBack(tx, [rejection], at);
  if (taken.length === 0) throw rejectionErrors.notPossible('undo', rejection.status);
}

/** As {@link takeApprovalBack}, for many. @returns those that were approved */
export async function takeApprovalsBack(
  tx: TenantTransaction,
  rejections: readonly Rejection[],
  at: Date,
): Promise<Rejection[]> {
  const batchOf = new Map(rejections.map(({ id, batchId }) => [id, batchId]));
  const taken = await moveRejections(tx, rejections, 'undo', {
    approvedBy: null,
    approvedAt: null,
    approvedLetterVersion: null,
    undoUntil: null,
    leavesAt: null,
    batchId: null,
  });
  const ids = taken.map(({ id }) => id);
  await unscheduleAll(tx, releaseRejection, ids);
  await endHolds(tx, ids, 'The approval was taken back.', at);
  const members = taken.flatMap(({ id }) => batchOf.get(id) ?? []);
  if (members.length > 0) await closeLetters(tx, ids, 'back_to_draft');
  return taken;
}

/** Ends a rejection that must never leave. @param reason a code, such as `rejections.hired` */
export async function supersede(
  tx: TenantTransaction,
  rejection: Rejection,
  reason: string,
  at: Date,
): Promise<void> {
  if (!(await moveRejection(tx, rejection, 'supersede', { endedReason: reason }))) return;
  await unschedule(tx, releaseRejection, rejection.id);
  await endHolds(tx, [rejection.id], 'The decision changed.', at);
  await voidDuty(tx, outcomeDuty(rejection.id), reason, at);
}

/**
 * Ends every unsent rejection of an application that is not true any more, in whatever round. Asks the facts and not the event that
 * caused the job: it may come late, when the candidate was rejected anew.
 */
export async function supersedeUntrue(tx: TenantTransaction, applicationId: string, at: Date): Promise<void> {
  // One in "sending" is left to the proof at the moment of sending, which sees the same facts.
  const status = In(movedBy('supersede').filter((from) => from !== 'sending'));
  const live = await lockRejections(tx, { applicationId, status });
  if (live.length === 0) return;
  const facts = await getApplicationFacts(tx, applicationId);
  for (const rejection of live) {
    const reason = noLongerTrue(truthOf(facts, rejection));
    if (reason) await supersede(tx, rejection, reason, at);
  }
}
