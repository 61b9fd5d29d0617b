/**
 * `test-cluster.ts start <folder>` starts a throw-away server in the folder, makes the template database, prints
 * its address as JSON and leaves the server running; `test-cluster.ts stop <folder>` ends it and deletes both.
 */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OWNER_ROLE, restrictDatabase, startEmbeddedPostgres, withClient } from '#platform/embedded-postgres';
import { migrateDatabase } from '#migrations';
import { databaseUrl, TEMPLATE_DATABASE, type TestCluster } from './cluster-address.js';
import { startRedis, stopRedis } from './queue-of-the-run.js';

const [command, dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('Usage: test-cluster.ts start|stop <folder>');

// Each booted app opens up to forty, and several test files run at once.
const postgres = await startEmbeddedPostgres({ dataDir, durable: false, connections: 300 });
if (command === 'stop') {
  await stopRedis(dataDir);
  await postgres.stop();
  await rm(dirname(postgres.clusterDir), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
} else {
  const { adminUrl, ownerUrl, appUrl } = postgres;
  // oxlint-disable-next-line node/no-process-env -- how the run was asked for
  const isOnRedis = process.env['REGARDS_TEST_QUEUE'] === 'redis';
  const redis = isOnRedis ? { redisUrl: await startRedis(dataDir) } : {};
  const cluster: TestCluster = { adminUrl, ownerUrl, appUrl, ...redis };
  await makeTemplate(cluster);
  process.stdout.write(JSON.stringify(cluster));
}

async function makeTemplate({ adminUrl, ownerUrl, appUrl }: TestCluster): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE} OWNER ${OWNER_ROLE}`);
    await restrictDatabase(client, TEMPLATE_DATABASE);
  });
  await migrateDatabase(databaseUrl(ownerUrl, TEMPLATE_DATABASE), databaseUrl(appUrl, TEMPLATE_DATABASE));
  // A clone fails while any session is open on the template: so none can be opened.
  await withClient(adminUrl, (client) =>
    client.query(`ALTER DATABASE ${TEMPLATE_DATABASE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`),
  );
}
