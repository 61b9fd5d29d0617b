import type { TenantTransaction } from '#platform/database';
import { Rejection } from './rejection.entity.js';

/** The member who signed, or is to sign, the newest rejection that a candidate was or is to be told with; `null` when there is none. */
export async function findRejectionSigner(
  tx: TenantTransaction,
  candidateId: string,
  conversationId: string,
): Promise<string | null> {
  const newest = await tx.manager.findOne(Rejection, {
    select: { organizationId: true, id: true, signerId: true },
    // The candidate too, for the index is by candidate.
    where: { organizationId: tx.organizationId, candidateId, conversationId },
    order: { createdAt: 'DESC' },
  });
  return newest?.signerId ?? null;
}
