import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/**
 * Brings the schema up to date as the owner, makes the app's login role if it is missing, and gives it
 * exactly what the apps need: rows of the tables, nothing of their shape.
 *
 * @param ownerUrl connects as the role that owns the tables (it may need CREATEROLE the first time)
 * @param appUrl the connection the apps will use; only its user name and password are read
 * @returns the names of the migrations that ran
 */
export async function migrate(
  ownerUrl: string,
  appUrl: string,
  migrations: readonly MigrationClass[],
): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  let done: { name: string }[];
  try {
    done = await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
  await prepareRole(ownerUrl, appUrl);
  return done.map((migration) => migration.name);
}

async function prepareRole(ownerUrl: string, appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const user = decodeURIComponent(new URL(appUrl).username);
    const password = decodeURIComponent(new URL(appUrl).password);
    await ensureLoginRole(client, user, password);
    const role = pg.escapeIdentifier(user);
    await client.query(`
      GRANT USAGE ON SCHEMA public TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
      REVOKE ALL ON TABLE public.migrations FROM ${role};
      GRANT SELECT ON TABLE public.migrations TO ${role};`);
  } finally {
    await client.end();
  }
}

async function ensureLoginRole(client: pg.Client, user: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user]);
  if (rowCount) return;
  await client.query(
    `CREATE ROLE ${pg.escapeIdentifier(user)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  );
}
