import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Actor, type Principal, requireMember } from '#access';
import { openDuty } from '#duties';
import { noteContact } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { awaitingAnswer } from './domain/invitation-states.js';
import type { InvitationAnswer } from './domain/invitation-answer.js';
import { invitationAccepted } from './events.js';
import type { Invitation } from './invitation.entity.js';
import { loadInvitation, moveInvitation, moveInvitationOrRefuse } from './invitation-store.js';
import { poolErrors } from './domain/errors.js';

/** How soon somebody gets back to a candidate who said yes on her page. */
const daysToGetBack = 3;

/** Records the answer to an invitation: understood from a reply, given on the candidate's page, or told by a person. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A named person says what the answer was, also to correct what was understood.
   *
   * @throws DomainError `access.member_required`, `talent_pool.invitation_unknown`, `talent_pool.invitation_not_possible_now`
   */
  async byMember(principal: Principal, id: string, answer: InvitationAnswer): Promise<Invitation> {
    requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const invitation = await loadInvitation(tx, id);
      if (invitation.status === answer) return invitation;
      await moveInvitationOrRefuse(tx, invitation, answer === 'accepted' ? 'say_yes' : 'say_no', {
        answeredAt: at,
      });
      await record(tx, invitation, answer, actorOf(principal), at);
      return invitation;
    });
  }

  /**
   * The candidate answers on her page, or changes her answer there. A yes opens the duty to get back to her.
   *
   * @throws DomainError `talent_pool.invitation_unknown`, also for an invitation of somebody else
   */
  async byCandidate(
    organizationId: string,
    candidateId: string,
    id: string,
    answer: InvitationAnswer,
  ): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const invitation = await loadInvitation(tx, id);
      if (invitation.candidateId !== candidateId) throw poolErrors.invitationUnknown(id);
      // On their own page they may also change their mind, as the undo of a click.
      if (!(await move(tx, invitation, answer, at))) return;
      await record(tx, invitation, answer, { kind: 'candidate', id: candidateId }, at);
      await noteContact(tx, candidateId, at);
      if (answer === 'accepted')
        await openDuty(tx, {
          kind: 'answer',
          subjectKind: 'invitation',
          subjectId: id,
          candidateId,
          ownerId: invitation.signerId,
          openedAt: at,
          dueAt: new Date(at.getTime() + daysToGetBack * 24 * 3_600_000),
        });
    });
  }

  /** What a reply was understood to say; changes nothing when an answer is known. */
  async byReply(tx: TenantTransaction, invitation: Invitation, answer: InvitationAnswer): Promise<void> {
    const at = this.clock.now();
    if (await answerOnce(tx, invitation, answer, at))
      await record(tx, invitation, answer, { kind: 'system', id: null }, at);
  }
}

/** @returns false when nobody waits for an answer: there is one already, or it never left */
async function answerOnce(
  tx: TenantTransaction,
  invitation: Invitation,
  answer: InvitationAnswer,
  at: Date,
): Promise<boolean> {
  return awaitingAnswer.includes(invitation.status) && move(tx, invitation, answer, at);
}

/** @returns false when it is answered like this already, or never left */
async function move(
  tx: TenantTransaction,
  invitation: Invitation,
  answer: InvitationAnswer,
  at: Date,
): Promise<boolean> {
  return moveInvitation(tx, invitation, answer === 'accepted' ? 'say_yes' : 'say_no', { answeredAt: at });
}

async function record(
  tx: TenantTransaction,
  invitation: Invitation,
  answer: InvitationAnswer,
  actor: Actor,
  at: Date,
): Promise<void> {
  const { id, openingId, candidateId } = invitation;
  await audit(tx, actor, `talent_pool.invitation_${answer}`, { kind: 'invitation', id }, at);
  if (answer === 'accepted')
    await publish(tx, invitationAccepted, { invitationId: id, openingId, candidateId });
}
