import { In } from 'typeorm';
import { reopenDutiesSatisfiedBy, satisfyDuty } from '#duties';
import { getCandidateFacts } from '#hiring';
import { assertSendable } from '#letters';
import {
  type DeliveryFacts,
  type DeliveryOutcome,
  OwnsDeliveries,
  type Proof,
  SingleLetterOwner,
} from '#mail';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Answer } from './answer.entity.js';
import { Conversation } from './conversation.entity.js';
import { answerStatusesBefore } from './domain/answer-states.js';
import { feedbackStatusesBefore } from './domain/feedback.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { Message } from './message.entity.js';

/** Answers for the deliveries of answers. */
@OwnsDeliveries('answer')
export class AnswerLetterOwner extends SingleLetterOwner {
  override async proveOne(tx: TenantTransaction, { ownerId }: DeliveryFacts): Promise<Proof> {
    const answer = await this.read(tx, ownerId);
    if (answer?.status !== 'sending' || answer.approvedBy === null)
      return refused('conversations.answer_not_approved', 'No person has approved this answer as it stands.');
    const conversation = await tx.manager.findOneByOrFail(Conversation, {
      organizationId: tx.organizationId,
      id: answer.conversationId,
    });
    const candidate = await getCandidateFacts(tx, conversation.candidateId);
    if (candidate.erasedAt !== null)
      return refused('conversations.candidate_erased', 'The data of this person was erased.');
    if (!candidate.canEmail)
      return refused('conversations.candidate_unreachable', 'This person must not be mailed.');
    try {
      await assertSendable(tx, answer.letterId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return refused(error.code, error.message);
    }
    return { go: true };
  }

  override async settledOne(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    outcome: DeliveryOutcome,
    at: Date,
  ): Promise<void> {
    const { organizationId } = tx;
    const answer = await this.read(tx, delivery.ownerId);
    if (!answer) return;
    // One that is held did not leave either: a person approves it again.
    const sent = outcome.kind === 'sent';
    const { affected } = await tx.manager.update(
      Answer,
      { organizationId, id: answer.id, status: In(answerStatusesBefore(sent ? 'accept' : 'fail')) },
      sent ? { status: 'sent', sentAt: at } : { status: 'failed' },
    );
    if (affected !== 1 || !sent) return;
    await this.satisfyDuties(tx, answer, delivery.id, at);
    await tx.manager
      .createQueryBuilder()
      .update(Conversation)
      .set({ lastMessageAt: () => 'greatest(last_message_at, :at)' })
      .where('organization_id = :organizationId AND id = :id', {
        organizationId,
        id: answer.conversationId,
        at,
      })
      .execute();
  }

  override async bounced(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    { hard }: { readonly hard: boolean },
    at: Date,
  ): Promise<void> {
    if (!hard) return;
    const { organizationId } = tx;
    const answer = await this.read(tx, delivery.ownerId);
    if (!answer) return;
    await tx.manager.update(
      Answer,
      { organizationId, id: answer.id, status: In(answerStatusesBefore('bounce')) },
      { status: 'failed' },
    );
    await reopenDutiesSatisfiedBy(tx, delivery.id, at);
    if (answer.feedbackRequestId === null) return;
    await tx.manager.update(
      FeedbackRequest,
      { organizationId, id: answer.feedbackRequestId, status: In(feedbackStatusesBefore('bounce')) },
      { status: 'given' },
    );
  }

  private async read(tx: TenantTransaction, id: string): Promise<Answer | null> {
    return tx.manager.findOneBy(Answer, { organizationId: tx.organizationId, id });
  }

  /** An answer serves what the candidate wrote since the answer before it, and the request for feedback that it names. */
  private async satisfyDuties(
    tx: TenantTransaction,
    answer: Answer,
    deliveryId: string,
    at: Date,
  ): Promise<void> {
    const { organizationId } = tx;
    for (const subjectId of await this.answeredMessages(tx, answer))
      await satisfyDuty(tx, { kind: 'answer', subjectKind: 'message', subjectId }, deliveryId, at);
    const subjectId = answer.feedbackRequestId;
    if (subjectId === null) return;
    await satisfyDuty(
      tx,
      { kind: 'give_feedback', subjectKind: 'feedback_request', subjectId },
      deliveryId,
      at,
    );
    await tx.manager.update(
      FeedbackRequest,
      { organizationId, id: subjectId, status: In(feedbackStatusesBefore('answer')) },
      { status: 'answered' },
    );
  }

  private async answeredMessages(tx: TenantTransaction, answer: Answer): Promise<string[]> {
    const rows = await tx.manager
      .createQueryBuilder(Message, 'message')
      .select('message.id', 'id')
      .where('message.organizationId = :organizationId AND message.conversationId = :conversationId')
      .andWhere(`message.kind = 'human' AND message.duplicateOf IS NULL`)
      .andWhere(
        `(message.id = :inAnswerTo OR (message.receivedAt <= :approvedAt AND message.receivedAt > coalesce(
           (SELECT max(a.approved_at) FROM answers a WHERE a.organization_id = :organizationId
               AND a.conversation_id = :conversationId AND a.status = 'sent' AND a.id <> :answerId
               AND a.approved_at < :approvedAt), '-infinity')))`,
      )
      .setParameters({
        organizationId: tx.organizationId,
        conversationId: answer.conversationId,
        inAnswerTo: answer.inAnswerTo,
        approvedAt: answer.approvedAt,
        answerId: answer.id,
      })
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}

function refused(reason: string, text: string): Proof {
  return { go: false, reason, text };
}
