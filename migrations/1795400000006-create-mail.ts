import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['deliveries', 'raw_mails', 'mail_connections', 'suppressions'];

export class CreateMail1795400000006 implements MigrationInterface {
  name = 'CreateMail1795400000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE deliveries (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      owner_kind text NOT NULL,
      owner_id uuid NOT NULL,
      attempt_of int NOT NULL DEFAULT 1,
      stream text NOT NULL CHECK (stream IN ('outcome', 'pool', 'internal')),
      letter_id uuid,
      candidate_id uuid,
      conversation_id uuid,
      to_address text NOT NULL,
      to_name text,
      from_name text NOT NULL,
      message_id text NOT NULL,
      in_reply_to text,
      reference_ids text[] NOT NULL DEFAULT '{}',
      unsubscribe_url text,
      status text NOT NULL CHECK (status IN ('queued', 'sending', 'sent', 'held', 'failed', 'bounced')),
      sending_until timestamptz,
      attempts int NOT NULL DEFAULT 0,
      first_tried_at timestamptz,
      maybe_repeated boolean NOT NULL DEFAULT false,
      hold_reason text,
      failure_code text,
      smtp_code int,
      smtp_status text,
      sent_at timestamptz,
      bounced_at timestamptz,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, owner_kind, owner_id, attempt_of),
      UNIQUE (organization_id, message_id),
      FOREIGN KEY (organization_id, letter_id) REFERENCES letters (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id)
    );
    CREATE INDEX deliveries_conversation ON deliveries (organization_id, conversation_id, created_at);
    CREATE INDEX deliveries_created ON deliveries (organization_id, created_at DESC, id DESC);
    CREATE TABLE raw_mails (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      received_by text NOT NULL CHECK (received_by IN ('smtp', 'imap', 'http')),
      sha256 bytea NOT NULL,
      bytes bytea NOT NULL,
      envelope_from text NOT NULL,
      envelope_to text[] NOT NULL,
      received_at timestamptz NOT NULL,
      status text NOT NULL CHECK (status IN ('received', 'processed', 'failed')),
      error_code text,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, sha256)
    );
    CREATE INDEX raw_mails_waiting ON raw_mails (organization_id, received_at) WHERE status <> 'processed';
    CREATE TABLE mail_connections (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('http')),
      name text NOT NULL,
      sealed_secrets text[] NOT NULL,
      created_at timestamptz NOT NULL,
      disabled_at timestamptz,
      PRIMARY KEY (organization_id, id)
    );
    CREATE TABLE suppressions (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      address_hash bytea NOT NULL,
      scope text NOT NULL CHECK (scope IN ('all', 'pool')),
      reason text NOT NULL CHECK (reason IN ('hard_bounce', 'complaint', 'unsubscribed', 'privacy_request', 'manual')),
      candidate_id uuid,
      delivery_id uuid,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, address_hash, scope),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, delivery_id) REFERENCES deliveries (organization_id, id)
    );
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
