import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { audit } from './audit.js';
import { accessErrors } from './domain/errors.js';
import { assertAdminRemains, assertPassword } from './domain/member-rules.js';
import { actorOf, requireMember, type Principal, type Role } from './domain/principal.js';
import { Member } from './member.entity.js';
import { Organization } from './organization.entity.js';
import { endPasswordLinks } from './password-links.js';
import { hashPassword } from './passwords.js';
import { endSessions } from './sessions.js';

/** What is left out stays as it is. */
export interface MemberChange {
  readonly name?: string | undefined;
  readonly title?: string | null | undefined;
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
  readonly password?: string | undefined;
}

/** Changes what a member is called, may do, or signs in with. Disabling and a new password end their sessions and links. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_unknown`, `access.last_admin`, `access.member_required`, `access.password_short`, `access.password_long` */
  async execute(principal: Principal, id: string, change: MemberChange): Promise<Member> {
    requireMember(principal);
    const { password } = change;
    if (password !== undefined) assertPassword(password);
    const passwordHash = password === undefined ? undefined : await hashPassword(password);

    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { organizationId } = tx;
      const at = this.clock.now();
      // One change of members at a time: two admins who demote each other at once would leave none.
      await tx.manager.findOneOrFail(Organization, {
        where: { id: organizationId },
        lock: { mode: 'for_no_key_update' },
      });
      const before = await tx.manager.findOneBy(Member, { organizationId, id });
      if (!before) throw accessErrors.memberUnknown();
      const after = tx.manager.create(Member, {
        organizationId,
        id,
        email: before.email,
        createdAt: before.createdAt,
        name: change.name ?? before.name,
        title: change.title === undefined ? before.title : change.title,
        role: change.role ?? before.role,
        disabledAt:
          change.disabled === undefined
            ? before.disabledAt
            : change.disabled
              ? (before.disabledAt ?? at)
              : null,
        passwordHash: passwordHash ?? before.passwordHash,
      });
      // An admin without a password could let nobody in.
      const otherAdmins = await tx.manager.countBy(Member, {
        organizationId,
        id: Not(id),
        role: 'admin',
        disabledAt: IsNull(),
        passwordHash: Not(IsNull()),
      });
      assertAdminRemains(standing(before), standing(after), otherAdmins);
      const { name, title, role, disabledAt } = after;
      await tx.manager.update(
        Member,
        { organizationId, id },
        { name, title, role, disabledAt, passwordHash: after.passwordHash },
      );
      if (change.disabled || passwordHash !== undefined) {
        await endSessions(tx, { memberId: id });
        await endPasswordLinks(tx, id, at);
      }
      const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]));
      await audit(tx, actorOf(principal), 'access.member_changed', { kind: 'member', id }, at, {
        fields,
        role,
        disabled: disabledAt !== null,
      });
      return after;
    });
  }
}

const standing = (member: Member) => ({ role: member.role, disabled: member.disabledAt !== null });
