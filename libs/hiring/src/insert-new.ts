import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { TenantTransaction } from '#platform/database';

/**
 * Inserts a row unless one with the same unique key exists, also when two transactions try at once: the second waits for the first.
 *
 * @returns whether this call inserted it
 */
export async function insertNew<T extends ObjectLiteral>(
  tx: TenantTransaction,
  entity: EntityTarget<T>,
  row: T,
): Promise<boolean> {
  const result = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row)
    .orIgnore()
    .returning(['id'])
    .execute();
  return (result.raw as unknown[]).length > 0;
}

/** The members that were given: an absent one leaves the column alone, `null` clears it. */
export function given<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What a member says now counts after all that is known, whatever the clocks of the sources say. */
export function lastWordAt(now: Date, known: readonly (Date | null | undefined)[]): Date {
  const newest = Math.max(...known.map((at) => at?.getTime() ?? 0));
  return new Date(Math.max(now.getTime(), newest + 1));
}

/** The later of two instants. */
export function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
