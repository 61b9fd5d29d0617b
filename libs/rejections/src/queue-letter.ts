import { findMembers, type MemberCard } from '#access';
import { getApplicationFacts } from '#hiring';
import { type DeliveryRequest, queueDeliveries } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { rejectionErrors } from './domain/errors.js';
import { noteDeliveries } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';
import type { KnownRejection } from './with-facts.js';

/**
 * Queues a delivery of the rejection's letter to the candidate's address of today, and notes it as the one that counts.
 *
 * @throws DomainError `rejections.no_address`, `rejections.no_signer`, `mail.address_invalid`, `mail.unsafe_header`
 */
export async function queueLetter(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<void> {
  const facts = await getApplicationFacts(tx, rejection.applicationId);
  const queued = (await queueLetters(tx, [{ rejection, facts }], at)).get(rejection.id);
  if (queued instanceof DomainError) throw queued;
  if (queued === undefined) throw new Error('A letter that was asked for was not queued.');
  await noteDeliveries(tx, new Map([[rejection.id, queued]]));
  rejection.deliveryId = queued;
}

/**
 * Queues a delivery of each rejection's letter to the candidate's address of today.
 *
 * @returns by rejection, the id of the delivery to note with it, or the error that refuses this one and no other
 */
export async function queueLetters(
  tx: TenantTransaction,
  rejections: readonly KnownRejection[],
  at: Date,
): Promise<ReadonlyMap<string, string | DomainError>> {
  const signerIds = [...new Set(rejections.map(({ rejection }) => rejection.signerId))];
  const signers = new Map((await findMembers(tx, signerIds)).map((member) => [member.id, member]));
  const requests = rejections.map((known) => requestFor(known, signers.get(known.rejection.signerId)));
  const valid = requests.filter((request): request is DeliveryRequest => !(request instanceof DomainError));
  const queued = await queueDeliveries(tx, valid, at);
  return new Map(
    rejections.flatMap(({ rejection: { id } }, index) => {
      const request = requests[index];
      const answer = request instanceof DomainError ? request : queued.get(id);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

function requestFor(
  { rejection, facts: { candidate } }: KnownRejection,
  signer: MemberCard | undefined,
): DeliveryRequest | DomainError {
  if (!candidate.primaryAddress) return rejectionErrors.noAddress();
  if (!signer) return rejectionErrors.noSigner();
  const name = candidate.nameProvenance === 'guessed' ? null : candidate.fullName;
  return {
    ownerKind: 'rejection',
    ownerId: rejection.id,
    stream: 'outcome',
    letterId: rejection.letterId,
    candidateId: candidate.id,
    conversationId: rejection.conversationId,
    to: { address: candidate.primaryAddress, name },
    fromName: signer.name,
  };
}
