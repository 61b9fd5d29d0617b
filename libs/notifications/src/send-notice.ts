import type { MemberCard, OrganizationFacts } from '#access';
import { createLetter, type Letter, type LetterContext } from '#letters';
import { queueDelivery } from '#mail';
import { insertNew, newId, type TenantTransaction } from '#platform/database';
import { Notice } from './notice.entity.js';

/** What a notice is about: told to each member once. */
export type About =
  { readonly kind: 'reply'; readonly messageId: string } | { readonly kind: 'digest'; readonly day: string };

/**
 * Mails a member, with the open transaction. Told again about the same, they get nothing more.
 *
 * @param at business time
 */
export async function sendNotice(
  tx: TenantTransaction,
  about: About,
  { member, organization, letter }: { member: MemberCard; organization: OrganizationFacts; letter: Letter },
  at: Date,
): Promise<void> {
  const { organizationId } = tx;
  const id = newId();
  const row = { organizationId, id, memberId: member.id, ...about, createdAt: at };
  if (!(await insertNew(tx, Notice, row))) return;
  const letterId = await createLetter(tx, {
    draft: letter,
    context: aboutNobody(organization.name),
    locale: 'en',
    at,
  });
  await queueDelivery(
    tx,
    {
      ownerKind: 'notice',
      ownerId: id,
      stream: 'internal',
      letterId,
      candidateId: null,
      conversationId: null,
      to: { address: member.email, name: member.name },
      fromName: `Regards at ${organization.name}`,
    },
    at,
  );
}

/** What is stored beside a mail to a colleague says no more than the mail: nothing about a candidate. */
export function aboutNobody(company: string): LetterContext {
  return {
    candidate: { firstName: null, lastName: null },
    role: '',
    company,
    stage: 'application',
    interviews: 0,
    effort: [],
    sender: { name: company, title: '' },
    backing: { talentPool: false, feedbackOffered: false, callOffered: false },
    purpose: 'feedback_answer',
    locale: 'en',
  };
}
