import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['approval_batches', 'approval_batch_letters', 'approval_policies'];

/** Letters that are approved together, and how each organization does that. */
export class CreateApprovalBatches1795400000210 implements MigrationInterface {
  name = 'CreateApprovalBatches1795400000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE approval_batches (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('frozen', 'awaiting_second', 'approving', 'canary', 'paused', 'leaving', 'stopped', 'finished', 'withdrawn', 'discarded')),
      hash text NOT NULL,
      letters int NOT NULL,
      left_out int NOT NULL,
      openings int NOT NULL,
      opening_id uuid NOT NULL,
      canary_size int NOT NULL,
      second_reasons text[] NOT NULL,
      second_person_above int NOT NULL,
      usual_day int NOT NULL,
      old_decisions int NOT NULL,
      created_by uuid,
      created_at timestamptz NOT NULL,
      first_approved_by uuid,
      first_approved_at timestamptz,
      second_approved_by uuid,
      second_approved_at timestamptz,
      handled int NOT NULL,
      paused_at timestamptz,
      continued_by uuid,
      continued_at timestamptz,
      stopped_by uuid,
      stopped_at timestamptz,
      stop_reason text,
      ended_at timestamptz,
      PRIMARY KEY (organization_id, id),
      CHECK (status IN ('frozen', 'discarded') OR first_approved_by IS NOT NULL),
      CHECK (status IN ('frozen', 'awaiting_second', 'discarded') OR second_reasons = '{}' OR second_approved_by IS NOT NULL),
      CHECK (status IN ('frozen', 'discarded') OR second_approved_by IS DISTINCT FROM first_approved_by),
      FOREIGN KEY (organization_id, opening_id) REFERENCES openings (organization_id, id),
      FOREIGN KEY (organization_id, created_by) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, first_approved_by) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, second_approved_by) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, continued_by) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, stopped_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX approval_batches_created ON approval_batches (organization_id, created_at DESC, id DESC);
    CREATE INDEX approval_batches_open ON approval_batches (organization_id, created_at DESC, id DESC)
      WHERE status NOT IN ('finished', 'withdrawn', 'discarded');
    CREATE TABLE approval_batch_letters (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      batch_id uuid NOT NULL,
      rejection_id uuid NOT NULL,
      letter_id uuid NOT NULL,
      letter_version int NOT NULL,
      words_hash text NOT NULL,
      position int NOT NULL,
      wave text NOT NULL CHECK (wave IN ('canary', 'rest')),
      opening_id uuid NOT NULL,
      stage text NOT NULL,
      locale text NOT NULL,
      closed_as text CHECK (closed_as IN ('left_out', 'taken_out', 'discarded', 'not_approved', 'back_to_draft')),
      closed_code text,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT approval_batch_letters_once UNIQUE (organization_id, batch_id, rejection_id),
      FOREIGN KEY (organization_id, batch_id) REFERENCES approval_batches (organization_id, id),
      FOREIGN KEY (organization_id, rejection_id) REFERENCES rejections (organization_id, id),
      FOREIGN KEY (organization_id, letter_id) REFERENCES letters (organization_id, id),
      FOREIGN KEY (organization_id, opening_id) REFERENCES openings (organization_id, id)
    );
    CREATE INDEX approval_batch_letters_order ON approval_batch_letters (organization_id, batch_id, position, id);
    CREATE INDEX approval_batch_letters_rejection ON approval_batch_letters (organization_id, rejection_id);
    CREATE TABLE approval_policies (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      second_person_above int NOT NULL CHECK (second_person_above BETWEEN 1 AND 10000),
      canary_size int NOT NULL CHECK (canary_size BETWEEN 1 AND 50),
      version int NOT NULL,
      changed_by uuid,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT approval_policies_one UNIQUE (organization_id),
      FOREIGN KEY (organization_id, changed_by) REFERENCES members (organization_id, id)
    );
    ALTER TABLE rejections ADD batch_id uuid,
      ADD FOREIGN KEY (organization_id, batch_id) REFERENCES approval_batches (organization_id, id);
    CREATE INDEX rejections_batch ON rejections (organization_id, batch_id) WHERE batch_id IS NOT NULL;
    CREATE INDEX rejections_to_review ON rejections (organization_id, created_at DESC, id DESC) WHERE status = 'drafted' AND batch_id IS NULL;
    CREATE INDEX rejections_approved ON rejections (organization_id, approved_at) WHERE approved_at IS NOT NULL;
    `);
    await isolateTenants(runner, tables);
    await announceChanges(runner, 'approval-batches', tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP INDEX rejections_approved;
    DROP INDEX rejections_to_review;
    DROP INDEX rejections_batch;
    ALTER TABLE rejections DROP batch_id;
    `);
    await silence(runner, tables);
    await dropTables(runner, tables);
  }
}
