import { type ChangeOf, moveRow, type TenantTransaction } from '#platform/database';
import { poolErrors } from './domain/errors.js';
import { type InvitationEvent, invitationTransitions } from './domain/invitation-states.js';
import { Invitation } from './invitation.entity.js';

/** @throws DomainError `talent_pool.invitation_unknown` */
export async function loadInvitation(tx: TenantTransaction, id: string): Promise<Invitation> {
  const invitation = await tx.manager.findOneBy(Invitation, { organizationId: tx.organizationId, id });
  if (!invitation) throw poolErrors.invitationUnknown(id);
  return invitation;
}

/** What an invitation says of its approval once that does not hold any more. */
export const notApproved = {
  approvedBy: null,
  approvedAt: null,
  approvedLetterVersion: null,
  leavesAt: null,
} as const;

type Change = ChangeOf<Invitation>;

/**
 * Moves an invitation by a conditional update on the status it was read in.
 *
 * @returns false when the state table does not allow it, or somebody else moved it first
 */
export async function moveInvitation(
  tx: TenantTransaction,
  invitation: Invitation,
  event: InvitationEvent,
  change: Change = {},
): Promise<boolean> {
  return moveRow(tx, { entity: Invitation, states: invitationTransitions }, invitation, event, change);
}

/** As {@link moveInvitation}, for a person who must be told. @throws DomainError `talent_pool.invitation_not_possible_now` */
export async function moveInvitationOrRefuse(
  tx: TenantTransaction,
  invitation: Invitation,
  event: InvitationEvent,
  change: Change = {},
): Promise<void> {
  if (!(await moveInvitation(tx, invitation, event, change)))
    throw poolErrors.invitationNotPossible(event, invitation.status);
}
