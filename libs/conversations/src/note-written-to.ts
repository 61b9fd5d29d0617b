import type { TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';

/** What a candidate says moves its conversation to the top, and opens it again. */
export async function noteWrittenTo(tx: TenantTransaction, id: string, at: Date): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .update(Conversation)
    .set({ status: 'open', lastMessageAt: () => 'greatest(last_message_at, :at)' })
    .where('organization_id = :organizationId AND id = :id', { organizationId: tx.organizationId, id, at })
    .execute();
}
