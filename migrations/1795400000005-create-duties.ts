import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['duties'];

export class CreateDuties1795400000005 implements MigrationInterface {
  name = 'CreateDuties1795400000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE duties (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('tell_outcome', 'answer', 'give_feedback', 'keep_promise', 'serve_privacy_request', 'renew_consent')),
      subject_kind text NOT NULL,
      subject_id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      owner_id uuid,
      status text NOT NULL CHECK (status IN ('open', 'closed')),
      opened_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      overdue_noted_at timestamptz,
      closed_at timestamptz,
      satisfied_by uuid,
      closed_by uuid,
      close_reason text,
      CHECK (status = 'open' OR (closed_at IS NOT NULL AND (satisfied_by IS NOT NULL OR close_reason IS NOT NULL))),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, kind, subject_kind, subject_id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, owner_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, closed_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX duties_open ON duties (organization_id, due_at, id) WHERE status = 'open';
    CREATE INDEX duties_owner ON duties (organization_id, owner_id, due_at, id) WHERE status = 'open';
    CREATE INDEX duties_satisfied_by ON duties (organization_id, satisfied_by) WHERE satisfied_by IS NOT NULL;
    CREATE INDEX duties_candidate ON duties (organization_id, candidate_id, due_at, id);
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
