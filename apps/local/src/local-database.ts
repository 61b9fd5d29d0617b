import { loadMigrationConfig } from '#platform/config';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import type { Keep } from '#platform/process';

interface LocalDatabaseOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly dataDir: string;
  readonly keep: Keep;
  readonly notice: (line: string) => void;
  /** Told when there is only waiting left to do. */
  readonly launched: () => void;
}

export interface LocalDatabase {
  /** What the app connects with. */
  readonly appUrl: string;
  /** Of the role that migrates; absent when an operator migrates by hand. */
  readonly ownerUrl?: string;
}

/** Opens the database of `npm start`: the one that DATABASE_URL names, else the embedded PostgreSQL. */
export async function openLocalDatabase(options: LocalDatabaseOptions): Promise<LocalDatabase> {
  const { environment, dataDir, keep, notice, launched } = options;
  const given = environment['DATABASE_URL']?.trim();
  if (given)
    return environment['MIGRATION_DATABASE_URL']?.trim()
      ? loadMigrationConfig(environment)
      : { appUrl: given };
  const postgres = await startEmbeddedPostgres({ dataDir, notice, launched });
  keep(() => postgres.stop());
  return postgres;
}
