import type { MemberCard, OrganizationFacts } from '#access';
import { createLetters, type Letter, type LetterContext } from '#letters';
import { type DeliveryRequest, queueDeliveries } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';

type Owner = Pick<DeliveryRequest, 'ownerKind' | 'ownerId'>;

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
  owner: Owner,
  mail: MailToMember,
  at: Date,
): Promise<string> {
  const queued = (await mailMembers(tx, [{ owner, mail }], at)).get(owner.ownerId);
  if (queued === undefined) throw new Error('A mail that was asked for is missing.');
  return queued;
}

/** As {@link mailMember}, for many. @returns the ids of the deliveries, by owner */
export async function mailMembers(
  tx: TenantTransaction,
  mails: readonly { readonly owner: Owner; readonly mail: MailToMember }[],
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const letterIds = await createLetters(
    tx,
    mails.map(({ mail: { letter, context, organization } }) => ({
      draft: letter,
      context: context ?? aboutNobody(organization.name),
      locale: 'en',
      at,
    })),
  );
  const requests = mails.flatMap(({ owner, mail }, index): DeliveryRequest[] => {
    const letterId = letterIds[index];
    return letterId === undefined ? [] : [requestOf(owner, mail, letterId)];
  });
  const queued = new Map<string, string>();
  for (const [ownerId, id] of await queueDeliveries(tx, requests, at)) {
    if (id instanceof DomainError) throw id;
    queued.set(ownerId, id);
  }
  return queued;
}

function requestOf(
  owner: Owner,
  { member, organization, fromName }: MailToMember,
  letterId: string,
): DeliveryRequest {
  return {
    ...owner,
    stream: 'internal',
    letterId,
    candidateId: null,
    // With one, an answer to this mail would be taken for a candidate's.
    conversationId: null,
    to: { address: member.email, name: member.name },
    fromName: fromName ?? `Regards at ${organization.name}`,
  };
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
