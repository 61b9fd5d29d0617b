import type { TenantTransaction } from '#platform/database';
import { actOnMessages } from './act-on-messages.js';
import type { Conversation } from './conversation.entity.js';
import type { MatchedBy } from './domain/matched-by.js';
import { understandReply } from './domain/understand-reply.js';
import { readMessageContexts } from './message-context.js';
import { Message } from './message.entity.js';

/**
 * Puts a message that waited in the inbox into its conversation and acts on it. It is understood anew, because what a short answer means
 * depends on what it answers.
 *
 * @returns false when it is in a conversation already; then nothing happens
 */
export async function placeMessage(
  tx: TenantTransaction,
  message: Message,
  conversation: Conversation,
  matchedBy: MatchedBy,
): Promise<boolean> {
  const context = (await readMessageContexts(tx, [conversation])).get(conversation.id);
  if (!context) throw new Error('A conversation has no context.');
  const understood =
    message.kind === 'human'
      ? await understandReply({ replyText: message.replyText, ...context })
      : { intents: message.intents, language: message.language };
  const { affected } = await tx.manager
    .createQueryBuilder()
    .update(Message)
    .set({ conversationId: conversation.id, matchedBy, ...understood })
    .where('organization_id = :organizationId AND id = :id AND conversation_id IS NULL', {
      organizationId: tx.organizationId,
      id: message.id,
    })
    .execute();
  if (affected !== 1) return false;
  const placed = tx.manager.merge(Message, message, {
    conversationId: conversation.id,
    matchedBy,
    ...understood,
  });
  if (message.kind === 'human' && message.duplicateOf === null)
    await actOnMessages(tx, [{ message: placed, conversation, matchedBy, context }]);
  return true;
}
