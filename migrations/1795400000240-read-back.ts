import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['ats_read_backs', 'ats_application_reads'];

/** How an ATS is asked whether a decision stands (at most one row for each connection), and what it last said of each application. */
export class ReadBack1795400000240 implements MigrationInterface {
  name = 'ReadBack1795400000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE ats_read_backs (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      url text,
      client_id text,
      user_id text,
      sealed_secret text NOT NULL,
      sealed_token text,
      token_until timestamptz,
      token_turn_until timestamptz,
      wait_hours int NOT NULL CHECK (wait_hours BETWEEN 1 AND 168),
      answered_at timestamptz,
      failing_since timestamptz,
      failures int NOT NULL DEFAULT 0,
      trouble text,
      next_try_at timestamptz,
      refusal_id uuid,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, id) REFERENCES ats_connections (organization_id, id),
      CHECK ((failing_since IS NULL) = (trouble IS NULL))
    );
    CREATE TABLE ats_application_reads (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      connection_id uuid NOT NULL,
      status text CHECK (status IN ('active', 'rejected', 'withdrawn', 'hired', 'deleted', 'missing', 'other')),
      word text,
      since timestamptz,
      asked_at timestamptz,
      waiting_since timestamptz,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, id) REFERENCES applications (organization_id, id),
      FOREIGN KEY (organization_id, connection_id) REFERENCES ats_connections (organization_id, id),
      CHECK ((status IS NULL) = (asked_at IS NULL))
    );
    CREATE INDEX ats_application_reads_connection ON ats_application_reads (organization_id, connection_id, asked_at DESC);
    ALTER TABLE rejection_holds ADD COLUMN about_ats boolean NOT NULL DEFAULT false, ADD COLUMN asked_again_at timestamptz,
      ADD CONSTRAINT rejection_holds_asked_again CHECK (asked_again_at IS NULL OR about_ats);
    ALTER TABLE notices
      ADD COLUMN ats_refusal_id uuid,
      DROP CONSTRAINT notices_kind_check,
      ADD CONSTRAINT notices_kind_check CHECK (kind IN ('reply', 'digest', 'test_letter', 'stream_pause', 'ats_refusal')),
      ADD CONSTRAINT notices_ats_refusal CHECK ((kind = 'ats_refusal') = (ats_refusal_id IS NOT NULL)),
      ADD CONSTRAINT notices_ats_refusal_once UNIQUE (organization_id, ats_refusal_id, member_id);
    `);
    await isolateTenants(runner, tables);
    await announceChanges(runner, 'ats-connections', tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DELETE FROM notices WHERE kind = 'ats_refusal';
    ALTER TABLE notices
      DROP COLUMN ats_refusal_id,
      DROP CONSTRAINT notices_kind_check,
      ADD CONSTRAINT notices_kind_check CHECK (kind IN ('reply', 'digest', 'test_letter', 'stream_pause'));
    ALTER TABLE rejection_holds DROP COLUMN about_ats, DROP COLUMN asked_again_at;
    `);
    await silence(runner, tables);
    await dropTables(runner, tables);
  }
}
