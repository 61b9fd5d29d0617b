import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { claimRoute, Database, newId } from '#platform/database';
import { newToken } from '#platform/secrets';
import { ApiKey } from './api-key.entity.js';
import { audit } from './audit.js';
import { actorOf, requireMember, type Principal, type Scope } from './domain/principal.js';

/** A prefix lets secret scanners, and people, recognise a leaked key. */
export const apiKeyPrefix = 'rgd_';

/** Makes a key for a program. */
@Injectable()
export class CreateApiKey {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the row, and the key itself, which is never shown again
   * @throws DomainError `access.member_required`: a key cannot make keys
   */
  async execute(
    principal: Principal,
    wanted: { readonly name: string; readonly scope: Scope },
  ): Promise<{ row: ApiKey; key: string }> {
    const createdBy = requireMember(principal);
    const key = `${apiKeyPrefix}${newToken()}`;
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const at = this.clock.now();
      const row = tx.manager.create(ApiKey, {
        organizationId: tx.organizationId,
        id: newId(),
        name: wanted.name,
        scope: wanted.scope,
        hint: key.slice(-4),
        createdBy,
        createdAt: at,
        lastUsedAt: null,
        revokedAt: null,
      });
      await tx.manager.insert(ApiKey, row);
      await claimRoute(tx, 'api_key', key, row.id);
      const subject = { kind: 'api_key', id: row.id };
      await audit(tx, actorOf(principal), 'access.api_key_created', subject, at, { scope: row.scope });
      return { row, key };
    });
  }
}
