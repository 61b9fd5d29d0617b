import { createHash } from 'node:crypto';
import type { TenantTransaction, Transaction } from './database.js';
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

/** Closes every key of this kind that leads to `subjectId` of the open tenant. */
export async function dropRoutes(tx: TenantTransaction, kind: RouteKind, subjectId: string): Promise<void> {
  await tx.manager.delete(RouteKey, { kind, organizationId: tx.organizationId, subjectId });
}
