import { Client } from 'pg';

/** Runs the migrations and owns every table; no superuser. */
export const OWNER_ROLE = 'regards_owner';
/** What the apps connect as: owns nothing, creates nothing, is bound by row-level security. */
export const APP_ROLE = 'regards_app';
export const DATABASE = 'regards';

/**
 * Makes the two roles and a database, or repairs them; safe to run at every start.
 *
 * @param adminUrl the superuser's URL, of the database `postgres`
 */
export async function ensureRolesAndDatabase(
  adminUrl: string,
  passwords: { owner: string; app: string },
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, OWNER_ROLE, 'CREATEROLE', passwords.owner);
    await ensureRole(client, APP_ROLE, 'NOCREATEROLE', passwords.app);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    await restrictDatabase(client, DATABASE);
    await client.query('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
  });
}

/** Lets only the owner and the app role into a database; BullMQ's bulk add needs temporary tables. */
export async function restrictDatabase(client: Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${APP_ROLE}`);
}

/** Opens a connection for as long as `work` runs. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  // Without a listener, a connection that the server drops while idle would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(
  client: Client,
  role: string,
  createRole: 'CREATEROLE' | 'NOCREATEROLE',
  password: string,
): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (!rowCount) await client.query(`CREATE ROLE ${role}`);
  await client.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOREPLICATION ${createRole} PASSWORD ${client.escapeLiteral(password)}`,
  );
}
