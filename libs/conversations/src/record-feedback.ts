import { In } from 'typeorm';
import { type Actor, audit, findMember, type MemberCard } from '#access';
import {
  composeCannotShareMore,
  composeFeedbackAnswer,
  createLetter,
  type LetterFacts,
  letterLocaleOf,
} from '#letters';
import { newId, type TenantTransaction } from '#platform/database';
import { readAnswerContext, signerOf } from './answer-context.js';
import { Answer } from './answer.entity.js';
import { Conversation } from './conversation.entity.js';
import { conversationErrors } from './domain/errors.js';
import { feedbackStatusesBefore, type GivenFeedback } from './domain/feedback.js';
import { FeedbackRequest } from './feedback-request.entity.js';

export interface FeedbackToRecord {
  readonly feedbackRequestId: string;
  readonly feedback: GivenFeedback;
  /** The member who says it. */
  readonly memberId: string;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Records feedback with the open transaction and drafts the answer to the candidate, which a named person releases.
 *
 * @returns the id of the drafted answer; `null` when the conversation is about no application, so that a person words it
 * @throws DomainError `conversations.feedback_unknown`, `conversations.feedback_given`
 */
export async function recordFeedback(tx: TenantTransaction, given: FeedbackToRecord): Promise<string | null> {
  const { organizationId } = tx;
  const { feedbackRequestId: id, feedback, memberId, at } = given;
  const request = await tx.manager.findOneBy(FeedbackRequest, { organizationId, id });
  if (!request) throw conversationErrors.feedbackUnknown(id);
  const words = feedback.cannotShare
    ? { cannotShare: true }
    : { wentWell: feedback.wentWell, decidedBy: feedback.decidedBy, wouldHelp: feedback.wouldHelp };
  const { affected } = await tx.manager.update(
    FeedbackRequest,
    { organizationId, id, status: In(feedbackStatusesBefore('give')) },
    { ...words, status: 'given', givenBy: memberId, givenAt: at },
  );
  if (affected !== 1) throw conversationErrors.feedbackGiven(id);
  const details = { cannotShare: feedback.cannotShare };
  await audit(tx, given.actor, 'conversations.feedback-given', { kind: 'feedback_request', id }, at, details);
  return draftAnswer(tx, request, feedback, await findMember(tx, memberId), at);
}

async function draftAnswer(
  tx: TenantTransaction,
  request: FeedbackRequest,
  feedback: GivenFeedback,
  giver: MemberCard | null,
  at: Date,
): Promise<string | null> {
  const { organizationId } = tx;
  const { conversationId } = request;
  const conversation = await tx.manager.findOneByOrFail(Conversation, { organizationId, id: conversationId });
  const read = await readAnswerContext(tx, conversation, { name: '', title: null });
  const signer = await signerOf(tx, read.facts, giver);
  if (read.facts === null || signer === null) return null;
  const sender = { name: signer.name, title: signer.title ?? '' };
  const { candidate, company } = read;
  const locale = letterLocaleOf([read.locale]);
  const facts: LetterFacts = {
    candidate: {
      firstName: candidate.firstName,
      lastName: candidate.lastName,
      provenance: candidate.nameProvenance,
    },
    locale,
    role: read.context.role,
    company,
    sender,
  };
  const draft = feedback.cannotShare
    ? composeCannotShareMore(facts)
    : composeFeedbackAnswer({
        ...facts,
        wentWell: feedback.wentWell,
        decidingDifference: feedback.decidedBy,
        nextTime: feedback.wouldHelp,
      });
  const letterId = await createLetter(tx, {
    draft,
    context: { ...read.context, sender, locale },
    locale,
    at,
  });
  const id = newId();
  await tx.manager.insert(Answer, {
    organizationId,
    id,
    conversationId,
    inAnswerTo: request.messageId,
    letterId,
    status: 'drafted',
    feedbackRequestId: request.id,
    createdAt: at,
  });
  return id;
}
