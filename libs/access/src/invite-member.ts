import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { audit } from './audit.js';
import { accessErrors } from './domain/errors.js';
import { actorOf, requireMember, type Principal } from './domain/principal.js';
import { Member } from './member.entity.js';
import { makePasswordLink } from './password-links.js';

/** Mails a member who has no password yet a new link to choose one; the one before ends. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_unknown`, `access.member_disabled`, `access.invitation_not_needed`, `access.member_required` */
  async execute(principal: Principal, id: string): Promise<Member> {
    const madeBy = requireMember(principal);
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const at = this.clock.now();
      const member = await tx.manager.findOneBy(Member, { organizationId: tx.organizationId, id });
      if (!member) throw accessErrors.memberUnknown();
      if (member.disabledAt !== null) throw accessErrors.memberDisabled();
      if (member.passwordHash !== null) throw accessErrors.invitationNotNeeded();
      await makePasswordLink(tx, { memberId: id, purpose: 'invitation', madeBy }, at);
      await audit(tx, actorOf(principal), 'access.member_invited', { kind: 'member', id }, at);
      return member;
    });
  }
}
