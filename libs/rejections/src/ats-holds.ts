import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { Confirmation, DecisionSources } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { scheduleAll, unscheduleAll } from '#platform/queue';
import { atsHold, type PlacedHold, type ReleaseFacts, type Unconfirmed } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { RejectionHold } from './rejection-hold.entity.js';
import type { Rejection } from './rejection.entity.js';

/** A rejection that the ATS does not bear out. */
export interface UnconfirmedRejection {
  readonly rejection: Rejection;
  readonly confirmation: Unconfirmed;
}

/** What the ATS says of rejections, and whether a member has vouched for them. */
export interface Witnesses {
  of(rejection: Rejection): Pick<ReleaseFacts, 'confirmation' | 'isVouchedFor'>;
}

/** A member's word counts for a day: as long as it takes to the next hour at which letters leave. */
const wordCounts = 24 * 3_600_000;

/** Reads, in a fixed number of queries, what speaks for these rejections. */
export async function readWitnesses(
  tx: TenantTransaction,
  sources: DecisionSources,
  rejections: readonly Rejection[],
  now: Date,
): Promise<Witnesses> {
  const confirmations = await sources.confirmations(
    tx,
    rejections.map(({ applicationId }) => applicationId),
    now,
  );
  const confirmationOf = ({ applicationId }: Rejection): Confirmation | null =>
    confirmations.get(applicationId) ?? null;
  const doubtful = rejections.filter((one) => (confirmationOf(one)?.kind ?? 'confirmed') !== 'confirmed');
  const vouched = await vouchedFor(tx, doubtful, now);
  return {
    of: (rejection) => ({
      confirmation: confirmationOf(rejection),
      isVouchedFor: vouched.has(rejection.id),
    }),
  };
}

/** Those whose hold about the ATS a member released lately, after the approval. */
async function vouchedFor(
  tx: TenantTransaction,
  rejections: readonly Rejection[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (rejections.length === 0) return new Set();
  const approvedAt = new Map(rejections.map((rejection) => [rejection.id, rejection.approvedAt]));
  const released = await tx.manager.find(RejectionHold, {
    where: {
      organizationId: tx.organizationId,
      rejectionId: In([...approvedAt.keys()]),
      aboutAts: true,
      releasedBy: Not(IsNull()),
      releasedAt: MoreThan(new Date(now.getTime() - wordCounts)),
    },
  });
  const isOfApproval = ({ rejectionId, placedAt }: RejectionHold): boolean => {
    const since = approvedAt.get(rejectionId);
    return !since || placedAt >= since;
  };
  return new Set(released.filter(isOfApproval).map(({ rejectionId }) => rejectionId));
}

/**
 * Holds approved rejections that the ATS does not bear out, and makes due when it is asked again; where that is left to a person, nothing is due. A hold about the
 * ATS that is open already says from then on how it stands now. Two statements, however many there are.
 */
export async function holdForAts(
  tx: TenantTransaction,
  unconfirmed: readonly UnconfirmedRejection[],
  now: Date,
): Promise<void> {
  if (unconfirmed.length === 0) return;
  const held = unconfirmed.map(({ rejection: { id }, confirmation }) => ({
    rejectionId: id,
    ...atsHold(confirmation, now),
  }));
  await placeAtsHolds(tx, held, now);
  await scheduleAll(
    tx,
    releaseRejection,
    held.flatMap(({ rejectionId: subjectId, askedAgainAt: dueAt }) => (dueAt ? [{ subjectId, dueAt }] : [])),
  );
  await unscheduleAll(
    tx,
    releaseRejection,
    held.filter(({ askedAgainAt }) => askedAgainAt === null).map(({ rejectionId }) => rejectionId),
  );
}

async function placeAtsHolds(
  tx: TenantTransaction,
  holds: readonly (PlacedHold & { readonly rejectionId: string })[],
  at: Date,
): Promise<void> {
  const rows = holds.map((hold) => ({ ...hold, id: newId() }));
  await tx.manager.query(
    `INSERT INTO rejection_holds AS h (organization_id, id, rejection_id, kind, reason, about_ats, asked_again_at, placed_at)
     SELECT $1, n.id, n."rejectionId", n.kind, n.reason, true, n."askedAgainAt", $3
       FROM jsonb_to_recordset($2) AS n (id uuid, "rejectionId" uuid, kind text, reason text, "askedAgainAt" timestamptz)
     ON CONFLICT (organization_id, rejection_id, kind) WHERE released_at IS NULL DO UPDATE
        SET reason = excluded.reason, asked_again_at = excluded.asked_again_at
      WHERE h.about_ats`,
    [tx.organizationId, JSON.stringify(rows), at],
  );
}

/** Ends what holds these rejections until the ATS answers: it did, or their hour is another one, before which it is asked anew. */
export async function endAtsHolds(
  tx: TenantTransaction,
  rejectionIds: readonly string[],
  at: Date,
): Promise<void> {
  if (rejectionIds.length === 0) return;
  const { organizationId } = tx;
  await tx.manager.update(
    RejectionHold,
    {
      organizationId,
      rejectionId: In([...rejectionIds]),
      aboutAts: true,
      askedAgainAt: Not(IsNull()),
      releasedAt: IsNull(),
    },
    { releasedAt: at, releaseReason: 'The ATS is asked anew before the letter leaves.' },
  );
}
