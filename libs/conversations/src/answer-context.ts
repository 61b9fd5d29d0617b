import { findMember, getOrganization, type MemberCard } from '#access';
import { type ApplicationFacts, type CandidateFacts, getApplicationFacts, getCandidateFacts } from '#hiring';
import type { Backing, LetterContext } from '#letters';
import type { TenantTransaction } from '#platform/database';
import type { Conversation } from './conversation.entity.js';

const NOTHING_BACKED: Backing = { talentPool: false, feedbackOffered: false, callOffered: false };

/** What writing an answer needs to know. */
export interface AnswerContext {
  readonly candidate: CandidateFacts;
  /** Null for a conversation about no application. */
  readonly facts: ApplicationFacts | null;
  readonly company: string;
  /** BCP 47. */
  readonly locale: string;
  readonly context: LetterContext;
}

/** Loads what an answer in this conversation is checked against. @param sender who signs it */
export async function readAnswerContext(
  tx: TenantTransaction,
  conversation: Conversation,
  sender: Pick<MemberCard, 'name' | 'title'>,
): Promise<AnswerContext> {
  const { applicationId, candidateId } = conversation;
  const organization = await getOrganization(tx);
  const facts = applicationId === null ? null : await getApplicationFacts(tx, applicationId);
  const candidate = await getCandidateFacts(tx, candidateId);
  const locale = candidate.locale ?? organization.locale;
  return {
    candidate,
    facts,
    company: organization.name,
    locale,
    context: {
      candidate: { firstName: candidate.firstName, lastName: candidate.lastName },
      role: facts?.opening.title ?? '',
      company: organization.name,
      stage: facts?.application.stage ?? 'application',
      interviews: facts?.application.interviewsHeld ?? 0,
      effort: facts?.application.effort ?? [],
      sender: { name: sender.name, title: sender.title ?? '' },
      backing: await readBacking(tx, conversation),
      purpose: 'feedback_answer',
      locale,
    },
  };
}

/** Who signs answers about this application: its recruiter while active, else whoever is given. */
export async function signerOf(
  tx: TenantTransaction,
  facts: ApplicationFacts | null,
  otherwise: MemberCard | null,
): Promise<MemberCard | null> {
  const recruiterId = facts?.opening.recruiterId;
  const recruiter = recruiterId ? await findMember(tx, recruiterId) : null;
  return recruiter?.active ? recruiter : otherwise;
}

/** What the last letter to the candidate could promise still stands; an open request backs a promise of feedback. */
async function readBacking(tx: TenantTransaction, { id }: Conversation): Promise<Backing> {
  const [row] = await tx.manager.query<{ backing: Backing | null; feedback_open: boolean }[]>(
    `SELECT (SELECT l.context->'backing' FROM deliveries d
               JOIN letters l ON (l.organization_id, l.id) = (d.organization_id, d.letter_id)
              WHERE d.organization_id = $1 AND d.conversation_id = $2 AND d.stream <> 'internal' AND d.status = 'sent'
              ORDER BY d.created_at DESC LIMIT 1) AS backing,
            EXISTS (SELECT FROM feedback_requests f WHERE f.organization_id = $1 AND f.conversation_id = $2
                       AND f.status IN ('requested', 'given')) AS feedback_open`,
    [tx.organizationId, id],
  );
  const backing = { ...NOTHING_BACKED, ...row?.backing };
  return { ...backing, feedbackOffered: backing.feedbackOffered || row?.feedback_open === true };
}
