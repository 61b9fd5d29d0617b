import { findMember } from '#access';
import { getApplicationFacts } from '#hiring';
import { queueDelivery } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { rejectionErrors } from './domain/errors.js';
import { Rejection } from './rejection.entity.js';

/**
 * Queues a delivery of the rejection's letter to the candidate's address of today, and notes it as the one that counts.
 *
 * @throws DomainError `rejections.no_address`, `rejections.no_signer`, `mail.address_invalid`, `mail.unsafe_header`
 */
export async function queueLetter(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<void> {
  const { candidate } = await getApplicationFacts(tx, rejection.applicationId);
  const signer = await findMember(tx, rejection.signerId);
  if (!candidate.primaryAddress) throw rejectionErrors.noAddress();
  if (!signer) throw rejectionErrors.noSigner();
  const { id, letterId, conversationId } = rejection;
  const name = candidate.nameProvenance === 'guessed' ? null : candidate.fullName;
  const deliveryId = await queueDelivery(
    tx,
    {
      ownerKind: 'rejection',
      ownerId: id,
      stream: 'outcome',
      letterId,
      candidateId: candidate.id,
      conversationId,
      to: { address: candidate.primaryAddress, name },
      fromName: signer.name,
    },
    at,
  );
  await tx.manager.update(Rejection, { organizationId: tx.organizationId, id }, { deliveryId });
  rejection.deliveryId = deliveryId;
}
