import { In } from 'typeorm';
import { claimRoutes, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { scheduleAll } from '#platform/queue';
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
  const queued = (await queueDeliveries(tx, [request], at)).get(request.ownerId);
  if (queued instanceof DomainError) throw queued;
  if (queued === undefined) throw new Error('A delivery that was asked for is missing.');
  return queued;
}

/**
 * As {@link queueDelivery}, for letters of many owners.
 *
 * @returns by owner, the id of the delivery, or the error that refuses this one and no other
 */
export async function queueDeliveries(
  tx: TenantTransaction,
  requests: readonly DeliveryRequest[],
  at: Date,
): Promise<ReadonlyMap<string, string | DomainError>> {
  const queued = new Map<string, string | DomainError>();
  const latest = await lockLatest(tx, requests);
  const fresh: Delivery[] = [];
  const due: { subjectId: string; dueAt: Date }[] = [];
  for (const request of requests) {
    const { ownerId, notBefore = at } = request;
    const known = latest.get(ownerId);
    const refusal = whyUnsendable(request);
    if (refusal) queued.set(ownerId, refusal);
    else if (known && ['queued', 'sending', 'sent'].includes(known.status)) queued.set(ownerId, known.id);
    else {
      const attemptOf = (known?.attemptOf ?? 0) + 1;
      const id = known?.status === 'held' ? known.id : deliveryIdOf({ ...request, attemptOf });
      if (known?.status === 'held') await sendHeld(tx, id, request);
      else fresh.push(newDelivery(tx, id, request, attemptOf, at));
      queued.set(ownerId, id);
      due.push({ subjectId: id, dueAt: notBefore });
    }
  }
  if (fresh.length > 0) await tx.manager.insert(Delivery, fresh);
  // Bounces to a delivery's envelope sender find their organization by it.
  await claimRoutes(
    tx,
    fresh.map(({ id }) => ({ kind: 'delivery', key: id, subjectId: id })),
  );
  await scheduleAll(tx, deliver, due);
  return queued;
}

/** The newest delivery of each owner that has one. */
async function lockLatest(
  tx: TenantTransaction,
  requests: readonly DeliveryRequest[],
): Promise<ReadonlyMap<string, Delivery>> {
  if (requests.length === 0) return new Map();
  const rows = await tx.manager.find(Delivery, {
    where: {
      organizationId: tx.organizationId,
      ownerKind: In([...new Set(requests.map(({ ownerKind }) => ownerKind))]),
      ownerId: In(requests.map(({ ownerId }) => ownerId)),
    },
    order: { ownerId: 'ASC', attemptOf: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(rows.map((row) => [row.ownerId, row]));
}

async function sendHeld(tx: TenantTransaction, id: string, request: DeliveryRequest): Promise<void> {
  await tx.manager.update(
    Delivery,
    { organizationId: tx.organizationId, id },
    { ...contentOf(request), status: 'queued', holdReason: null, firstTriedAt: null },
  );
}

function newDelivery(
  { manager, organizationId }: TenantTransaction,
  id: string,
  request: DeliveryRequest,
  attemptOf: number,
  createdAt: Date,
): Delivery {
  return manager.create(Delivery, {
    ...contentOf(request),
    organizationId,
    id,
    ownerKind: request.ownerKind,
    ownerId: request.ownerId,
    attemptOf,
    // One id for every try, so that a mailbox can drop what a lost reply made us repeat (RFC 5322 §3.6.4).
    messageId: messageIdOf(id, mailSettings().domain),
    status: 'queued',
    attempts: 0,
    maybeRepeated: false,
    createdAt,
  });
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

function whyUnsendable(request: DeliveryRequest): DomainError | null {
  const { to, fromName, stream, inReplyTo, references, unsubscribeUrl } = request;
  // One address and nothing else: no spaces, commas or brackets. Example: "ada@example.org"
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(to.address.trim()))
    return new DomainError(
      'mail.address_invalid',
      'unprocessable',
      'The address is not one that mail can be sent to.',
    );
  const values = [to.name ?? '', fromName, inReplyTo ?? '', ...(references ?? []), unsubscribeUrl ?? ''];
  if (!values.every(isSafeHeaderValue))
    return new DomainError('mail.unsafe_header', 'unprocessable', 'A name or id holds a line break.');
  if (stream === 'pool' && !unsubscribeUrl) throw new Error('Pool mail needs an address to unsubscribe at.');
  return null;
}
