import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Database, newId } from '#platform/database';
import { idempotencyWindowMs, outcomeOf } from './domain/idempotency.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** One request as its key names it. */
export interface KeyedRequest {
  readonly organizationId: string;
  readonly principal: string;
  readonly route: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

/** Either this request is the first and runs, or it gets the outcome of the first. */
export type Claim =
  | { readonly first: true; readonly id: string }
  | { readonly first: false; readonly status: number; readonly resourceId: string | null };

/**
 * The keys of repeated requests, in the database so that every process knows them. A request that crashes keeps its
 * key: whether it did its work is unknown, and once too seldom is better than once too often.
 */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `access.idempotency_key_reused`, `access.idempotency_in_progress` */
  async claim(request: KeyedRequest): Promise<Claim> {
    const { organizationId, principal, route, key, requestHash } = request;
    return this.database.inTenant(organizationId, async (tx) => {
      const now = new Date();
      const id = newId();
      await tx.manager.delete(IdempotencyKey, {
        organizationId,
        createdAt: LessThan(new Date(now.getTime() - idempotencyWindowMs)),
      });
      // Two at once: the second waits here for the commit of the first, then inserts nothing.
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(IdempotencyKey)
        .values({
          organizationId,
          id,
          principal,
          route,
          key,
          requestHash,
          status: null,
          resourceId: null,
          createdAt: now,
        })
        .orIgnore()
        .execute();
      const kept = await tx.manager.findOneByOrFail(IdempotencyKey, {
        organizationId,
        principal,
        route,
        key,
      });
      return kept.id === id ? { first: true, id } : { first: false, ...outcomeOf(kept, requestHash) };
    });
  }

  /** Keeps the outcome of the first request. */
  async complete(
    organizationId: string,
    id: string,
    status: number,
    resourceId: string | null,
  ): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      tx.manager.update(IdempotencyKey, { organizationId, id, status: IsNull() }, { status, resourceId }),
    );
  }

  /** Forgets a request that was refused, so that it can be sent again, put right. */
  async release(organizationId: string, id: string): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      tx.manager.delete(IdempotencyKey, { organizationId, id, status: IsNull() }),
    );
  }
}
