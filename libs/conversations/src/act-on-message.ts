import { IsNull } from 'typeorm';
import { openDuty } from '#duties';
import { type ApplicationFacts, noteContact } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { Conversation } from './conversation.entity.js';
import { dutiesOf, type Owed } from './domain/duties-of-message.js';
import { isSenderConfirmed, type MatchedBy } from './domain/matched-by.js';
import { replyReceived } from './events.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import type { MessageContext } from './message-context.js';
import type { Message } from './message.entity.js';
import { noteWrittenTo } from './note-written-to.js';
import { activeMember, openFeedbackRequest } from './open-feedback-request.js';

/**
 * Does what a person's message asks for, with the transaction that gave it its conversation: writes down what we owe, opens a request for
 * feedback, and tells the other libraries. When somebody else than the candidate may have written, the duties are opened all the
 * same (a person looks), but it counts as no contact with the candidate.
 */
export async function actOnHumanMessage(
  tx: TenantTransaction,
  message: Message,
  conversation: Conversation,
  how: MatchedBy,
  { facts, timeZone }: MessageContext,
): Promise<void> {
  const { candidateId } = conversation;
  const { receivedAt } = message;
  await noteWrittenTo(tx, conversation.id, receivedAt);
  if (isSenderConfirmed(how)) await noteContact(tx, candidateId, receivedAt);
  for (const owed of dutiesOf(message.intents, receivedAt, timeZone))
    await owe(tx, owed, message, conversation, facts);
  await publish(tx, replyReceived, { messageId: message.id, conversationId: conversation.id, candidateId });
}

async function owe(
  tx: TenantTransaction,
  { kind, dueAt }: Owed,
  message: Message,
  conversation: Conversation,
  facts: ApplicationFacts | null,
): Promise<void> {
  if (kind !== 'give_feedback') {
    const ownerId = await activeMember(tx, facts?.opening.recruiterId);
    const { candidateId } = conversation;
    const subject = { subjectKind: 'message', subjectId: message.id };
    await openDuty(tx, { kind, ...subject, candidateId, ownerId, openedAt: message.receivedAt, dueAt });
    return;
  }
  if (await isAskedOnPage(tx, conversation.id, message.id)) return;
  await openFeedbackRequest(tx, {
    conversation,
    facts,
    messageId: message.id,
    question: null,
    at: message.receivedAt,
    dueAt,
  });
}

/** Who asked on their page and then writes a mail too asks once: the answer is then one to that mail. */
async function isAskedOnPage(
  tx: TenantTransaction,
  conversationId: string,
  messageId: string,
): Promise<boolean> {
  const { organizationId } = tx;
  const { affected } = await tx.manager.update(
    FeedbackRequest,
    { organizationId, conversationId, messageId: IsNull(), status: 'requested' },
    { messageId },
  );
  return affected === 1;
}
