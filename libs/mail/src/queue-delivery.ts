import { claimRoute, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { schedule } from '#platform/queue';
import { Delivery } from './delivery.entity.js';
import { deliveryIdOf, messageIdOf } from './delivery-id.js';
import type { DeliveryOwnerKind, MailStream } from './domain/delivery/delivery.js';
import { bracketed, threadReferences } from './domain/delivery/thread-references.js';
import { isSafeHeaderValue } from './domain/header-safety.js';
import { deliver } from './jobs.js';
import { mailSettings } from './mail-settings.js';

export interface DeliveryRequest {
  readonly ownerKind: DeliveryOwnerKind;
  readonly ownerId: string;
  readonly stream: MailStream;
  readonly letterId: string;
  readonly candidateId: string | null;
  /** Its signed reply address becomes From and Reply-To. */
  readonly conversationId: string | null;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly fromName: string;
  /** Message-ID of the mail that is answered. */
  readonly inReplyTo?: string | null;
  /** References of the mail that is answered, or its In-Reply-To when it has none (RFC 5322 §3.6.4). */
  readonly references?: readonly string[];
  /** Required for the `pool` stream (RFC 8058). */
  readonly unsubscribeUrl?: string | null;
  /** When it leaves, for what can be recalled until then; at once without it. */
  readonly notBefore?: Date;
}

/**
 * Puts a letter on its way with the open transaction: it is sent by `mail.deliver`, right after the commit or when `notBefore` comes.
 *
 * An owner has one delivery on its way at most: while it is queued, being sent or sent, asking again returns the same id and changes
 * nothing. One that is held leaves again with what this request says. After a failure or a bounce a new one is made.
 *
 * @param at business time
 * @returns the id of the delivery
 * @throws DomainError `mail.address_invalid`, `mail.unsafe_header`
 */
export async function queueDelivery(
  tx: TenantTransaction,
  request: DeliveryRequest,
  at: Date,
): Promise<string> {
  assertSendable(request);
  const { organizationId } = tx;
  const { ownerKind, ownerId, notBefore = at } = request;
  const latest = await tx.manager.findOne(Delivery, {
    where: { organizationId, ownerKind, ownerId },
    order: { attemptOf: 'DESC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (latest && ['queued', 'sending', 'sent'].includes(latest.status)) return latest.id;
  if (latest?.status === 'held') {
    const { id } = latest;
    await tx.manager.update(
      Delivery,
      { organizationId, id },
      { ...contentOf(request), status: 'queued', holdReason: null, firstTriedAt: null },
    );
    await schedule(tx, deliver, id, notBefore);
    return id;
  }
  const attemptOf = (latest?.attemptOf ?? 0) + 1;
  const id = deliveryIdOf({ ownerKind, ownerId, attemptOf });
  await tx.manager.insert(Delivery, {
    ...contentOf(request),
    organizationId,
    id,
    ownerKind,
    ownerId,
    attemptOf,
    // One id for every try, so that a mailbox can drop what a lost reply made us repeat (RFC 5322 §3.6.4).
    messageId: messageIdOf(id, mailSettings().domain),
    status: 'queued',
    attempts: 0,
    maybeRepeated: false,
    createdAt: at,
  });
  // Bounces to this delivery's envelope sender find their organization by it.
  await claimRoute(tx, 'delivery', id, id);
  await schedule(tx, deliver, id, notBefore);
  return id;
}

function contentOf(request: DeliveryRequest) {
  const inReplyTo = request.inReplyTo ?? null;
  return {
    stream: request.stream,
    letterId: request.letterId,
    candidateId: request.candidateId,
    conversationId: request.conversationId,
    toAddress: request.to.address.trim(),
    toName: request.to.name,
    fromName: request.fromName,
    inReplyTo: inReplyTo === null ? null : bracketed(inReplyTo),
    referenceIds: threadReferences(inReplyTo, request.references ?? []),
    unsubscribeUrl: request.unsubscribeUrl ?? null,
  };
}

function assertSendable(request: DeliveryRequest): void {
  const { to, fromName, stream, inReplyTo, references, unsubscribeUrl } = request;
  // One address and nothing else: no spaces, commas or brackets. Example: "ada@example.org"
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(to.address.trim()))
    throw new DomainError(
      'mail.address_invalid',
      'unprocessable',
      'The address is not one that mail can be sent to.',
    );
  const values = [to.name ?? '', fromName, inReplyTo ?? '', ...(references ?? []), unsubscribeUrl ?? ''];
  if (!values.every(isSafeHeaderValue))
    throw new DomainError('mail.unsafe_header', 'unprocessable', 'A name or id holds a line break.');
  if (stream === 'pool' && !unsubscribeUrl) throw new Error('Pool mail needs an address to unsubscribe at.');
}
