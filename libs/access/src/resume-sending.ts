import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { audit } from './audit.js';
import type { OrganizationFacts } from './domain/organization-facts.js';
import { actorOf, requireMember, type Principal } from './domain/principal.js';
import { Organization } from './organization.entity.js';
import { getOrganization } from './organizations.js';

/** Lets mail leave again. */
@Injectable()
export class ResumeSending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_required` */
  async execute(principal: Principal): Promise<OrganizationFacts> {
    requireMember(principal);
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { affected } = await tx.manager.update(
        Organization,
        { id: tx.organizationId, sendingPausedAt: Not(IsNull()) },
        { sendingPausedAt: null, sendingPausedBy: null },
      );
      const subject = { kind: 'organization', id: tx.organizationId };
      if (affected === 1)
        await audit(tx, actorOf(principal), 'access.sending_resumed', subject, this.clock.now());
      return getOrganization(tx);
    });
  }
}
