import { createHash } from 'node:crypto';
import type { SystemTransaction, TenantTransaction, Transaction } from './database.js';
import { RouteKey, type RouteKind } from './route-key.entity.js';

/** SHA-256: the keys are ids and tokens of at least 122 random bits, or normalised addresses. */
function hashOf(kind: RouteKind, key: string): Buffer {
  return createHash('sha256').update(`${kind}:${key}`).digest();
}

/** Makes `key` lead to `subjectId` of the open tenant. Claiming the same key again changes nothing. */
export async function claimRoute(
  tx: TenantTransaction,
  kind: RouteKind,
  key: string,
  subjectId: string,
): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(RouteKey)
    .values({ kind, keyHash: hashOf(kind, key), organizationId: tx.organizationId, subjectId })
    .orIgnore()
    .execute();
}

/** A key and what it is to lead to. */
export interface RouteClaim {
  readonly kind: RouteKind;
  readonly key: string;
  readonly subjectId: string;
}

/** Claims many keys of the open tenant with one statement, as {@link claimRoute} claims one. */
export async function claimRoutes(tx: TenantTransaction, claims: readonly RouteClaim[]): Promise<void> {
  if (claims.length === 0) return;
  await tx.manager.query(
    `INSERT INTO route_keys (kind, key_hash, organization_id, subject_id)
     SELECT kind, key_hash, $1, subject_id FROM unnest($2::text[], $3::bytea[], $4::uuid[]) AS claimed (kind, key_hash, subject_id)
     ON CONFLICT DO NOTHING`,
    [
      tx.organizationId,
      claims.map(({ kind }) => kind),
      claims.map(({ kind, key }) => hashOf(kind, key)),
      claims.map(({ subjectId }) => subjectId),
    ],
  );
}

/** Where `key` leads: usually one place, several when one address signs in to several organizations. */
export async function findRoutes(
  tx: Transaction,
  kind: RouteKind,
  key: string,
): Promise<{ organizationId: string; subjectId: string }[]> {
  return tx.manager.find(RouteKey, {
    where: { kind, keyHash: hashOf(kind, key) },
    select: { organizationId: true, subjectId: true },
    take: 100,
  });
}

/** Whether any key of this kind leads anywhere. */
export async function hasRoutes(tx: Transaction, kind: RouteKind): Promise<boolean> {
  return tx.manager.existsBy(RouteKey, { kind });
}

/**
 * Every organization that there is, for work that goes through all of them: their rows are hidden outside a tenant, but each has a member
 * who signs in by a route key.
 */
export async function organizationIds(tx: SystemTransaction): Promise<string[]> {
  // One step of the index for each, however many keys it has.
  const rows = await tx.manager.query<{ id: string }[]>(`
    WITH RECURSIVE found AS (
      (SELECT organization_id AS id FROM route_keys ORDER BY organization_id LIMIT 1)
      UNION ALL
      SELECT (SELECT organization_id FROM route_keys WHERE organization_id > found.id ORDER BY organization_id LIMIT 1)
        FROM found WHERE found.id IS NOT NULL)
    SELECT id FROM found WHERE id IS NOT NULL`);
  return rows.map(({ id }) => id);
}

/** Closes every key of this kind that leads to `subjectId` of the open tenant. */
export async function dropRoutes(tx: TenantTransaction, kind: RouteKind, subjectId: string): Promise<void> {
  await tx.manager.delete(RouteKey, { kind, organizationId: tx.organizationId, subjectId });
}
