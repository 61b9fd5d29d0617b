import { In } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { Rejection } from './rejection.entity.js';

/**
 * Who signed, or is to sign, the newest rejection that each of these candidates was or is to be told with in this conversation: one query.
 *
 * @returns members by conversation
 */
export async function findRejectionSigners(
  tx: TenantTransaction,
  conversations: readonly { readonly id: string; readonly candidateId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.manager.find(Rejection, {
    select: { organizationId: true, id: true, conversationId: true, signerId: true },
    // The candidates too, for the index is by candidate.
    where: {
      organizationId: tx.organizationId,
      candidateId: In(conversations.map(({ candidateId }) => candidateId)),
      conversationId: In(conversations.map(({ id }) => id)),
    },
    order: { createdAt: 'ASC' },
  });
  return new Map(rows.map(({ conversationId, signerId }) => [conversationId, signerId]));
}
