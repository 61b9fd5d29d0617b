import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, findRoutes, type TenantTransaction } from '#platform/database';
import { ApiKey } from './api-key.entity.js';
import type { Principal } from './domain/principal.js';
import { Member } from './member.entity.js';
import { Session } from './session.entity.js';

/** What a request proves itself with. */
export interface Credentials {
  readonly kind: 'session' | 'api_key';
  readonly token: string;
}

/** `lastUsedAt` of a key is written at most this often. */
const touchEveryMs = 60_000;

/** Finds who a token stands for: the hash of it leads to the organization, the row there has the last word. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns null when the token is unknown, expired or revoked, or its member is disabled */
  async execute({ kind, token }: Credentials): Promise<Principal | null> {
    const [route] = await this.database.outsideTenants((tx) => findRoutes(tx, kind, token));
    if (!route) return null;
    return this.database.inTenant(route.organizationId, (tx) =>
      kind === 'session' ? this.bySession(tx, route.subjectId) : this.byApiKey(tx, route.subjectId),
    );
  }

  private async bySession(tx: TenantTransaction, id: string): Promise<Principal | null> {
    const { organizationId } = tx;
    const session = await tx.manager.findOneBy(Session, {
      organizationId,
      id,
      expiresAt: MoreThan(new Date()),
    });
    if (!session) return null;
    const member = await tx.manager.findOneBy(Member, {
      organizationId,
      id: session.memberId,
      disabledAt: IsNull(),
    });
    return member && { kind: 'member', organizationId, memberId: member.id, role: member.role };
  }

  private async byApiKey(tx: TenantTransaction, id: string): Promise<Principal | null> {
    const { organizationId } = tx;
    const key = await tx.manager.findOneBy(ApiKey, { organizationId, id, revokedAt: IsNull() });
    if (!key) return null;
    const now = this.clock.now();
    const stale = new Date(now.getTime() - touchEveryMs);
    if (key.lastUsedAt === null || key.lastUsedAt < stale)
      await tx.manager.update(
        ApiKey,
        [
          { organizationId, id, lastUsedAt: IsNull() },
          { organizationId, id, lastUsedAt: LessThan(stale) },
        ],
        { lastUsedAt: now },
      );
    return { kind: 'api_key', organizationId, keyId: id, scope: key.scope };
  }
}
