import { findMember } from '#access';
import { openDuty } from '#duties';
import type { ApplicationFacts } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import type { Conversation } from './conversation.entity.js';
import { feedbackRequested } from './events.js';
import { FeedbackRequest } from './feedback-request.entity.js';

export interface NewFeedbackRequest {
  readonly conversation: Conversation;
  /** Null for a conversation about no application. */
  readonly facts: ApplicationFacts | null;
  /** The message that asks, or null with the question that was typed on the page. */
  readonly messageId: string | null;
  readonly question: string | null;
  readonly at: Date;
  readonly dueAt: Date;
}

/**
 * A candidate asked what was behind our decision: the request, the duty to answer it in time, and the mail to the hiring manager, whether it
 * was asked in a mail or on the page.
 *
 * @returns the id of the request
 */
export async function openFeedbackRequest(tx: TenantTransaction, asked: NewFeedbackRequest): Promise<string> {
  const { conversation, facts, messageId, question, at, dueAt } = asked;
  const hiringManagerId = await activeMember(tx, facts?.opening.hiringManagerId);
  const recruiterId = await activeMember(tx, facts?.opening.recruiterId);
  const id = newId();
  await tx.manager.insert(FeedbackRequest, {
    organizationId: tx.organizationId,
    id,
    conversationId: conversation.id,
    messageId,
    question,
    status: 'requested',
    hiringManagerId,
    cannotShare: false,
    dueAt,
    createdAt: at,
  });
  await openDuty(tx, {
    kind: 'give_feedback',
    subjectKind: 'feedback_request',
    subjectId: id,
    candidateId: conversation.candidateId,
    ownerId: hiringManagerId ?? recruiterId,
    openedAt: at,
    dueAt,
  });
  await publish(tx, feedbackRequested, { feedbackRequestId: id });
  return id;
}

/** A member who can still be asked for something. */
export async function activeMember(
  tx: TenantTransaction,
  id: string | null | undefined,
): Promise<string | null> {
  if (!id) return null;
  const member = await findMember(tx, id);
  return member?.active ? id : null;
}
