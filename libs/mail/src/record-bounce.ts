import { In } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { enqueue, unschedule } from '#platform/queue';
import { Delivery } from './delivery.entity.js';
import { normaliseAddress } from './domain/delivery/recipient.js';
import { bracketed } from './domain/delivery/thread-references.js';
import type { BounceReport } from './domain/read-bounce.js';
import { deliver, tellOwner } from './jobs.js';
import { readOurAddress } from './our-addresses.js';
import { suppress } from './suppressions.js';

export interface IncomingBounce {
  readonly report: BounceReport;
  /** Where the report was sent to: its envelope recipients, and the Delivered-To of its headers. */
  readonly addressedTo: readonly string[];
}

export type BounceResult =
  | { readonly kind: 'recorded'; readonly deliveryId: string; readonly hard: boolean }
  /** Neither a signed bounce address nor a Message-ID of ours: forged bounces could silence people. */
  | { readonly kind: 'untrusted' }
  /** The report says that the mail is late, not lost (RFC 3464 §2.3.3). */
  | { readonly kind: 'delayed'; readonly deliveryId: string }
  /** Told before, or the delivery has ended otherwise. */
  | { readonly kind: 'known'; readonly deliveryId: string };

/**
 * Takes note, in the open transaction, of a delivery report that came back. A failed delivery becomes `bounced`, a dead address is
 * suppressed, and the owner of the letter is told by a job that commits with it.
 *
 * @param at business time
 */
export async function recordBounce(
  tx: TenantTransaction,
  bounce: IncomingBounce,
  at: Date,
): Promise<BounceResult> {
  const { organizationId } = tx;
  const delivery = await findBounced(tx, bounce, at);
  if (!delivery) return { kind: 'untrusted' };
  const { id, candidateId, toAddress } = delivery;
  const { recipients } = bounce.report;
  const failed = recipients.filter((recipient) => recipient.action === 'failed');
  if (recipients.length > 0 && failed.length === 0) return { kind: 'delayed', deliveryId: id };
  const ours = failed.find(
    (recipient) => normaliseAddress(recipient.address) === normaliseAddress(toAddress),
  );
  // A report about another address (after a forward or in redirect mode) does not condemn the one we wrote to.
  const hard = failed.length === 0 ? bounce.report.class === 'hard' : ours?.class === 'hard';
  const { affected } = await tx.manager.update(
    Delivery,
    // One that waits for another try after an unanswered one has evidently arrived somewhere: it is not sent again.
    { organizationId, id, status: In(['sent', 'queued', 'sending']) },
    {
      status: 'bounced',
      bouncedAt: at,
      sendingUntil: null,
      smtpStatus: ours?.status ?? failed[0]?.status ?? null,
    },
  );
  if (affected !== 1) return { kind: 'known', deliveryId: id };
  await unschedule(tx, deliver, id);
  if (hard)
    await suppress(
      tx,
      { address: toAddress, scope: 'all', reason: 'hard_bounce', candidateId, deliveryId: id },
      at,
    );
  await enqueue(tx, tellOwner, { deliveryId: id, about: 'bounce', hard });
  return { kind: 'recorded', deliveryId: id, hard };
}

async function findBounced(
  tx: TenantTransaction,
  bounce: IncomingBounce,
  at: Date,
): Promise<Delivery | null> {
  const { organizationId } = tx;
  for (const address of bounce.addressedTo) {
    const read = readOurAddress(address, at);
    if ('error' in read || read.purpose !== 'bounce') continue;
    const delivery = await tx.manager.findOneBy(Delivery, { organizationId, id: read.id });
    if (delivery) return delivery;
  }
  const { originalMessageId } = bounce.report;
  if (originalMessageId === null) return null;
  return tx.manager.findOneBy(Delivery, { organizationId, messageId: bracketed(originalMessageId) });
}
