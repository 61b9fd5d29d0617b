import { derivedId } from '#platform/database';
import type { DeliveryOwnerKind } from './domain/delivery/delivery.js';

/** Which delivery of which letter. */
export interface DeliveryKey {
  readonly ownerKind: DeliveryOwnerKind;
  readonly ownerId: string;
  /** 1 for the first. */
  readonly attemptOf: number;
}

/**
 * The id of a delivery: the same whenever the same letter is put on its way. In a database that was restored from a backup, a letter that
 * had left since so has the Message-ID that it left with.
 */
export function deliveryIdOf({ ownerKind, ownerId, attemptOf }: DeliveryKey): string {
  return derivedId(ownerId, `delivery:${ownerKind}:${attemptOf}`);
}

/** In angle brackets (RFC 5322 §3.6.4). */
export function messageIdOf(deliveryId: string, domain: string): string {
  return `<${deliveryId}@${domain}>`;
}
