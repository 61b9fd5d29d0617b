import { type FindOptionsWhere, In } from 'typeorm';
import { voidDuty } from '#duties';
import { getApplicationFacts } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { unschedule } from '#platform/queue';
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

type Change = Partial<Omit<Rejection, 'organizationId' | 'id' | 'status'>>;

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
  const target = rejectionTransitions[rejection.status][event];
  if (!target) return false;
  const { affected } = await tx.manager.update(
    Rejection,
    { organizationId: tx.organizationId, id: rejection.id, status: rejection.status },
    { ...change, status: target },
  );
  if (!affected) return false;
  Object.assign(rejection, change, { status: target });
  return true;
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

/** Makes an approved rejection a draft again. @throws DomainError `rejections.not_possible_now` */
export async function takeApprovalBack(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<void> {
  await moveOrRefuse(tx, rejection, 'undo', {
    approvedBy: null,
    approvedAt: null,
    approvedLetterVersion: null,
    undoUntil: null,
    leavesAt: null,
  });
  await unschedule(tx, releaseRejection, rejection.id);
  await endHolds(tx, [rejection.id], 'The approval was taken back.', at);
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
