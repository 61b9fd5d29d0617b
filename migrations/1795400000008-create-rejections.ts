import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['rejections', 'rejection_holds'];

export class CreateRejections1795400000008 implements MigrationInterface {
  name = 'CreateRejections1795400000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE rejections (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      round int NOT NULL,
      candidate_id uuid NOT NULL,
      opening_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      letter_id uuid NOT NULL,
      signer_id uuid NOT NULL,
      personal_sentence text,
      status text NOT NULL CHECK (status IN ('drafted', 'approved', 'sending', 'sent', 'cancelled', 'failed', 'superseded')),
      decided_at timestamptz NOT NULL,
      approved_by uuid,
      approved_at timestamptz,
      approved_letter_version int,
      undo_until timestamptz,
      leaves_at timestamptz,
      sent_at timestamptz,
      delivery_id uuid,
      ended_reason text,
      created_at timestamptz NOT NULL,
      CHECK (status NOT IN ('approved', 'sending', 'sent') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL)),
      PRIMARY KEY (organization_id, id),
      CONSTRAINT rejections_told_once UNIQUE (organization_id, application_id, round),
      FOREIGN KEY (organization_id, application_id) REFERENCES applications (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, opening_id) REFERENCES openings (organization_id, id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id),
      FOREIGN KEY (organization_id, letter_id) REFERENCES letters (organization_id, id),
      FOREIGN KEY (organization_id, signer_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, delivery_id) REFERENCES deliveries (organization_id, id),
      FOREIGN KEY (organization_id, approved_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX rejections_status ON rejections (organization_id, status, created_at DESC, id DESC);
    CREATE INDEX rejections_candidate ON rejections (organization_id, candidate_id);
    CREATE INDEX rejections_opening ON rejections (organization_id, opening_id);
    CREATE TABLE rejection_holds (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      rejection_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('finalist', 'undo_window', 'send_window', 'truth_check', 'candidate_wrote', 'volume', 'manual')),
      reason text NOT NULL,
      placed_by uuid,
      placed_at timestamptz NOT NULL,
      released_by uuid,
      released_at timestamptz,
      release_reason text,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, rejection_id) REFERENCES rejections (organization_id, id),
      FOREIGN KEY (organization_id, placed_by) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, released_by) REFERENCES members (organization_id, id)
    );
    CREATE UNIQUE INDEX rejection_holds_open ON rejection_holds (organization_id, rejection_id, kind) WHERE released_at IS NULL;
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
