import type { TenantTransaction } from '#platform/database';
import { unschedule } from '#platform/queue';
import { Delivery } from './delivery.entity.js';
import type { DeliveryOwnerKind } from './domain/delivery/delivery.js';
import { deliver } from './jobs.js';

/**
 * Stops a letter that was put on its way and has not left; it can be queued again. One that is being sent, or was, is not stopped.
 *
 * @returns whether there was one to stop
 */
export async function recallDelivery(
  tx: TenantTransaction,
  owner: { readonly ownerKind: DeliveryOwnerKind; readonly ownerId: string },
): Promise<boolean> {
  const { organizationId } = tx;
  const queued = await tx.manager.findOne(Delivery, {
    select: { organizationId: true, id: true },
    where: { organizationId, ...owner, status: 'queued' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!queued) return false;
  const { id } = queued;
  const change = { status: 'held', holdReason: 'taken_back' } as const;
  await tx.manager.update(Delivery, { organizationId, id, status: 'queued' }, change);
  await unschedule(tx, deliver, id);
  return true;
}
