import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueNames } from './define-job.js';

/**
 * Makes or upgrades BullMQ's own schema as the owner and lets the app's role work in it, not shape it. BullMQ makes a
 * sequence per queue on the first bulk add, which the app's role may not: so they are made here.
 *
 * @param appUrl only its user name is read
 */
export async function prepareQueues(ownerUrl: string, appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    const role = pg.escapeIdentifier(decodeURIComponent(new URL(appUrl).username));
    for (const queue of queueNames) {
      const { rows } = await client.query<{ name: string }>('SELECT bullmq.job_id_seq_name($1) AS name', [
        queue,
      ]);
      if (rows[0])
        await client.query(`CREATE SEQUENCE IF NOT EXISTS bullmq.${pg.escapeIdentifier(rows[0].name)}`);
    }
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    // A bulk add works through temporary tables.
    await client.query(`
      GRANT TEMPORARY ON DATABASE ${pg.escapeIdentifier(rows[0]?.name ?? '')} TO ${role};
      GRANT USAGE ON SCHEMA bullmq TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${role};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${role};`);
  } finally {
    await client.end();
  }
}
