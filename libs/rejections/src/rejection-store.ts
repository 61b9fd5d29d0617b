import { In, IsNull } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { unschedule } from '#platform/queue';
import { rejectionErrors } from './domain/errors.js';
import { movedBy, rejectionTransitions, type RejectionEvent } from './domain/rejection-states.js';
import type { Hold, HoldKind } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { Rejection } from './rejection.entity.js';
import { RejectionHold } from './rejection-hold.entity.js';

/** @throws DomainError `rejections.rejection_unknown` */
export async function loadRejection(tx: TenantTransaction, id: string): Promise<Rejection> {
  const rejection = await tx.manager.findOneBy(Rejection, { organizationId: tx.organizationId, id });
  if (!rejection) throw rejectionErrors.unknown(id);
  return rejection;
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

/** Ends every unsent rejection of an application that is no longer true, in whatever round. */
export async function supersedeRejections(
  tx: TenantTransaction,
  applicationId: string,
  reason: string,
): Promise<number> {
  const live = await tx.manager.findBy(Rejection, {
    organizationId: tx.organizationId,
    applicationId,
    status: In(movedBy('supersede').filter((status) => status !== 'sending')),
  });
  for (const rejection of live) {
    // One in "sending" is left to the proof at the moment of sending, which sees the same change.
    await moveRejection(tx, rejection, 'supersede', { endedReason: reason });
    await unschedule(tx, releaseRejection, rejection.id);
  }
  return live.length;
}

export async function openHolds(tx: TenantTransaction, rejectionId: string): Promise<RejectionHold[]> {
  return tx.manager.find(RejectionHold, {
    where: { organizationId: tx.organizationId, rejectionId, releasedAt: IsNull() },
    order: { placedAt: 'ASC' },
  });
}

/** Places a hold; one of the same kind that is open already stays as it is. */
export async function placeHold(
  tx: TenantTransaction,
  rejectionId: string,
  hold: Hold,
  placedBy: string | null,
  at: Date,
): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(RejectionHold)
    .values({
      organizationId: tx.organizationId,
      id: newId(),
      rejectionId,
      ...hold,
      placedBy,
      placedAt: at,
      releasedBy: null,
      releasedAt: null,
      releaseReason: null,
    })
    .orIgnore()
    .execute();
}

/** Releases the open hold of a kind. @returns false when there is none */
export async function releaseHold(
  tx: TenantTransaction,
  rejectionId: string,
  kind: HoldKind,
  release: { by: string | null; reason: string; at: Date },
): Promise<boolean> {
  const { affected } = await tx.manager.update(
    RejectionHold,
    { organizationId: tx.organizationId, rejectionId, kind, releasedAt: IsNull() },
    { releasedBy: release.by, releasedAt: release.at, releaseReason: release.reason },
  );
  return Boolean(affected);
}
