import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

/**
 * How quickly letters may leave, and a stream of mail that stands still because receivers refuse it by policy (ADR 17).
 *
 * `sending_limits` is outside row-level security: a provider sees one sender, whichever organization writes. It holds keyed hashes and dates.
 */
export class LimitAndPauseSending1795400000120 implements MigrationInterface {
  name = 'LimitAndPauseSending1795400000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE sending_limits (
      key_hash bytea PRIMARY KEY,
      next_at timestamptz NOT NULL,
      backed_off_until timestamptz
    );
    CREATE TABLE stream_pauses (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      stream text NOT NULL CHECK (stream IN ('outcome', 'pool', 'internal')),
      smtp_code int NOT NULL,
      smtp_status text NOT NULL,
      paused_at timestamptz NOT NULL,
      resumed_at timestamptz,
      resumed_by uuid,
      CHECK (resumed_at IS NULL OR resumed_by IS NOT NULL),
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, resumed_by) REFERENCES members (organization_id, id)
    );
    CREATE UNIQUE INDEX stream_pauses_one_open ON stream_pauses (organization_id, stream) WHERE resumed_at IS NULL;
    CREATE INDEX stream_pauses_resumed ON stream_pauses (organization_id, stream, resumed_at DESC) WHERE resumed_at IS NOT NULL;
    ALTER TABLE deliveries
      ADD COLUMN slot_at timestamptz,
      ADD COLUMN slot_limit text CHECK (slot_limit IN ('domain', 'organization')),
      ADD COLUMN policy_refused_at timestamptz,
      ADD COLUMN stream_pause_id uuid,
      ADD CONSTRAINT deliveries_slot_whole CHECK (num_nulls(slot_at, slot_limit) IN (0, 2)),
      ADD FOREIGN KEY (organization_id, stream_pause_id) REFERENCES stream_pauses (organization_id, id);
    CREATE INDEX deliveries_policy_refused ON deliveries (organization_id, stream, policy_refused_at) WHERE policy_refused_at IS NOT NULL;
    CREATE INDEX deliveries_paused ON deliveries (organization_id, stream_pause_id, id)
      WHERE stream_pause_id IS NOT NULL AND status = 'queued';
    `);
    await isolateTenants(runner, ['stream_pauses']);
    await announceChanges(runner, 'deliveries', ['stream_pauses']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP INDEX deliveries_paused;
    DROP INDEX deliveries_policy_refused;
    ALTER TABLE deliveries DROP COLUMN stream_pause_id, DROP COLUMN policy_refused_at, DROP COLUMN slot_limit, DROP COLUMN slot_at;
    `);
    await dropTables(runner, ['sending_limits', 'stream_pauses']);
  }
}
