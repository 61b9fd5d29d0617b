import { migrateDatabase } from '#migrations';
import type { Keep } from '#platform/app';
import { loadMigrationConfig } from '#platform/config';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';

interface LocalDatabaseOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly dataDir: string;
  readonly keep: Keep;
  readonly notice: (line: string) => void;
}

/**
 * Opens the database of `npm start`, up to date: the one that DATABASE_URL names (migrated if MIGRATION_DATABASE_URL is set
 * too), else the embedded PostgreSQL.
 *
 * @returns the URL that the app connects with
 */
export async function openLocalDatabase(options: LocalDatabaseOptions): Promise<string> {
  const { environment, dataDir, keep, notice } = options;
  const given = environment['DATABASE_URL']?.trim();
  if (given) {
    if (!environment['MIGRATION_DATABASE_URL']?.trim()) return given;
    const { ownerUrl, appUrl } = loadMigrationConfig(environment);
    await migrateDatabase(ownerUrl, appUrl);
    return given;
  }
  const postgres = await startEmbeddedPostgres({ dataDir, notice });
  keep(() => postgres.stop());
  await migrateDatabase(postgres.ownerUrl, postgres.appUrl);
  return postgres.appUrl;
}
