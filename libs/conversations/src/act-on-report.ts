import {
  type BounceReport,
  findDeliveriesByMessageIds,
  type MailKind,
  readDelivery,
  readOurAddress,
  recordBounce,
  suppress,
} from '#mail';
import type { TenantTransaction } from '#platform/database';

/**
 * Acts on a bounce or a complaint about a letter of ours, if it proves that it is about one: by the signed address it was sent to, or by
 * the Message-ID that it quotes.
 *
 * @param addressedTo where the report was sent to
 * @param at business time
 * @returns the conversation of the letter; `null` when it proves nothing, or the letter was in none
 */
export async function actOnReport(
  tx: TenantTransaction,
  kind: MailKind,
  report: BounceReport,
  addressedTo: readonly string[],
  at: Date,
): Promise<string | null> {
  if (kind === 'bounce') {
    const result = await recordBounce(tx, { report, addressedTo }, at);
    return result.kind === 'untrusted'
      ? null
      : ((await readDelivery(tx, result.deliveryId))?.conversationId ?? null);
  }
  const delivery = await reportedDelivery(tx, report, addressedTo, at);
  if (delivery === null) return null;
  const { id: deliveryId, candidateId, conversationId, to } = delivery;
  // Outcomes still leave: what a complaint stops is mail that nobody has to send (RFC 5965 §1).
  await suppress(
    tx,
    { address: to.address, scope: 'pool', reason: 'complaint', candidateId, deliveryId },
    at,
  );
  return conversationId;
}

async function reportedDelivery(
  tx: TenantTransaction,
  { originalMessageId }: BounceReport,
  addressedTo: readonly string[],
  at: Date,
): ReturnType<typeof readDelivery> {
  for (const address of addressedTo) {
    const read = readOurAddress(address, at);
    if ('error' in read || read.purpose !== 'bounce') continue;
    const delivery = await readDelivery(tx, read.id);
    if (delivery) return delivery;
  }
  if (originalMessageId === null) return null;
  const [quoted] = await findDeliveriesByMessageIds(tx, [originalMessageId]);
  return quoted ?? null;
}
