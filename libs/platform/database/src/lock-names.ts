import type { Transaction } from './database.js';

/**
 * Keeps others who name one of these from going on until the transaction ends, also where there is no row yet to lock. All at once and in one
 * order, so that two transactions wait for each other instead of blocking each other.
 */
export async function lockNames(tx: Transaction, names: readonly string[]): Promise<void> {
  await lockKeys(tx, 'pg_advisory_xact_lock', names);
}

/**
 * As {@link lockNames}, together with others who do: only who calls that keeps us, and is kept by us. PostgreSQL queues fairly here, so that
 * whoever wants a name alone waits for those who have it and not for those who come after; with FOR SHARE on a row they could starve them.
 */
export async function lockNamesTogether(tx: Transaction, names: readonly string[]): Promise<void> {
  await lockKeys(tx, 'pg_advisory_xact_lock_shared', names);
}

async function lockKeys(
  tx: Transaction,
  lock: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await tx.manager.query(
    `SELECT ${lock}(key) FROM (
       SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS name ORDER BY key) AS keys`,
    [[...names]],
  );
}
