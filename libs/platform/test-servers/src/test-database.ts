import { randomBytes } from 'node:crypto';
import { OWNER_ROLE, restrictDatabase, withClient } from '#platform/embedded-postgres';
import {
  assertTestDatabase,
  CLUSTER_VARIABLE,
  databaseUrl,
  TEMPLATE_DATABASE,
  type TestCluster,
} from './cluster-address.js';
import { nextRedisDatabase } from './queue-of-the-run.js';

export interface TestDatabase {
  /** As the role that owns the tables: not a superuser, and bound by forced row-level security. */
  ownerUrl: string;
  /** As the role of the apps: what tests should use, as a stronger one would pass where the apps fail. */
  appUrl: string;
  name: string;
  /** For `REDIS_URL`, in a run whose queues are there. */
  redisUrl?: string;
  /** What a backup at this moment would restore: another database with the same rows. Nobody may be connected to this one. */
  copy(): Promise<TestDatabase>;
  /** Ends the sessions that are still open and deletes the database. */
  drop(): Promise<void>;
}

/**
 * Makes a migrated, empty database for one test file, by cloning the template of this Jest run (in 25 ms where files are kept in memory, else in half a second).
 *
 * @throws Error outside the "integration" and "e2e" tiers, which have a server
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  return cloneOf(TEMPLATE_DATABASE);
}

async function cloneOf(template: string): Promise<TestDatabase> {
  const cluster = readCluster();
  const name = `regards_test_${randomBytes(8).toString('hex')}`;
  const redis = await withClient(cluster.adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER_ROLE} STRATEGY file_copy`);
    // A clone copies what is in the database, not who may enter it.
    await restrictDatabase(client, name);
    return cluster.redisUrl ? { redisUrl: await nextRedisDatabase(client, cluster.redisUrl) } : {};
  });
  return {
    ...redis,
    name,
    ownerUrl: databaseUrl(cluster.ownerUrl, name),
    appUrl: databaseUrl(cluster.appUrl, name),
    copy: () => cloneOf(name),
    drop: () => dropTestDatabase(name),
  };
}

/**
 * Deletes a database of this run, with whoever is still connected to it.
 *
 * @throws Error when its name does not say test
 */
export async function dropTestDatabase(name: string): Promise<void> {
  assertTestDatabase(name);
  await withClient(readCluster().adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

function readCluster(): TestCluster {
  // oxlint-disable-next-line node/no-process-env -- set by start-postgres.ts
  const text = process.env[CLUSTER_VARIABLE];
  if (text === undefined) {
    throw new Error('No test server: name the file *.integration.spec.ts, or *.e2e.spec.ts in test/e2e');
  }
  return JSON.parse(text) as TestCluster;
}
