import { withClient } from '#platform/embedded-postgres';
import { describeQueue } from './queue-contract.fixture.js';

describeQueue({
  name: 'PostgreSQL',
  // Also in a run whose queues are on Redis.
  environment: () => ({ REDIS_URL: '' }),
  empty: ({ testDatabase }) =>
    withClient(testDatabase.ownerUrl, async (client) => {
      const { rows } = await client.query<{ tables: string }>(
        `SELECT string_agg('bullmq.' || quote_ident(tablename), ', ') AS tables FROM pg_tables
          WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
      );
      await client.query(`TRUNCATE ${rows[0]?.tables ?? ''}`);
    }),
});
