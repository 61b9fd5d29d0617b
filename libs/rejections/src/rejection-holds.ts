import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { ApplicationFacts } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { finalistHold } from './domain/finalist.js';
import type { Hold, HoldKind } from './domain/release.js';
import { RejectionHold } from './rejection-hold.entity.js';
import type { Rejection } from './rejection.entity.js';
import type { KnownRejection } from './with-facts.js';

interface Release {
  /** The member who released it; `null` when it ended by itself. */
  readonly by: string | null;
  readonly reason: string;
  readonly at: Date;
}

/** What keeps these rejections from leaving, the longest first. */
export async function openHolds(
  tx: TenantTransaction,
  rejectionIds: readonly string[],
): Promise<RejectionHold[]> {
  return tx.manager.find(RejectionHold, {
    where: { organizationId: tx.organizationId, rejectionId: In([...rejectionIds]), releasedAt: IsNull() },
    order: { placedAt: 'ASC', id: 'ASC' },
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
  await placeHolds(tx, [rejectionId], hold, placedBy, at);
}

/** As {@link placeHold}, on several. */
export async function placeHolds(
  tx: TenantTransaction,
  rejectionIds: readonly string[],
  { kind, reason }: Hold,
  placedBy: string | null,
  at: Date,
): Promise<void> {
  if (rejectionIds.length === 0) return;
  const { organizationId } = tx;
  const row = {
    kind,
    reason,
    aboutAts: false,
    placedBy,
    placedAt: at,
    releasedBy: null,
    releasedAt: null,
    releaseReason: null,
  };
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(RejectionHold)
    .values(rejectionIds.map((rejectionId) => ({ organizationId, id: newId(), rejectionId, ...row })))
    .orIgnore()
    .execute();
}

/** Releases the open holds of a kind. @returns how many there were */
export async function releaseHolds(
  tx: TenantTransaction,
  rejectionIds: readonly string[],
  kind: HoldKind,
  { by, reason, at }: Release,
): Promise<number> {
  if (rejectionIds.length === 0) return 0;
  const { affected } = await tx.manager.update(
    RejectionHold,
    { organizationId: tx.organizationId, rejectionId: In([...rejectionIds]), kind, releasedAt: IsNull() },
    { releasedBy: by, releasedAt: at, releaseReason: reason },
  );
  return affected ?? 0;
}

/** Ends what holds rejections that do not wait any more: they left, ended, or are drafts again. */
export async function endHolds(
  tx: TenantTransaction,
  rejectionIds: readonly string[],
  reason: string,
  at: Date,
): Promise<void> {
  if (rejectionIds.length === 0) return;
  await tx.manager.update(
    RejectionHold,
    { organizationId: tx.organizationId, rejectionId: In([...rejectionIds]), releasedAt: IsNull() },
    { releasedAt: at, releaseReason: reason },
  );
}

/** What holds a finalist's letter as the facts are now, placed or not. */
export function finalistHoldOf({ application, opening, firstChoice }: ApplicationFacts): Hold | null {
  const openingIsLive = opening.status === 'open' || opening.status === 'reopened';
  return finalistHold({ finalist: application.finalist, firstChoice, openingIsLive });
}

/**
 * Places or releases the hold of finalists, as the facts are now. One that a member released since the approval is not placed again:
 * that was their decision.
 *
 * @returns how many this released
 */
export async function settleFinalistHolds(
  tx: TenantTransaction,
  rejections: readonly KnownRejection[],
  at: Date,
): Promise<number> {
  const free: string[] = [];
  for (const { rejection, facts } of rejections) {
    const hold = finalistHoldOf(facts);
    if (!hold) free.push(rejection.id);
    else if (!(await wasLetGo(tx, rejection))) await placeHold(tx, rejection.id, hold, null, at);
  }
  const reason = 'Nothing is gained by waiting any longer: the place is taken, or not offered any more.';
  return releaseHolds(tx, free, 'finalist', { by: null, reason, at });
}

/** Whether a member released the hold of a finalist since the approval. */
async function wasLetGo(tx: TenantTransaction, { id: rejectionId, approvedAt }: Rejection): Promise<boolean> {
  return tx.manager.existsBy(RejectionHold, {
    organizationId: tx.organizationId,
    rejectionId,
    kind: 'finalist',
    releasedBy: Not(IsNull()),
    ...(approvedAt ? { placedAt: MoreThanOrEqual(approvedAt) } : {}),
  });
}
