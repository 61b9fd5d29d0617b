import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['ats_connections', 'webhook_events', 'applied_facts'];

export class CreateAts1795400000010 implements MigrationInterface {
  name = 'CreateAts1795400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE ats_connections (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      format text NOT NULL CHECK (format IN ('greenhouse', 'standard')),
      name text NOT NULL,
      source text NOT NULL,
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
      headers jsonb NOT NULL,
      received_at timestamptz NOT NULL,
      status text NOT NULL CHECK (status IN ('received', 'applied', 'ignored', 'history', 'failed', 'quarantined')),
      error_code text,
      error_path text,
      waits_for text,
      application_ref text,
      candidate_id uuid,
      said_at timestamptz,
      applied_at timestamptz,
      erased_at timestamptz,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, connection_id, event_key),
      FOREIGN KEY (organization_id, connection_id) REFERENCES ats_connections (organization_id, id)
    );
    CREATE INDEX webhook_events_received ON webhook_events (organization_id, received_at DESC, id DESC);
    CREATE INDEX webhook_events_connection ON webhook_events (organization_id, connection_id, received_at DESC, id DESC);
    CREATE INDEX webhook_events_status ON webhook_events (organization_id, connection_id, status, received_at DESC, id DESC);
    CREATE INDEX webhook_events_waiting ON webhook_events (organization_id, waits_for) WHERE waits_for IS NOT NULL;
    CREATE INDEX webhook_events_application ON webhook_events (organization_id, application_ref, said_at) WHERE application_ref IS NOT NULL;
    CREATE INDEX webhook_events_candidate ON webhook_events (organization_id, candidate_id) WHERE candidate_id IS NOT NULL;
    CREATE TABLE applied_facts (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      source text NOT NULL,
      fact_key text NOT NULL,
      webhook_event_id uuid NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, source, fact_key),
      FOREIGN KEY (organization_id, webhook_event_id) REFERENCES webhook_events (organization_id, id)
    );
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
