import type { TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';

/** Between whom a conversation is, and about what. */
export interface ConversationFacts {
  readonly id: string;
  readonly candidateId: string;
  /** Null for a conversation about no application. */
  readonly applicationId: string | null;
}

/** One conversation of the open tenant, or `null`. */
export async function readConversation(tx: TenantTransaction, id: string): Promise<ConversationFacts | null> {
  const found = await tx.manager.findOneBy(Conversation, { organizationId: tx.organizationId, id });
  return found && { id, candidateId: found.candidateId, applicationId: found.applicationId };
}
