import { Injectable } from '@nestjs/common';
import { audit, findMember, type Principal, actorOf, requireMember } from '#access';
import { createLetter } from '#letters';
import { Clock } from '#platform/clock';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { readAnswerContext } from './answer-context.js';
import { Answer } from './answer.entity.js';
import { Conversation } from './conversation.entity.js';
import { conversationErrors } from './domain/errors.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { Message } from './message.entity.js';

export interface AnswerDraft {
  /** Default: the subject of the message that is answered. */
  readonly subject?: string | undefined;
  readonly body: string;
  /** The message that is answered. */
  readonly inAnswerTo?: string | undefined;
  /** The request for feedback that this answer serves. */
  readonly feedbackRequestId?: string | undefined;
}

/** Drafts an answer, signed by the person who writes it. Nothing leaves before a named person approves it. */
@Injectable()
export class DraftAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the answer
   * @throws DomainError `access.member_required`, `conversations.conversation_unknown`, `.message_elsewhere`, `.feedback_unknown`
   */
  async execute(principal: Principal, conversationId: string, draft: AnswerDraft): Promise<string> {
    const { organizationId } = principal;
    const memberId = requireMember(principal);
    return this.database.inTenant(organizationId, async (tx) => {
      const conversation = await tx.manager.findOneBy(Conversation, { organizationId, id: conversationId });
      if (!conversation) throw conversationErrors.conversationUnknown(conversationId);
      const message =
        draft.inAnswerTo === undefined ? null : await this.findMessage(tx, conversationId, draft.inAnswerTo);
      const { feedbackRequestId } = draft;
      if (feedbackRequestId !== undefined) await this.assertFeedback(tx, conversationId, feedbackRequestId);
      const member = await findMember(tx, memberId);
      const { context, locale } = await readAnswerContext(tx, conversation, {
        name: member?.name ?? '',
        title: member?.title ?? null,
      });
      const at = this.clock.now();
      const subject = draft.subject ?? replySubject(message?.subject ?? null, context.role);
      const letterId = await createLetter(tx, { draft: { subject, body: draft.body }, context, locale, at });
      const id = newId();
      await tx.manager.insert(Answer, {
        organizationId,
        id,
        conversationId,
        inAnswerTo: message?.id ?? null,
        letterId,
        status: 'drafted',
        feedbackRequestId: feedbackRequestId ?? null,
        createdAt: at,
      });
      await audit(tx, actorOf(principal), 'conversations.answer-drafted', { kind: 'answer', id }, at);
      return id;
    });
  }

  private async findMessage(tx: TenantTransaction, conversationId: string, id: string): Promise<Message> {
    const message = await tx.manager.findOneBy(Message, {
      organizationId: tx.organizationId,
      id,
      conversationId,
    });
    if (!message) throw conversationErrors.messageElsewhere(id);
    return message;
  }

  private async assertFeedback(tx: TenantTransaction, conversationId: string, id: string): Promise<void> {
    const { organizationId } = tx;
    if (!(await tx.manager.existsBy(FeedbackRequest, { organizationId, id, conversationId })))
      throw conversationErrors.feedbackUnknown(id);
  }
}

/** "Re: " before a subject once; without one, the role stands for it. */
export function replySubject(subject: string | null, role: string): string {
  const known = subject?.trim();
  if (!known) return role === '' ? 'Your message' : `Your message about the role of ${role}`;
  // A reply prefix that is there already, in the forms that clients write. Example: "AW: Your application"
  return /^(re|aw|sv|antw|rif|tr)\s*:/i.test(known) ? known : `Re: ${known}`;
}
