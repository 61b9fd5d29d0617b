import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { addressKey, type CandidateFacts, getCandidateFacts } from '#hiring';
import { assertSendable } from '#letters';
import { queueDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { Answer } from './answer.entity.js';
import { Conversation } from './conversation.entity.js';
import { answerStatusesBefore } from './domain/answer-states.js';
import { conversationErrors } from './domain/errors.js';
import { isSenderConfirmed } from './domain/matched-by.js';
import { Message } from './message.entity.js';

/** A named person releases an answer: it is checked once more and leaves at once, in the thread that it answers. */
@Injectable()
export class ApproveAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the delivery
   * @throws DomainError `access.member_required`, `conversations.answer_unknown`, `conversations.answer_state`,
   *   `conversations.candidate_unreachable`, `letters.blocking_findings`, `letters.warnings_open`
   */
  async execute(principal: Principal, id: string): Promise<{ deliveryId: string }> {
    const { organizationId } = principal;
    const approvedBy = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const answer = await tx.manager.findOneBy(Answer, { organizationId, id });
      if (!answer) throw conversationErrors.answerUnknown(id);
      await move(tx, answer, 'approve', { approvedBy, approvedAt: at });
      const letter = await assertSendable(tx, answer.letterId);
      const deliveryId = await this.queue(tx, answer, letter.context.sender.name, at);
      await move(tx, { id, status: 'approved' }, 'send', {});
      const details = { deliveryId, letterVersion: letter.version };
      await audit(
        tx,
        actorOf(principal),
        'conversations.answer-approved',
        { kind: 'answer', id },
        at,
        details,
      );
      return { deliveryId };
    });
  }

  private async queue(tx: TenantTransaction, answer: Answer, fromName: string, at: Date): Promise<string> {
    const { organizationId } = tx;
    const { conversationId, letterId } = answer;
    const conversation = await tx.manager.findOneByOrFail(Conversation, {
      organizationId,
      id: conversationId,
    });
    const { candidateId } = conversation;
    const message = await this.answered(tx, answer);
    const candidate = await getCandidateFacts(tx, candidateId);
    const address = addressFor(candidate, message);
    if (address === null) throw conversationErrors.candidateUnreachable(candidateId);
    return queueDelivery(
      tx,
      {
        ownerKind: 'answer',
        ownerId: answer.id,
        stream: 'outcome',
        letterId,
        candidateId,
        conversationId,
        to: { address, name: candidate.fullName || null },
        fromName,
        ...threadOf(message),
      },
      at,
    );
  }

  /** The message that the answer continues: the one it names, else the newest that a person wrote. */
  private async answered(
    tx: TenantTransaction,
    { inAnswerTo, conversationId }: Answer,
  ): Promise<Message | null> {
    const { organizationId } = tx;
    if (inAnswerTo !== null) return tx.manager.findOneBy(Message, { organizationId, id: inAnswerTo });
    return tx.manager.findOne(Message, {
      where: { organizationId, conversationId, kind: 'human', duplicateOf: IsNull() },
      order: { receivedAt: 'DESC' },
    });
  }
}

/** Moves an answer if its state allows it. */
async function move(
  tx: TenantTransaction,
  { id, status }: Pick<Answer, 'id' | 'status'>,
  event: 'approve' | 'send',
  change: Partial<Pick<Answer, 'approvedBy' | 'approvedAt'>>,
): Promise<void> {
  const { organizationId } = tx;
  const { affected } = await tx.manager.update(
    Answer,
    { organizationId, id, status: In(answerStatusesBefore(event)) },
    { ...change, status: event === 'approve' ? 'approved' : 'sending' },
  );
  if (affected !== 1) throw conversationErrors.answerState(id, status);
}

/** Where the candidate wrote from, if that is known to be theirs; else their primary address. */
function addressFor(candidate: CandidateFacts, message: Message | null): string | null {
  if (!candidate.canEmail || candidate.erasedAt !== null) return null;
  const from = message && isSenderConfirmed(message.matchedBy) ? message.fromAddress : null;
  const same = candidate.addresses.find((known) => from !== null && addressKey(known) === addressKey(from));
  return same ?? candidate.primaryAddress;
}

/** RFC 5322 §3.6.4: References are the parent's References, or its In-Reply-To where it has none. */
function threadOf(message: Message | null): { inReplyTo: string | null; references: string[] } {
  if (message?.messageId == null) return { inReplyTo: null, references: [] };
  const { messageId, referenceIds, inReplyTo } = message;
  const earlier = referenceIds.length > 0 || inReplyTo === null ? referenceIds : [inReplyTo];
  return { inReplyTo: messageId, references: earlier };
}
