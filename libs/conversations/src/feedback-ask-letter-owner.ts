import { findMember } from '#access';
import { type DeliveryFacts, OwnsDeliveries, type Proof, SingleLetterOwner } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { FeedbackRequest } from './feedback-request.entity.js';

/**
 * Answers for the mails that ask hiring managers for feedback. Nothing follows from what becomes of them: the duty stays open until the
 * candidate has an answer, and its owner sees it whether the mail arrived or not.
 */
@OwnsDeliveries('feedback_ask')
export class FeedbackAskLetterOwner extends SingleLetterOwner {
  override async proveOne(tx: TenantTransaction, { ownerId }: DeliveryFacts): Promise<Proof> {
    const { organizationId } = tx;
    const request = await tx.manager.findOneBy(FeedbackRequest, { organizationId, id: ownerId });
    if (request?.status !== 'requested')
      return { go: false, reason: 'conversations.feedback_given', text: 'The feedback is no longer needed.' };
    const member = request.hiringManagerId && (await findMember(tx, request.hiringManagerId));
    if (!member || !member.active)
      return { go: false, reason: 'conversations.member_inactive', text: 'This member is no longer active.' };
    return { go: true };
  }

  override async bounced(): Promise<void> {}
}
