import type { DataSource } from 'typeorm';
import { DomainError } from '#platform/errors';

/**
 * An app that starts before its migrations would fail later, in the middle of something. A database that is newer than the app is no
 * reason to stay down: during an upgrade, and after one that is taken back, it is.
 *
 * @param needed the names of the migrations that this version knows
 * @throws DomainError `database.not_migrated`
 */
export async function assertMigrated(dataSource: DataSource, needed: readonly string[]): Promise<void> {
  const done = await namesOf(dataSource);
  const missing = needed.filter((name) => !done.has(name)).length;
  if (missing > 0)
    throw new DomainError(
      'database.not_migrated',
      'unavailable',
      `The database lacks ${missing} of the migrations that this version needs: run "npm run migrate" first.`,
    );
}

/** None where there is no such table yet, or a migration of an older version left it closed to the apps. */
async function namesOf(dataSource: DataSource): Promise<Set<string>> {
  const [open] = await dataSource.query<{ readable: boolean | null }[]>(
    `SELECT has_table_privilege(to_regclass('public.migrations')::oid, 'SELECT') AS readable`,
  );
  if (!open?.readable) return new Set();
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM public.migrations');
  return new Set(rows.map(({ name }) => name));
}
