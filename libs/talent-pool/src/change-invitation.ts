import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { editLetter, type Letter, readLetter, type StoredLetter } from '#letters';
import { recallDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { poolErrors } from './domain/errors.js';
import type { Invitation } from './invitation.entity.js';
import { loadInvitation, moveInvitationOrRefuse, notApproved } from './invitation-store.js';

/** What a person can do to an invitation before it leaves, besides approving it. */
@Injectable()
export class ChangeInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the words of a draft.
   *
   * @param version the version that the person read
   * @throws DomainError `access.member_required`, `talent_pool.invitation_unknown`, `talent_pool.letter_changed`,
   * `talent_pool.invitation_not_possible_now`
   */
  async letter(principal: Principal, id: string, words: Letter, version: number): Promise<StoredLetter> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const invitation = await loadInvitation(tx, id);
      if (invitation.status !== 'drafted' && invitation.status !== 'failed')
        throw poolErrors.invitationNotPossible('approve', invitation.status);
      const letter = await readLetter(tx, invitation.letterId);
      if (letter.version !== version) throw poolErrors.letterChanged(letter.version);
      const edited = await editLetter(tx, invitation.letterId, words, memberId, at);
      const subject = { kind: 'invitation', id };
      const details = { version: edited.version };
      await audit(tx, actorOf(principal), 'talent_pool.invitation_edited', subject, at, details);
      return edited;
    });
  }

  /**
   * Takes the approval back before it leaves: it is a draft again.
   *
   * @throws DomainError `access.member_required`, `talent_pool.invitation_unknown`, `talent_pool.invitation_not_possible_now`
   */
  async undo(principal: Principal, id: string): Promise<Invitation> {
    requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const invitation = await loadInvitation(tx, id);
      await moveInvitationOrRefuse(tx, invitation, 'undo', notApproved);
      await recallDelivery(tx, { ownerKind: 'invitation', ownerId: id });
      const subject = { kind: 'invitation', id };
      await audit(tx, actorOf(principal), 'talent_pool.invitation_approval_undone', subject, at);
      return invitation;
    });
  }

  /** It is not to leave. @throws DomainError `access.member_required`, `talent_pool.invitation_not_possible_now` */
  async cancel(principal: Principal, id: string): Promise<Invitation> {
    requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const invitation = await loadInvitation(tx, id);
      await moveInvitationOrRefuse(tx, invitation, 'cancel', {
        endedReason: 'talent_pool.cancelled_by_member',
        leavesAt: null,
      });
      await recallDelivery(tx, { ownerKind: 'invitation', ownerId: id });
      const subject = { kind: 'invitation', id };
      await audit(tx, actorOf(principal), 'talent_pool.invitation_cancelled', subject, at);
      return invitation;
    });
  }
}
