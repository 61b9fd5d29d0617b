import { type DeliveryFacts, newestDeliveryOf } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { Notice } from './notice.entity.js';

/** What became of the last test letter that anybody of the open tenant sent themselves; `null` when nobody did. */
export async function readLastTestLetter(tx: TenantTransaction): Promise<DeliveryFacts | null> {
  const last = await tx.manager.findOne(Notice, {
    where: { organizationId: tx.organizationId, kind: 'test_letter' },
    order: { createdAt: 'DESC' },
  });
  return last && newestDeliveryOf(tx, 'notice', last.id);
}
