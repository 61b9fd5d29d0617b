import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { audit } from './audit.js';
import { assertPassword } from './domain/member-rules.js';
import { actorOf, requireMember, type Principal, type Role } from './domain/principal.js';
import type { Member } from './member.entity.js';
import { insertMember } from './members.js';
import { makePasswordLink } from './password-links.js';
import { hashPassword } from './passwords.js';

export interface MemberToAdd {
  readonly email: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: Role;
  /** Without one they are mailed a link to choose it. */
  readonly password?: string | undefined;
}

/** Lets somebody into the organization. */
@Injectable()
export class AddMember {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_exists`, `access.member_required`, `access.password_short`, `access.password_long` */
  async execute(principal: Principal, { password, ...wanted }: MemberToAdd): Promise<Member> {
    const madeBy = requireMember(principal);
    if (password !== undefined) assertPassword(password);
    const passwordHash = password === undefined ? null : await hashPassword(password);
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const at = this.clock.now();
      const member = await insertMember(tx, { ...wanted, passwordHash }, at);
      const subject = { kind: 'member', id: member.id };
      await audit(tx, actorOf(principal), 'access.member_added', subject, at, { role: member.role });
      if (passwordHash === null)
        await makePasswordLink(tx, { memberId: member.id, purpose: 'invitation', madeBy }, at);
      return member;
    });
  }
}
