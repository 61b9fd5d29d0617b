import { In } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';

/** Between whom a conversation is, and about what. */
export interface ConversationFacts {
  readonly id: string;
  readonly candidateId: string;
  /** Null for a conversation about no application. */
  readonly applicationId: string | null;
}

/** Those with these ids that exist in the open tenant, by id: one query. */
export async function findConversations(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ConversationFacts>> {
  const rows = await tx.manager.find(Conversation, {
    select: { organizationId: true, id: true, candidateId: true, applicationId: true },
    where: { organizationId: tx.organizationId, id: In([...ids]) },
  });
  return new Map(rows.map(({ id, candidateId, applicationId }) => [id, { id, candidateId, applicationId }]));
}
