import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, findRoutes, type TenantTransaction } from '#platform/database';
import { audit } from './audit.js';
import { accessErrors } from './domain/errors.js';
import { assertPassword } from './domain/member-rules.js';
import { isLinkOpen, type PasswordLinkPurpose } from './domain/password-link.js';
import { Member } from './member.entity.js';
import { getOrganization } from './organizations.js';
import { PasswordLink } from './password-link.entity.js';
import { endPasswordLinks } from './password-links.js';
import { hashPassword } from './passwords.js';
import { endSessions, openSession } from './sessions.js';
import type { SignedIn } from './sign-in.js';

/** Whom a link is for. */
export interface OpenedLink {
  readonly purpose: PasswordLinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly title: string | null;
  readonly organizationName: string;
  readonly expiresAt: Date;
}

/** What who holds a link chooses; name and title only with an invitation. */
export interface ChosenWithLink {
  readonly password: string;
  readonly name?: string | undefined;
  readonly title?: string | null | undefined;
}

/** Opens what a link in a mail of ours leads to, for whoever holds it. */
@Injectable()
export class OpenPasswordLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.link_unknown`, `access.link_expired` (used and replaced ones, and those of disabled members, too) */
  async read(token: string): Promise<OpenedLink> {
    const { organizationId, id } = await this.find(token);
    return this.database.inTenant(organizationId, async (tx) => {
      const { link, member } = await this.open(tx, id);
      const { email, name, title } = member;
      const { name: organizationName } = await getOrganization(tx);
      return { purpose: link.purpose, email, name, title, organizationName, expiresAt: link.expiresAt };
    });
  }

  /**
   * Sets the password and signs in. Every session and every other link of the member ends.
   *
   * @throws DomainError as {@link read}, `access.password_short`, `access.password_long`, `access.name_needs_invitation`
   */
  async use(token: string, { password, name, title }: ChosenWithLink): Promise<SignedIn> {
    assertPassword(password);
    const { organizationId, id } = await this.find(token);
    // Looked at first: who has no open link makes us hash nothing.
    const { link } = await this.database.inTenant(organizationId, (tx) => this.open(tx, id));
    const names = { ...(name !== undefined && { name }), ...(title !== undefined && { title }) };
    if (link.purpose !== 'invitation' && Object.keys(names).length > 0)
      throw accessErrors.nameNeedsInvitation();
    const passwordHash = await hashPassword(password);

    return this.database.inTenant(organizationId, async (tx) => {
      const at = this.clock.now();
      // The member first, as everywhere: an admin may disable or invite them at this moment.
      const member = await tx.manager.findOne(Member, {
        where: { organizationId, id: link.memberId, disabledAt: IsNull() },
        lock: { mode: 'for_no_key_update' },
      });
      const { affected } = await tx.manager.update(
        PasswordLink,
        { organizationId, id, endedAt: IsNull(), expiresAt: MoreThan(at) },
        { endedAt: at },
      );
      if (!member || affected !== 1) throw accessErrors.linkExpired();
      const { id: memberId, role } = member;
      await tx.manager.update(Member, { organizationId, id: memberId }, { passwordHash, ...names });
      await endPasswordLinks(tx, memberId, at);
      await endSessions(tx, { memberId });
      const self = { kind: 'member', id: memberId } as const;
      await audit(tx, self, 'access.password_chosen', self, at, { purpose: link.purpose });
      const session = await openSession(tx, memberId);
      return { ...session, principal: { kind: 'member', organizationId, memberId, role } };
    });
  }

  private async find(token: string): Promise<{ organizationId: string; id: string }> {
    const [route] = await this.database.outsideTenants((tx) => findRoutes(tx, 'password_link', token));
    if (!route) throw accessErrors.linkUnknown();
    return { organizationId: route.organizationId, id: route.subjectId };
  }

  private async open(tx: TenantTransaction, id: string): Promise<{ link: PasswordLink; member: Member }> {
    const { organizationId } = tx;
    const link = await tx.manager.findOneBy(PasswordLink, { organizationId, id });
    if (!link) throw accessErrors.linkUnknown();
    const member = await tx.manager.findOneBy(Member, {
      organizationId,
      id: link.memberId,
      disabledAt: IsNull(),
    });
    if (!member || !isLinkOpen(link, this.clock.now())) throw accessErrors.linkExpired();
    return { link, member };
  }
}
