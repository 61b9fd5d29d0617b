import { IsNull, Not } from 'typeorm';
import { insertNew, newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { schedule } from '#platform/queue';
import { Delivery } from '../delivery.entity.js';
import { type DeliveryFacts, waitsWhilePaused } from '../domain/delivery/delivery.js';
import { PAUSE_CHECK, waitsBehindPause } from '../domain/delivery/policy-refusal.js';
import { streamPaused } from '../events.js';
import { deliver } from '../jobs.js';
import { findOpenPause } from './read-pauses.js';
import { StreamPause } from './stream-pause.entity.js';

/** Whether a letter that is refused by policy waits for an admin, and its stream with it. Else it fails by itself. */
export async function isHeldByPause(tx: TenantTransaction, refused: DeliveryFacts): Promise<boolean> {
  const { stream, ownerKind } = refused;
  return waitsBehindPause({
    waitsWhilePaused: waitsWhilePaused(ownerKind),
    refusedBefore: await wasRefusedBefore(tx, refused),
    isPaused: (await findOpenPause(tx, stream)) !== null,
    othersRefused: await wereOthersRefused(tx, refused),
  });
}

/**
 * Pauses the stream of a letter that was refused by policy, which waits in it as `queued` already. Of two letters that are refused at the same
 * moment, one pauses the stream and both wait.
 *
 * @param at business time
 */
export async function pauseStream(
  tx: TenantTransaction,
  { id, stream }: DeliveryFacts,
  refusal: { readonly smtpCode: number; readonly smtpStatus: string },
  at: Date,
): Promise<void> {
  const { organizationId } = tx;
  const streamPauseId = newId();
  const pause = { organizationId, id: streamPauseId, stream, ...refusal, pausedAt: at };
  if (await insertNew(tx, StreamPause, pause)) await publish(tx, streamPaused, { streamPauseId });
  const open = await findOpenPause(tx, stream);
  await tx.manager.update(Delivery, { organizationId, id }, { streamPauseId: open?.id ?? null });
  await schedule(tx, deliver, id, new Date(at.getTime() + PAUSE_CHECK));
}

async function wasRefusedBefore(
  tx: TenantTransaction,
  { ownerKind, ownerId, to }: DeliveryFacts,
): Promise<boolean> {
  return tx.manager.existsBy(Delivery, {
    organizationId: tx.organizationId,
    ownerKind,
    ownerId,
    toAddress: to.address,
    policyRefusedAt: Not(IsNull()),
  });
}

// Index: deliveries_policy_refused, stream_pauses_resumed.
async function wereOthersRefused(
  tx: TenantTransaction,
  { ownerKind, ownerId, stream }: DeliveryFacts,
): Promise<boolean> {
  const [row] = await tx.manager.query<{ exists: boolean }[]>(
    `SELECT EXISTS (SELECT FROM deliveries
             WHERE organization_id = $1 AND stream = $2 AND (owner_kind, owner_id) <> ($3, $4)
               AND policy_refused_at > (SELECT max(resumed_at) FROM stream_pauses
                                         WHERE organization_id = $1 AND stream = $2 AND resumed_at IS NOT NULL))`,
    [tx.organizationId, stream, ownerKind, ownerId],
  );
  return row?.exists ?? false;
}
