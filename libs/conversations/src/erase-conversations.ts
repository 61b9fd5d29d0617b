import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { rowsOfPerson } from '#hiring';
import { eraseLetters } from '#letters';
import { eraseRawMails } from '#mail';
import { Clock } from '#platform/clock';
import { Database, dropRoutes, type TenantTransaction } from '#platform/database';
import { Answer } from './answer.entity.js';
import { Conversation } from './conversation.entity.js';
import { answerStatusesBefore } from './domain/answer-states.js';
import { feedbackStatusesBefore } from './domain/feedback.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { Message } from './message.entity.js';

const ERASED_MESSAGE = {
  messageId: null,
  inReplyTo: null,
  referenceIds: [],
  bodyHash: Buffer.alloc(0),
  fromAddress: null,
  fromName: null,
  subject: null,
  replyText: '',
  fullText: '',
  html: null,
  attachments: [],
};

/** Erases what was said in the conversations of an erased person; ids, kinds and dates stay as evidence that they were answered. */
@Injectable()
export class EraseConversations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(organizationId: string, candidateId: string): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const person = { organizationId, candidateId: In(await rowsOfPerson(tx, candidateId)) };
      const conversations = await tx.manager.find(Conversation, { select: { id: true }, where: person });
      const conversationId = In(conversations.map(({ id }) => id));
      await eraseMessages(tx, conversationId);
      const requests = await tx.manager.find(FeedbackRequest, {
        select: { id: true },
        where: { organizationId, conversationId },
      });
      await tx.manager.update(
        FeedbackRequest,
        { organizationId, conversationId },
        { question: null, wentWell: null, decidedBy: null, wouldHelp: null },
      );
      await tx.manager.update(
        FeedbackRequest,
        { organizationId, conversationId, status: In(feedbackStatusesBefore('decline')) },
        { status: 'declined' },
      );
      for (const { id } of requests) await dropRoutes(tx, 'feedback_link', id);
      await this.eraseAnswers(tx, conversationId);
      await tx.manager.update(Conversation, person, { status: 'closed' });
    });
  }

  private async eraseAnswers(tx: TenantTransaction, conversationId: ReturnType<typeof In>): Promise<void> {
    const { organizationId } = tx;
    await tx.manager.update(
      Answer,
      { organizationId, conversationId, status: In(answerStatusesBefore('cancel')) },
      { status: 'cancelled' },
    );
    const answers = await tx.manager.findBy(Answer, { organizationId, conversationId });
    await eraseLetters(
      tx,
      answers.map(({ letterId }) => letterId),
      this.clock.now(),
    );
  }
}

/** Erases what they wrote, as we understood it and as it came, with every copy of it that was found in no conversation. */
async function eraseMessages(tx: TenantTransaction, conversationId: ReturnType<typeof In>): Promise<void> {
  const { organizationId } = tx;
  const select = { organizationId: true, id: true, rawMailId: true } as const;
  const placed = await tx.manager.find(Message, { select, where: { organizationId, conversationId } });
  const copies = await tx.manager.find(Message, {
    select,
    where: { organizationId, duplicateOf: In(placed.map(({ id }) => id)) },
  });
  const messages = [...placed, ...copies];
  await tx.manager.update(Message, { organizationId, id: In(messages.map(({ id }) => id)) }, ERASED_MESSAGE);
  await eraseRawMails(
    tx,
    messages.map(({ rawMailId }) => rawMailId),
  );
}
