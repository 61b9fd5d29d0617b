import { Injectable } from '@nestjs/common';
import { getCandidateFacts, getOpeningFacts } from '#hiring';
import { assertSendable } from '#letters';
import {
  type DeliveryFacts,
  type DeliveryOutcome,
  OwnsDeliveries,
  type Proof,
  SingleLetterOwner,
} from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { isConsentInForce } from './consent-store.js';
import type { Invitation } from './invitation.entity.js';
import { loadInvitation, moveInvitation, notApproved } from './invitation-store.js';
import { lockMedalistOf } from './medalist-store.js';

/** Answers for an invitation while it is delivered: may it still leave, and what follows from how that ended. */
@Injectable()
@OwnsDeliveries('invitation')
export class InvitationLetters extends SingleLetterOwner {
  constructor(private readonly clock: Clock) {
    super();
  }

  /**
   * Proved again at the moment of sending: the consent, the person, the opening, the words. What cannot become right again cancels
   * the invitation; what a person can put right makes it a draft again.
   */
  override async proveOne(tx: TenantTransaction, delivery: DeliveryFacts): Promise<Proof> {
    const { candidateId } = await loadInvitation(tx, delivery.ownerId);
    // A withdrawal at this moment comes before, and stops the letter, or after.
    const medalist = await lockMedalistOf(tx, candidateId);
    const invitation = await loadInvitation(tx, delivery.ownerId);
    if (invitation.status !== 'approved' && invitation.status !== 'sending')
      return stop('talent_pool.invitation_not_approved', 'The invitation was cancelled or is a draft again.');
    const candidate = await getCandidateFacts(tx, candidateId);
    if (candidate.erasedAt || candidate.mergedInto)
      return cancel(tx, invitation, 'talent_pool.candidate_gone', 'This person was erased or merged.');
    if (medalist?.status !== 'in_pool' || !(await isConsentInForce(tx, candidate, this.clock.now())))
      return cancel(
        tx,
        invitation,
        'talent_pool.consent_missing',
        'This person is not in the pool any more, or their consent has ended.',
      );
    const opening = await getOpeningFacts(tx, invitation.openingId);
    if (opening.status !== 'open' && opening.status !== 'reopened')
      return cancel(tx, invitation, 'talent_pool.opening_not_open', 'The opening is not open any more.');
    if (!candidate.canEmail)
      return hold(tx, invitation, 'talent_pool.cannot_mail', 'The ATS says: do not mail this person.');
    const words = await wordsDoubt(tx, invitation);
    if (words) return hold(tx, invitation, words.reason, words.text);
    if (invitation.status === 'approved') await moveInvitation(tx, invitation, 'leave');
    return { go: true };
  }

  override async settledOne(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    outcome: DeliveryOutcome,
    at: Date,
  ): Promise<void> {
    const invitation = await loadInvitation(tx, delivery.ownerId);
    switch (outcome.kind) {
      case 'sent':
        // One that left before its database was restored was not proved in it.
        if (invitation.status === 'approved') await moveInvitation(tx, invitation, 'leave');
        await moveInvitation(tx, invitation, 'sent', { sentAt: at });
        return;
      case 'failed':
        await moveInvitation(tx, invitation, 'fail', { endedReason: 'talent_pool.not_delivered' });
        return;
      case 'held':
        await moveInvitation(tx, invitation, 'hold', { ...notApproved, endedReason: outcome.reason });
    }
  }

  /** The person did not hear of it; a corrected address can be tried by approving it again. */
  override async bounced(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    { hard }: { readonly hard: boolean },
  ): Promise<void> {
    if (!hard) return;
    const invitation = await loadInvitation(tx, delivery.ownerId);
    await moveInvitation(tx, invitation, 'fail', { endedReason: 'talent_pool.bounced' });
  }
}

async function wordsDoubt(
  tx: TenantTransaction,
  invitation: Invitation,
): Promise<{ reason: string; text: string } | null> {
  try {
    const { version } = await assertSendable(tx, invitation.letterId);
    if (version === invitation.approvedLetterVersion) return null;
    return {
      reason: 'talent_pool.letter_changed',
      text: 'The letter is not the one that was approved; read and approve it again.',
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { reason: error.code, text: 'The respect check stops this letter now; read its findings.' };
  }
}

async function cancel(
  tx: TenantTransaction,
  invitation: Invitation,
  reason: string,
  text: string,
): Promise<Proof> {
  await moveInvitation(tx, invitation, 'cancel', { endedReason: reason });
  return stop(reason, text);
}

async function hold(
  tx: TenantTransaction,
  invitation: Invitation,
  reason: string,
  text: string,
): Promise<Proof> {
  await moveInvitation(tx, invitation, 'hold', { ...notApproved, endedReason: reason });
  return stop(reason, text);
}

function stop(reason: string, text: string): Proof {
  return { go: false, reason, text };
}
