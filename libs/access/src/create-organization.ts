import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, hasRoutes, lockNames, newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { audit } from './audit.js';
import { accessErrors } from './domain/errors.js';
import { assertPassword } from './domain/member-rules.js';
import { assertTimeZone, canonicalLocale } from './domain/organization-facts.js';
import { organizationCreated } from './events.js';
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

/** Makes a tenant with its first admin; for the operator's commands, and once for who holds the set-up code. */
@Injectable()
export class CreateOrganization {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param options.onlyTheFirst refuse when there is an organization already, also of several at once
   * @returns the ids of the organization and of its admin
   * @throws DomainError `access.time_zone_unknown`, `access.locale_unknown`, `access.password_short`, `access.password_long`, `access.setup_done`
   */
  async execute(
    wanted: NewOrganization,
    options: { readonly onlyTheFirst?: boolean } = {},
  ): Promise<{ organizationId: string; memberId: string }> {
    const { email, name, title, password } = wanted.admin;
    const timeZone = assertTimeZone(wanted.timeZone);
    const locale = canonicalLocale(wanted.locale);
    assertPassword(password);
    const passwordHash = await hashPassword(password);
    const id = newId();
    return this.database.inTenant(id, async (tx) => {
      if (options.onlyTheFirst) await assertFirst(tx);
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
      await publish(tx, organizationCreated, {});
      return { organizationId: id, memberId: admin.id };
    });
  }
}

/** Several at once wait for each other here, and each then sees whom the one before it made. */
async function assertFirst(tx: TenantTransaction): Promise<void> {
  await lockNames(tx, ['access.first_admin']);
  if (await hasRoutes(tx, 'sign_in')) throw accessErrors.setupDone();
}
