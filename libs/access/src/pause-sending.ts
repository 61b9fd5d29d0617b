import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { audit } from './audit.js';
import type { OrganizationFacts } from './domain/organization-facts.js';
import { actorOf, type Principal } from './domain/principal.js';
import { Organization } from './organization.entity.js';
import { getOrganization } from './organizations.js';

/** The switch that stops all mail of an organization, but links to sign in with. Any key or person may pull it who may write; only a person lets go. */
@Injectable()
export class PauseSending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Pausing what is paused changes nothing: the first pause stays on record. */
  async execute(principal: Principal): Promise<OrganizationFacts> {
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const at = this.clock.now();
      const { affected } = await tx.manager.update(
        Organization,
        { id: tx.organizationId, sendingPausedAt: IsNull() },
        {
          sendingPausedAt: at,
          sendingPausedBy: principal.kind === 'member' ? principal.memberId : null,
        },
      );
      const subject = { kind: 'organization', id: tx.organizationId };
      if (affected === 1) await audit(tx, actorOf(principal), 'access.sending_paused', subject, at);
      return getOrganization(tx);
    });
  }
}
