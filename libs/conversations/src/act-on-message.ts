import { findMember, getOrganization } from '#access';
import { openDuty } from '#duties';
import { type ApplicationFacts, getApplicationFacts, noteContact } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { Conversation } from './conversation.entity.js';
import { dutiesOf, type Owed } from './domain/duties-of-message.js';
import { isSenderConfirmed, type MatchedBy } from './domain/matched-by.js';
import { feedbackRequested, replyReceived } from './events.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import type { Message } from './message.entity.js';

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
): Promise<void> {
  const { candidateId, applicationId } = conversation;
  const { receivedAt } = message;
  await noteMessage(tx, conversation, receivedAt);
  if (isSenderConfirmed(how)) await noteContact(tx, candidateId, receivedAt);
  const { timeZone } = await getOrganization(tx);
  const facts = applicationId === null ? null : await getApplicationFacts(tx, applicationId);
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
  const { candidateId } = conversation;
  const dates = { openedAt: message.receivedAt, dueAt };
  const recruiterId = await activeMember(tx, facts?.opening.recruiterId);
  if (kind !== 'give_feedback') {
    const subject = { subjectKind: 'message', subjectId: message.id };
    await openDuty(tx, { kind, ...subject, candidateId, ownerId: recruiterId, ...dates });
    return;
  }
  const hiringManagerId = await activeMember(tx, facts?.opening.hiringManagerId);
  const id = newId();
  await tx.manager.insert(FeedbackRequest, {
    organizationId: tx.organizationId,
    id,
    conversationId: conversation.id,
    messageId: message.id,
    status: 'requested',
    hiringManagerId,
    cannotShare: false,
    dueAt,
    createdAt: message.receivedAt,
  });
  const subject = { subjectKind: 'feedback_request', subjectId: id };
  await openDuty(tx, { kind, ...subject, candidateId, ownerId: hiringManagerId ?? recruiterId, ...dates });
  await publish(tx, feedbackRequested, { feedbackRequestId: id });
}

/** A member who can still be asked for something. */
async function activeMember(tx: TenantTransaction, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  const member = await findMember(tx, id);
  return member?.active ? id : null;
}

/** A mail that arrives moves its conversation to the top, and opens it again. */
async function noteMessage(tx: TenantTransaction, { id }: Conversation, at: Date): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .update(Conversation)
    .set({ status: 'open', lastMessageAt: () => 'greatest(last_message_at, :at)' })
    .where('organization_id = :organizationId AND id = :id', { organizationId: tx.organizationId, id, at })
    .execute();
}
