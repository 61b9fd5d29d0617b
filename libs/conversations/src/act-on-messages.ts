import { In, IsNull } from 'typeorm';
import { openDuties } from '#duties';
import { noteContacts } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { publishAll } from '#platform/events';
import { readActiveMembers } from './active-members.js';
import { Conversation } from './conversation.entity.js';
import { dutiesOf, type Owed } from './domain/duties-of-message.js';
import { isSenderConfirmed, type MatchedBy } from './domain/matched-by.js';
import { replyReceived } from './events.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import type { MessageContext } from './message-context.js';
import type { Message } from './message.entity.js';
import { noteWrittenTo } from './note-written-to.js';
import { openFeedbackRequests } from './open-feedback-requests.js';

/** What a person wrote, in the conversation that it was found to belong to. */
export interface PlacedMessage {
  readonly message: Message;
  readonly conversation: Conversation;
  readonly matchedBy: MatchedBy;
  readonly context: MessageContext;
}

interface Debt extends PlacedMessage {
  readonly owed: Owed;
}

/**
 * Does what people's messages ask for, with the transaction that gave them their conversations: writes down what we owe, opens requests for
 * feedback, and tells the other libraries. When somebody else than the candidate may have written, the duties are opened all the
 * same (a person looks), but it counts as no contact with the candidate.
 */
export async function actOnMessages(tx: TenantTransaction, placed: readonly PlacedMessage[]): Promise<void> {
  if (placed.length === 0) return;
  await noteWrittenTo(
    tx,
    placed.map(({ message, conversation }) => ({ conversationId: conversation.id, at: message.receivedAt })),
  );
  const confirmed = placed.filter(({ matchedBy }) => isSenderConfirmed(matchedBy));
  await noteContacts(
    tx,
    confirmed.map(({ message, conversation }) => ({
      candidateId: conversation.candidateId,
      at: message.receivedAt,
    })),
  );
  const debts = placed.flatMap((one): Debt[] => {
    const { message, context } = one;
    const all = dutiesOf(message.intents, message.receivedAt, context.timeZone);
    return all.map((owed) => ({ ...one, owed }));
  });
  await owe(tx, debts);
  await publishAll(
    tx,
    replyReceived,
    placed.map(({ message, conversation: { id: conversationId, candidateId } }) => ({
      messageId: message.id,
      conversationId,
      candidateId,
    })),
  );
}

async function owe(tx: TenantTransaction, debts: readonly Debt[]): Promise<void> {
  const feedback = debts.filter(({ owed }) => owed.kind === 'give_feedback');
  const others = debts.filter(({ owed }) => owed.kind !== 'give_feedback');
  const active = await readActiveMembers(
    tx,
    others.map(({ context }) => context.facts?.opening.recruiterId),
  );
  await openDuties(
    tx,
    others.map(({ owed: { kind, dueAt }, message, conversation, context }) => ({
      kind,
      subjectKind: 'message',
      subjectId: message.id,
      candidateId: conversation.candidateId,
      ownerId: active(context.facts?.opening.recruiterId),
      openedAt: message.receivedAt,
      dueAt,
    })),
  );
  const asked = await withoutAskedOnPage(tx, feedback);
  await openFeedbackRequests(
    tx,
    asked.map(({ owed: { dueAt }, message, conversation, context: { facts } }) => ({
      conversation,
      facts,
      messageId: message.id,
      question: null,
      at: message.receivedAt,
      dueAt,
    })),
  );
}

/** Who asked on their page and then writes a mail too asks once: the answer is then one to that mail. */
async function withoutAskedOnPage(tx: TenantTransaction, asking: readonly Debt[]): Promise<readonly Debt[]> {
  if (asking.length === 0) return [];
  const { organizationId } = tx;
  const isOpen = { messageId: IsNull(), status: 'requested' as const };
  const onPage = await tx.manager.find(FeedbackRequest, {
    select: { organizationId: true, id: true, conversationId: true },
    where: {
      organizationId,
      conversationId: In(asking.map(({ conversation }) => conversation.id)),
      ...isOpen,
    },
  });
  const waiting = new Map(onPage.map(({ id, conversationId }) => [conversationId, id]));
  const left: Debt[] = [];
  for (const debt of asking) {
    const id = waiting.get(debt.conversation.id);
    waiting.delete(debt.conversation.id);
    const { affected } = id
      ? await tx.manager.update(
          FeedbackRequest,
          { organizationId, id, ...isOpen },
          { messageId: debt.message.id },
        )
      : { affected: 0 };
    if (affected !== 1) left.push(debt);
  }
  return left;
}
