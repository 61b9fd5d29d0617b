import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { migrateDatabase } from '#migrations';

/** `chaos-postgres <folder>`: PostgreSQL with our tables, until this process is killed with it. Prints its addresses as JSON. */
const [dataDir = ''] = process.argv.slice(2);
// Durable, as in production: what was committed must survive its kill.
const { ownerUrl, appUrl, adminUrl, clusterDir } = await startEmbeddedPostgres({ dataDir, connections: 200 });
await migrateDatabase(ownerUrl, appUrl);
process.stdout.write(`${JSON.stringify({ ownerUrl, appUrl, adminUrl, clusterDir })}\nready\n`);
setInterval(() => undefined, 60_000);
