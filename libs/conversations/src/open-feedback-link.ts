import { getOrganization } from '#access';
import { getApplicationFacts, getCandidateFacts } from '#hiring';
import { type Database, findRoutes, type TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';
import type { FeedbackForm } from './domain/feedback.js';
import { FeedbackRequest } from './feedback-request.entity.js';

/** What the page shows. */
export type FeedbackPage =
  | { readonly kind: 'unknown' | 'expired' | 'given' }
  | { readonly kind: 'thanks'; readonly company: string }
  | {
      readonly kind: 'form';
      readonly role: string;
      readonly company: string;
      /** '' when unknown. */
      readonly candidateName: string;
      /** What the candidate typed on their page; null for nothing in particular. */
      readonly question: string | null;
      /** What the hiring manager typed before, with what is wrong with it; null at first. */
      readonly form: FeedbackForm | null;
    };

/**
 * Opens what a link in a mail leads to, for whoever holds it.
 *
 * @param now business time, by which the link expires
 * @param whenOpen runs in the transaction that has locked the request, so that of two clicks the second finds the feedback given
 */
export async function openFeedbackLink(
  database: Database,
  token: string,
  now: Date,
  whenOpen: (tx: TenantTransaction, request: FeedbackRequest) => Promise<FeedbackPage>,
): Promise<FeedbackPage> {
  const [route] = await database.outsideTenants((tx) => findRoutes(tx, 'feedback_link', token));
  if (!route) return { kind: 'unknown' };
  const { organizationId, subjectId } = route;
  return database.inTenant(organizationId, async (tx) => {
    const request = await tx.manager.findOne(FeedbackRequest, {
      where: { organizationId, id: subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!request) return { kind: 'unknown' };
    if (request.status !== 'requested') return { kind: 'given' };
    if (request.linkExpiresAt === null || request.linkExpiresAt <= now) return { kind: 'expired' };
    return whenOpen(tx, request);
  });
}

/** The page with its form, empty or as it was typed. */
export async function feedbackFormPage(
  tx: TenantTransaction,
  request: FeedbackRequest,
  form: FeedbackForm | null,
): Promise<FeedbackPage> {
  const { organizationId } = tx;
  const { candidateId, applicationId } = await tx.manager.findOneByOrFail(Conversation, {
    organizationId,
    id: request.conversationId,
  });
  const facts = applicationId === null ? null : await getApplicationFacts(tx, applicationId);
  const { fullName } = facts?.candidate ?? (await getCandidateFacts(tx, candidateId));
  const company = (await getOrganization(tx)).name;
  const { question } = request;
  return { kind: 'form', role: facts?.opening.title ?? '', company, candidateName: fullName, question, form };
}
