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
  return (await insertNewRows(tx, entity, [row])).size > 0;
}

/** As {@link insertNew}, for many with one statement. @returns the ids of those that this call inserted */
export async function insertNewRows<T extends TenantRow>(
  tx: TenantTransaction,
  entity: EntityTarget<T>,
  rows: QueryDeepPartialEntity<T>[],
): Promise<ReadonlySet<string>> {
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(rows)
    .orIgnore()
    .returning(['id'])
    // It would give the ids that come back to the first of the rows, whichever were inserted.
    .updateEntity(false)
    .execute();
  // PostgreSQL returns what it inserted, and nothing for a row that was ignored.
  return new Set((raw as { id: string }[]).map(({ id }) => id));
}
