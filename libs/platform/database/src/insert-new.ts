import type { EntityTarget, QueryDeepPartialEntity } from 'typeorm';
import type { TenantRow } from './tenant-row.js';
import type { TenantTransaction } from './database.js';

/**
 * Inserts a row unless one with the same unique key exists, also when two transactions try at once: the second waits for the first.
 *
 * @returns whether this call inserted it
 */
export async function insertNew<T extends TenantRow>(
  tx: TenantTransaction,
  entity: EntityTarget<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row)
    .orIgnore()
    .returning(['id'])
    .execute();
  // PostgreSQL returns what it inserted, and nothing for a row that was ignored.
  return Array.isArray(raw) && raw.length > 0;
}
