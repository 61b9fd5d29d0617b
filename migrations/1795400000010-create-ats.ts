import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['ats_connections', 'webhook_events'];

export class CreateAts1795400000010 implements MigrationInterface {
  name = 'CreateAts1795400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE ats_connections (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      format text NOT NULL CHECK (format IN ('greenhouse', 'standard')),
      name text NOT NULL,
      active_from timestamptz NOT NULL,
      sealed_secrets text[] NOT NULL,
      ats_mails_rejections boolean NOT NULL DEFAULT false,
      quarantined_count int NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      disabled_at timestamptz,
      PRIMARY KEY (organization_id, id)
    );
    CREATE TABLE webhook_events (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      connection_id uuid NOT NULL,
      event_key text NOT NULL,
      bytes bytea NOT NULL,
      received_at timestamptz NOT NULL,
      status text NOT NULL CHECK (status IN ('received', 'applied', 'ignored', 'history', 'failed', 'quarantined')),
      error_code text,
      applied_at timestamptz,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, connection_id, event_key),
      FOREIGN KEY (organization_id, connection_id) REFERENCES ats_connections (organization_id, id)
    );
    CREATE INDEX webhook_events_received ON webhook_events (organization_id, received_at DESC, id DESC);
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
