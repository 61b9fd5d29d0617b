import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, newId } from '#platform/database';
import { audit } from './audit.js';
import { assertPassword } from './domain/member-rules.js';
import { assertTimeZone, canonicalLocale } from './domain/organization-facts.js';
import { insertMember } from './members.js';
import { Organization } from './organization.entity.js';
import { hashPassword } from './passwords.js';

export interface NewOrganization {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  readonly admin: {
    readonly email: string;
    readonly name: string;
    readonly title: string | null;
    readonly password: string;
  };
}

/** Makes a tenant with its first admin; for the operator's commands, not for the web. */
@Injectable()
export class CreateOrganization {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the ids of the organization and of its admin
   * @throws DomainError `access.time_zone_unknown`, `access.locale_unknown`, `access.password_short`, `access.password_long`
   */
  async execute(wanted: NewOrganization): Promise<{ organizationId: string; memberId: string }> {
    const { email, name, title, password } = wanted.admin;
    const timeZone = assertTimeZone(wanted.timeZone);
    const locale = canonicalLocale(wanted.locale);
    assertPassword(password);
    const passwordHash = await hashPassword(password);
    const id = newId();
    return this.database.inTenant(id, async (tx) => {
      const at = this.clock.now();
      await tx.manager.insert(Organization, {
        id,
        name: wanted.name,
        timeZone,
        locale,
        postalAddress: null,
        sendingPausedAt: null,
        sendingPausedBy: null,
        settings: {},
        createdAt: at,
      });
      const admin = await insertMember(tx, { email, name, title, role: 'admin', passwordHash }, at);
      const system = { kind: 'system', id: null } as const;
      await audit(tx, system, 'access.organization_created', { kind: 'organization', id }, at);
      return { organizationId: id, memberId: admin.id };
    });
  }
}
