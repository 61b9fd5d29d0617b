import { In } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import type { WithdrawalChannel } from './consent.entity.js';
import { endConsent } from './consent-store.js';
import { unsentStatuses } from './domain/invitation-states.js';
import { Invitation } from './invitation.entity.js';
import { moveInvitation } from './invitation-store.js';
import { moveMedalist } from './medalist-store.js';
import { dropPostings } from './posting-store.js';
import type { SilverMedalist } from './silver-medalist.entity.js';

/**
 * Ends a membership with everything that hangs on it: the consent, the postings, invitations that have not left. One that is being
 * sent is stopped by the proof at the moment of sending, if it is not gone.
 *
 * @returns false when it had ended before
 */
export async function endMembership(
  tx: TenantTransaction,
  medalist: SilverMedalist,
  event: 'leave' | 'expire',
  channel: WithdrawalChannel,
  at: Date,
): Promise<boolean> {
  const ended = await endConsent(tx, medalist.candidateId, channel, at);
  await dropPostings(tx, medalist.candidateId);
  await cancelUnsent(tx, medalist.candidateId, `talent_pool.consent_${channel}`);
  const moved = await moveMedalist(tx, medalist, event, {
    expiresAt: null,
    leftAt: event === 'leave' ? at : medalist.leftAt,
  });
  return moved || ended !== null;
}

async function cancelUnsent(tx: TenantTransaction, candidateId: string, reason: string): Promise<void> {
  const unsent = await tx.manager.findBy(Invitation, {
    organizationId: tx.organizationId,
    candidateId,
    status: In([...unsentStatuses]),
  });
  for (const invitation of unsent) await moveInvitation(tx, invitation, 'cancel', { endedReason: reason });
}
