import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { actorOf, audit, findMember, getOrganization, type Principal, requireMember } from '#access';
import { type CandidateFacts, getCandidateFacts, getOpeningFacts } from '#hiring';
import { assertSendable } from '#letters';
import { isSuppressed, queueDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { isConsentInForce } from './consent-store.js';
import { poolErrors } from './domain/errors.js';
import { daysBetweenInvitations, quietSince } from './domain/frequency-cap.js';
import { invitationLeavesAt } from './domain/invitation-departure.js';
import { invitingStatuses } from './domain/invitation-states.js';
import { printsAddress } from './domain/pool-footer.js';
import { Invitation } from './invitation.entity.js';
import { loadInvitation, moveInvitationOrRefuse } from './invitation-store.js';
import { lockMedalistOf } from './medalist-store.js';
import { unsubscribeUrl } from './pool-links.js';

/** A named person lets an invitation go; it leaves on the pool stream, once the time to take the approval back is over. */
@Injectable()
export class ApproveInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Postal address, consent and suppression are checked in the transaction that queues the letter (CAN-SPAM, PECR), and again when it
   * is sent. All who approve for one candidate follow each other, so the frequency cap holds across recruiters.
   *
   * @param letterVersion the version that the person read
   * @throws DomainError `access.member_required`, `talent_pool.invitation_unknown`, `talent_pool.not_in_pool`,
   * `talent_pool.opening_not_open`, `talent_pool.invited_recently`, `talent_pool.postal_address_missing`,
   * `talent_pool.postal_address_not_in_letter`, `talent_pool.cannot_mail`,
   * `talent_pool.letter_changed`, `letters.blocking_findings`, `letters.warnings_open`, `talent_pool.invitation_not_possible_now`
   */
  async execute(principal: Principal, id: string, letterVersion: number): Promise<Invitation> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { candidateId } = await loadInvitation(tx, id);
      const medalist = await lockMedalistOf(tx, candidateId);
      const invitation = await loadInvitation(tx, id);
      const candidate = await getCandidateFacts(tx, candidateId);
      if (medalist?.status !== 'in_pool' || !(await isConsentInForce(tx, candidate, at)))
        throw poolErrors.notInPool();
      const postalAddress = await assertMayLeave(tx, invitation, at);
      const address = await sendableAddress(tx, candidate);
      const letter = await assertSendable(tx, invitation.letterId);
      if (letter.version !== letterVersion) throw poolErrors.letterChanged(letter.version);
      if (!printsAddress(letter.body, postalAddress)) throw poolErrors.postalAddressNotInLetter();
      const signer = await findMember(tx, invitation.signerId);
      if (!signer) throw poolErrors.noNameOfSigner();

      const leavesAt = invitationLeavesAt(at);
      await moveInvitationOrRefuse(tx, invitation, 'approve', {
        approvedBy: memberId,
        approvedAt: at,
        approvedLetterVersion: letter.version,
        leavesAt,
        endedReason: null,
      });
      await queueDelivery(
        tx,
        {
          ownerKind: 'invitation',
          ownerId: id,
          stream: 'pool',
          letterId: invitation.letterId,
          candidateId,
          conversationId: invitation.conversationId,
          to: { address, name: candidate.nameProvenance === 'guessed' ? null : candidate.fullName },
          fromName: signer.name,
          unsubscribeUrl: await unsubscribeUrl(tx, this.config, candidateId),
          notBefore: leavesAt,
        },
        at,
      );
      const subject = { kind: 'invitation', id };
      const details = { letterVersion: letter.version, overridden: letter.overrides.map(({ rule }) => rule) };
      await audit(tx, actorOf(principal), 'talent_pool.invitation_approved', subject, at, details);
      return invitation;
    });
  }
}

/** @returns the postal address that the letter must print */
async function assertMayLeave(tx: TenantTransaction, invitation: Invitation, at: Date): Promise<string> {
  const opening = await getOpeningFacts(tx, invitation.openingId);
  if (opening.status !== 'open' && opening.status !== 'reopened') throw poolErrors.openingNotOpen();
  const { postalAddress } = await getOrganization(tx);
  if (!postalAddress?.trim()) throw poolErrors.postalAddressMissing();
  const invitedBefore = await tx.manager.existsBy(Invitation, {
    organizationId: tx.organizationId,
    candidateId: invitation.candidateId,
    id: Not(invitation.id),
    status: In([...invitingStatuses]),
    approvedAt: MoreThan(quietSince(at)),
  });
  if (invitedBefore) throw poolErrors.invitedRecently(daysBetweenInvitations);
  return postalAddress;
}

async function sendableAddress(tx: TenantTransaction, candidate: CandidateFacts): Promise<string> {
  const { primaryAddress, canEmail } = candidate;
  if (!primaryAddress || !canEmail || (await isSuppressed(tx, primaryAddress, 'pool')))
    throw poolErrors.cannotMail();
  return primaryAddress;
}
