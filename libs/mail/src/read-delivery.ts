import { In } from 'typeorm';
import { fetchPage, type Page, type PageRequest, type TenantTransaction } from '#platform/database';
import { Delivery, factsOf } from './delivery.entity.js';
import { deliveryIdOf, messageIdOf } from './delivery-id.js';
import type { DeliveryFacts, DeliveryOwnerKind, DeliveryStatus } from './domain/delivery/delivery.js';
import { bracketed } from './domain/delivery/thread-references.js';
import { mailSettings } from './mail-settings.js';

/** One delivery of the open tenant, or `null`. */
export async function readDelivery(tx: TenantTransaction, id: string): Promise<DeliveryFacts | null> {
  const row = await tx.manager.findOneBy(Delivery, { organizationId: tx.organizationId, id });
  return row && factsOf(row);
}

/** The newest delivery for this owner, or `null` when nothing was ever queued for it. */
export async function newestDeliveryOf(
  tx: TenantTransaction,
  ownerKind: DeliveryOwnerKind,
  ownerId: string,
): Promise<DeliveryFacts | null> {
  const row = await tx.manager.findOne(Delivery, {
    where: { organizationId: tx.organizationId, ownerKind, ownerId },
    order: { attemptOf: 'DESC' },
  });
  return row && factsOf(row);
}

/** The Message-ID, in angle brackets, that a letter leaves with when it is queued now. */
export async function nextMessageId(
  tx: TenantTransaction,
  ownerKind: DeliveryOwnerKind,
  ownerId: string,
): Promise<string> {
  const { organizationId } = tx;
  const latest = await tx.manager.findOne(Delivery, {
    where: { organizationId, ownerKind, ownerId },
    order: { attemptOf: 'DESC' },
  });
  const isOver = latest?.status === 'failed' || latest?.status === 'bounced';
  if (latest && !isOver) return latest.messageId;
  const attemptOf = (latest?.attemptOf ?? 0) + 1;
  return messageIdOf(deliveryIdOf({ ownerKind, ownerId, attemptOf }), mailSettings().domain);
}

/** Whether anything was queued for this owner before, whatever became of it. */
export async function hasDelivery(
  tx: TenantTransaction,
  ownerKind: DeliveryOwnerKind,
  ownerId: string,
): Promise<boolean> {
  return tx.manager.existsBy(Delivery, { organizationId: tx.organizationId, ownerKind, ownerId });
}

/** The deliveries with these Message-IDs (with or without angle brackets), for threading: in no particular order. */
export async function findDeliveriesByMessageIds(
  tx: TenantTransaction,
  messageIds: readonly string[],
): Promise<DeliveryFacts[]> {
  if (messageIds.length === 0) return [];
  const rows = await tx.manager.findBy(Delivery, {
    organizationId: tx.organizationId,
    messageId: In(messageIds.slice(0, 100).map(bracketed)),
  });
  return rows.map(factsOf);
}

/** The newest deliveries first, optionally of one status. */
export async function listDeliveries(
  tx: TenantTransaction,
  request: PageRequest,
  status: DeliveryStatus | undefined,
): Promise<Page<DeliveryFacts>> {
  const query = tx.manager
    .createQueryBuilder(Delivery, 'delivery')
    .where('delivery.organizationId = :organizationId', { organizationId: tx.organizationId });
  if (status) query.andWhere('delivery.status = :status', { status });
  const page = await fetchPage({ query, by: 'createdAt', direction: 'DESC' }, request);
  return { items: page.items.map(factsOf), nextCursor: page.nextCursor };
}
