import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['organizations', 'members', 'sessions', 'api_keys', 'audit_entries', 'idempotency_keys'];

export class CreateAccess1795400000002 implements MigrationInterface {
  name = 'CreateAccess1795400000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE organizations (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      time_zone text NOT NULL DEFAULT 'UTC',
      locale text NOT NULL DEFAULT 'en',
      postal_address text,
      sending_paused_at timestamptz,
      sending_paused_by uuid,
      settings jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL
    );
    CREATE TABLE members (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      email text NOT NULL,
      name text NOT NULL,
      title text,
      role text NOT NULL CHECK (role IN ('admin', 'recruiter', 'hiring_manager', 'viewer')),
      password_hash text,
      disabled_at timestamptz,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, email)
    );
    CREATE TABLE sessions (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      member_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
    );
    CREATE INDEX sessions_member ON sessions (organization_id, member_id);
    CREATE TABLE api_keys (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      name text NOT NULL,
      scope text NOT NULL CHECK (scope IN ('read', 'write')),
      hint text NOT NULL,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL,
      last_used_at timestamptz,
      revoked_at timestamptz,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, created_by) REFERENCES members (organization_id, id)
    );
    CREATE TABLE audit_entries (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      at timestamptz NOT NULL,
      actor_kind text NOT NULL CHECK (actor_kind IN ('member', 'api_key', 'candidate', 'ats', 'system')),
      actor_id uuid,
      action text NOT NULL,
      subject_kind text NOT NULL,
      subject_id uuid,
      details jsonb NOT NULL DEFAULT '{}',
      PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX audit_entries_at ON audit_entries (organization_id, at DESC, id DESC);
    CREATE INDEX audit_entries_subject ON audit_entries (organization_id, subject_kind, subject_id);
    CREATE TABLE idempotency_keys (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      principal text NOT NULL,
      route text NOT NULL,
      key text NOT NULL,
      request_hash bytea NOT NULL,
      status int,
      resource_id uuid,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, principal, route, key)
    );
    CREATE INDEX idempotency_keys_created ON idempotency_keys (organization_id, created_at);
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
