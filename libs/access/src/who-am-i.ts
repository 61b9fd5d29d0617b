import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { OrganizationFacts } from './domain/organization-facts.js';
import type { Principal } from './domain/principal.js';
import { findMember, type MemberCard } from './members.js';
import { getOrganization } from './organizations.js';

export interface Identity {
  readonly principal: Principal;
  /** null for an API key. */
  readonly member: MemberCard | null;
  readonly organization: OrganizationFacts;
}

/** Tells a principal who it is and where. */
@Injectable()
export class WhoAmI {
  constructor(private readonly database: Database) {}

  async execute(principal: Principal): Promise<Identity> {
    return this.database.inTenant(principal.organizationId, async (tx) => ({
      principal,
      member: principal.kind === 'member' ? await findMember(tx, principal.memberId) : null,
      organization: await getOrganization(tx),
    }));
  }
}
