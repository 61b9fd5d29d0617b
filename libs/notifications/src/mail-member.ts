import type { MemberCard, OrganizationFacts } from '#access';
import { createLetter, type Letter, type LetterContext } from '#letters';
import { type DeliveryRequest, queueDelivery } from '#mail';
import type { TenantTransaction } from '#platform/database';

export interface MailToMember {
  readonly member: MemberCard;
  readonly organization: OrganizationFacts;
  readonly letter: Letter;
  /** What the respect check is to know; nothing where the letter is about nobody. */
  readonly context?: LetterContext;
  readonly fromName?: string;
}

/**
 * Puts a mail to a member on its way with the open transaction.
 *
 * @param at business time
 * @returns the id of the delivery
 */
export async function mailMember(
  tx: TenantTransaction,
  owner: Pick<DeliveryRequest, 'ownerKind' | 'ownerId'>,
  { member, organization, letter, context, fromName }: MailToMember,
  at: Date,
): Promise<string> {
  const letterId = await createLetter(tx, {
    draft: letter,
    context: context ?? aboutNobody(organization.name),
    locale: 'en',
    at,
  });
  return queueDelivery(
    tx,
    {
      ...owner,
      stream: 'internal',
      letterId,
      candidateId: null,
      // With one, an answer to this mail would be taken for a candidate's.
      conversationId: null,
      to: { address: member.email, name: member.name },
      fromName: fromName ?? `Regards at ${organization.name}`,
    },
    at,
  );
}

/** What is stored beside a mail to a colleague says no more than the mail: nothing about a candidate. */
function aboutNobody(company: string): LetterContext {
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
