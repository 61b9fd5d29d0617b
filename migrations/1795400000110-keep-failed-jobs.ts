import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A job that stopped trying stays in the outbox, by the code of its failure: a queue that is emptied or replaced takes no failed job along.
 */
export class KeepFailedJobs1795400000110 implements MigrationInterface {
  name = 'KeepFailedJobs1795400000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE outbox
      ADD COLUMN failed_at timestamptz,
      ADD COLUMN failure text CHECK (failure ~ '^[a-z0-9._-]{1,100}$'),
      ADD COLUMN attempts integer,
      ADD CONSTRAINT outbox_failed_whole CHECK (num_nulls(failed_at, failure, attempts) IN (0, 3));
    DROP INDEX outbox_waiting;
    DROP INDEX outbox_relayed;
    CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL AND failed_at IS NULL;
    CREATE INDEX outbox_relayed ON outbox (relayed_at) WHERE relayed_at IS NOT NULL AND failed_at IS NULL;
    CREATE INDEX outbox_failed ON outbox (failed_at, id) WHERE failed_at IS NOT NULL;
    CREATE INDEX outbox_failed_of ON outbox (organization_id, failed_at, id) WHERE failed_at IS NOT NULL;
    CREATE INDEX outbox_failed_same ON outbox (organization_id, name, md5(payload::text)) WHERE failed_at IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DELETE FROM outbox WHERE failed_at IS NOT NULL;
    DROP INDEX outbox_waiting;
    DROP INDEX outbox_relayed;
    ALTER TABLE outbox DROP COLUMN failed_at, DROP COLUMN failure, DROP COLUMN attempts;
    CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL;
    CREATE INDEX outbox_relayed ON outbox (relayed_at) WHERE relayed_at IS NOT NULL;`);
  }
}
