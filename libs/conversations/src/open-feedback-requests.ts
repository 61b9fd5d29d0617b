import { openDuties } from '#duties';
import type { ApplicationFacts } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { publishAll } from '#platform/events';
import { readActiveMembers } from './active-members.js';
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
 * Candidates asked what was behind our decision: the requests, the duties to answer them in time, and the mails to the hiring managers, whether it
 * was asked in a mail or on the page.
 *
 * @returns the ids of the requests, in their order
 */
export async function openFeedbackRequests(
  tx: TenantTransaction,
  asked: readonly NewFeedbackRequest[],
): Promise<string[]> {
  if (asked.length === 0) return [];
  const active = await readActiveMembers(
    tx,
    asked.flatMap(({ facts }) => [facts?.opening.hiringManagerId, facts?.opening.recruiterId]),
  );
  const requests = asked.map((one) => {
    const { facts } = one;
    return {
      ...one,
      id: newId(),
      hiringManagerId: active(facts?.opening.hiringManagerId),
      recruiterId: active(facts?.opening.recruiterId),
    };
  });
  await tx.manager.insert(
    FeedbackRequest,
    requests.map(({ id, conversation, messageId, question, hiringManagerId, dueAt, at }) => ({
      organizationId: tx.organizationId,
      id,
      conversationId: conversation.id,
      messageId,
      question,
      status: 'requested' as const,
      hiringManagerId,
      cannotShare: false,
      dueAt,
      createdAt: at,
    })),
  );
  await openDuties(
    tx,
    requests.map(({ id, conversation, hiringManagerId, recruiterId, at, dueAt }) => ({
      kind: 'give_feedback',
      subjectKind: 'feedback_request',
      subjectId: id,
      candidateId: conversation.candidateId,
      ownerId: hiringManagerId ?? recruiterId,
      openedAt: at,
      dueAt,
    })),
  );
  await publishAll(
    tx,
    feedbackRequested,
    requests.map(({ id }) => ({ feedbackRequestId: id })),
  );
  return requests.map(({ id }) => id);
}
