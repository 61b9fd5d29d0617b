import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables } from './tenant-tables.js';

const tables = ['outbox', 'timers', 'route_keys'];

/**
 * The only tables outside row-level security: they must be read before a tenant is known, and they hold
 * ids, names of jobs, dates and hashes, never content.
 */
export class CreateOutboxAndTimers1795400000001 implements MigrationInterface {
  name = 'CreateOutboxAndTimers1795400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE outbox (
      id uuid PRIMARY KEY,
      organization_id uuid,
      kind text NOT NULL CHECK (kind IN ('event', 'job')),
      name text NOT NULL,
      payload jsonb NOT NULL,
      caused_by text,
      relayed_at timestamptz
    );
    CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL;
    CREATE INDEX outbox_relayed ON outbox (relayed_at) WHERE relayed_at IS NOT NULL;
    CREATE FUNCTION notify_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_notify('outbox', ''); RETURN NULL; END $$;
    CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION notify_outbox();

    CREATE TABLE timers (
      organization_id uuid NOT NULL,
      job text NOT NULL,
      subject_id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      claimed_until timestamptz,
      PRIMARY KEY (organization_id, job, subject_id)
    );
    CREATE INDEX timers_due ON timers (due_at);

    CREATE TABLE route_keys (
      kind text NOT NULL,
      key_hash bytea NOT NULL,
      organization_id uuid NOT NULL,
      subject_id uuid NOT NULL,
      PRIMARY KEY (kind, key_hash, organization_id)
    );
    CREATE INDEX route_keys_subject ON route_keys (organization_id, kind, subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    await runner.query('DROP FUNCTION notify_outbox()');
  }
}
