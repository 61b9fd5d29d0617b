import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, dropRoutes } from '#platform/database';
import { ApiKey } from './api-key.entity.js';
import { audit } from './audit.js';
import { accessErrors } from './domain/errors.js';
import { actorOf, requireMember, type Principal } from './domain/principal.js';

/** Ends a key, from the commit on. Its row stays for the audit trail. */
@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.api_key_unknown`, `access.member_required` */
  async execute(principal: Principal, id: string): Promise<void> {
    requireMember(principal);
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const at = this.clock.now();
      const { affected } = await tx.manager.update(
        ApiKey,
        { organizationId: tx.organizationId, id, revokedAt: IsNull() },
        { revokedAt: at },
      );
      if (affected !== 1) throw accessErrors.apiKeyUnknown();
      await dropRoutes(tx, 'api_key', id);
      await audit(tx, actorOf(principal), 'access.api_key_revoked', { kind: 'api_key', id }, at);
    });
  }
}
