import { audit, getOrganization } from '#access';
import { getApplicationFacts, noteContact } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';
import { feedbackDueAt } from './domain/duties-of-message.js';
import { FEEDBACK_TEXT_LIMIT } from './domain/feedback.js';
import { noteWrittenTo } from './note-written-to.js';
import { openConversation } from './open-conversation.js';
import { openFeedbackRequests } from './open-feedback-requests.js';
import { readPageFeedback } from './read-page-feedback.js';

/** The longest question on the page, in UTF-16 code units. */
export const LONGEST_QUESTION = FEEDBACK_TEXT_LIMIT;

/**
 * The candidate asks on their page what was behind our decision: the same request and duty as by mail, once, however often the button is
 * pressed and whatever a mail asked before. Whether they were told is for the caller to know.
 *
 * @param asked.toldAt when the no left; an answer from before it belongs to another round
 * @param asked.question what they would like to know; '' for nothing in particular
 */
export async function askForFeedbackOnPage(
  tx: TenantTransaction,
  asked: {
    readonly candidateId: string;
    readonly applicationId: string;
    readonly toldAt: Date;
    readonly question: string;
  },
  at: Date,
): Promise<void> {
  const { candidateId, applicationId, toldAt } = asked;
  const { organizationId } = tx;
  const id = await openConversation(tx, { candidateId, applicationId, at });
  // Two clicks wait for each other here, and a mail that asks at the same time too.
  const conversation = await tx.manager.findOneOrFail(Conversation, {
    where: { organizationId, id },
    lock: { mode: 'pessimistic_write' },
  });
  const known = await readPageFeedback(tx, [{ applicationId, toldAt }]);
  if (known.has(applicationId)) return;
  const { timeZone } = await getOrganization(tx);
  const question = asked.question.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  const facts = await getApplicationFacts(tx, applicationId);
  const [requestId] = await openFeedbackRequests(tx, [
    {
      conversation,
      facts,
      messageId: null,
      question: question === '' ? null : question.slice(0, LONGEST_QUESTION),
      at,
      dueAt: feedbackDueAt(at, timeZone),
    },
  ]);
  if (requestId === undefined) throw new Error('A request for feedback was not stored.');
  await noteWrittenTo(tx, [{ conversationId: id, at }]);
  await noteContact(tx, candidateId, at);
  const subject = { kind: 'feedback_request', id: requestId };
  await audit(tx, { kind: 'candidate', id: candidateId }, 'conversations.feedback-asked', subject, at);
}
