import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { ApplicationFacts } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { finalistHold } from './domain/finalist.js';
import type { Hold, HoldKind } from './domain/release.js';
import { RejectionHold } from './rejection-hold.entity.js';
import type { Rejection } from './rejection.entity.js';

interface Release {
  /** The member who released it; `null` when it ended by itself. */
  readonly by: string | null;
  readonly reason: string;
  readonly at: Date;
}

/** What keeps a rejection from leaving, the longest first. */
export async function openHolds(tx: TenantTransaction, rejectionId: string): Promise<RejectionHold[]> {
  return tx.manager.find(RejectionHold, {
    where: { organizationId: tx.organizationId, rejectionId, releasedAt: IsNull() },
    order: { placedAt: 'ASC', id: 'ASC' },
  });
}

/** Places a hold; one of the same kind that is open already stays as it is. */
export async function placeHold(
  tx: TenantTransaction,
  rejectionId: string,
  { kind, reason }: Hold,
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
      kind,
      reason,
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
  { by, reason, at }: Release,
): Promise<boolean> {
  const { affected } = await tx.manager.update(
    RejectionHold,
    { organizationId: tx.organizationId, rejectionId, kind, releasedAt: IsNull() },
    { releasedBy: by, releasedAt: at, releaseReason: reason },
  );
  return Boolean(affected);
}

/** Ends what holds a rejection that does not wait any more: it left, ended, or is a draft again. */
export async function endHolds(
  tx: TenantTransaction,
  rejectionId: string,
  reason: string,
  at: Date,
): Promise<void> {
  await tx.manager.update(
    RejectionHold,
    { organizationId: tx.organizationId, rejectionId, releasedAt: IsNull() },
    { releasedAt: at, releaseReason: reason },
  );
}

/** What holds a finalist's letter as the facts are now, placed or not. */
export function finalistHoldOf({ application, opening, firstChoice }: ApplicationFacts): Hold | null {
  const openingIsLive = opening.status === 'open' || opening.status === 'reopened';
  return finalistHold({ finalist: application.finalist, firstChoice, openingIsLive });
}

/**
 * Places or releases the hold of a finalist, as the facts are now. One that a member released since the approval is not placed again:
 * that was their decision.
 *
 * @returns whether this released it
 */
export async function settleFinalistHold(
  tx: TenantTransaction,
  rejection: Rejection,
  facts: ApplicationFacts,
  at: Date,
): Promise<boolean> {
  const { organizationId } = tx;
  const { id: rejectionId, approvedAt } = rejection;
  const hold = finalistHoldOf(facts);
  if (!hold) {
    const reason = 'Nothing is gained by waiting any longer: the place is taken, or not offered any more.';
    return releaseHold(tx, rejectionId, 'finalist', { by: null, reason, at });
  }
  const decided = await tx.manager.existsBy(RejectionHold, {
    organizationId,
    rejectionId,
    kind: 'finalist',
    releasedBy: Not(IsNull()),
    ...(approvedAt ? { placedAt: MoreThanOrEqual(approvedAt) } : {}),
  });
  if (!decided) await placeHold(tx, rejectionId, hold, null, at);
  return false;
}
