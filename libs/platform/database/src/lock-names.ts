import type { Transaction } from './database.js';

/**
 * Keeps others who name one of these from going on until the transaction ends, also where there is no row yet to lock. All at once and in one
 * order, so that two transactions wait for each other instead of blocking each other.
 */
export async function lockNames(tx: Transaction, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx.manager.query(
    `SELECT pg_advisory_xact_lock(key) FROM (
       SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS name ORDER BY key) AS keys`,
    [[...names]],
  );
}
