/** The server of one Jest run; the URLs are those of `startEmbeddedPostgres`. */
export interface TestCluster {
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** Only in a run whose queues are there: `REGARDS_TEST_QUEUE=redis`. */
  redisUrl?: string;
}

/** The migrated database that every test file gets a copy of. */
export const TEMPLATE_DATABASE = 'regards_test_template';

/** How the global set-up tells the test files, which run in other processes, where the server is. */
export const CLUSTER_VARIABLE = 'REGARDS_TEST_CLUSTER';

/** The same server and role, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * Tests delete what they find: they only ever touch a database that calls itself a test.
 *
 * @throws Error when the name does not say so
 */
export function assertTestDatabase(name: string): void {
  // Matches "test" as a whole word between underscores: "regards_test_4f2a", not "latest".
  if (!/(^|_)test(_|$)/.test(name))
    throw new Error(`Refused: the name of database "${name}" does not say test`);
}
