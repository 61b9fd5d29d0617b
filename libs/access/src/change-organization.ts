import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { audit } from './audit.js';
import { assertTimeZone, canonicalLocale, type OrganizationFacts } from './domain/organization-facts.js';
import { actorOf, requireMember, type Principal } from './domain/principal.js';
import { Organization } from './organization.entity.js';
import { getOrganization } from './organizations.js';

/** What is left out stays as it is. */
export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly locale?: string | undefined;
  readonly postalAddress?: string | null | undefined;
}

/** Changes what the organization is called, where it is, and how it writes. */
@Injectable()
export class ChangeOrganization {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.time_zone_unknown`, `access.locale_unknown`, `access.member_required` */
  async execute(principal: Principal, change: OrganizationChange): Promise<OrganizationFacts> {
    requireMember(principal);
    const { name, postalAddress } = change;
    const set = {
      ...(name !== undefined && { name }),
      ...(change.timeZone !== undefined && { timeZone: assertTimeZone(change.timeZone) }),
      ...(change.locale !== undefined && { locale: canonicalLocale(change.locale) }),
      ...(postalAddress !== undefined && { postalAddress }),
    };
    const fields = Object.keys(set);
    return this.database.inTenant(principal.organizationId, async (tx) => {
      if (fields.length > 0) {
        const subject = { kind: 'organization', id: tx.organizationId };
        await tx.manager.update(Organization, { id: tx.organizationId }, set);
        await audit(tx, actorOf(principal), 'access.organization_changed', subject, this.clock.now(), {
          fields,
        });
      }
      return getOrganization(tx);
    });
  }
}
