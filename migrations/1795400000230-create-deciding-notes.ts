import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['deciding_notes'];

/** Notes that tell whoever waits that nothing is decided yet: mails of ours, each the evidence of a notice once SMTP took it. */
export class CreateDecidingNotes1795400000230 implements MigrationInterface {
  name = 'CreateDecidingNotes1795400000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE deciding_notes (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      letter_id uuid NOT NULL,
      signer_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('drafted', 'approved', 'sending', 'sent', 'cancelled', 'failed')),
      expected_by date,
      approved_by uuid,
      approved_at timestamptz,
      approved_letter_version int,
      leaves_at timestamptz,
      sent_at timestamptz,
      ended_reason text,
      ended_at timestamptz,
      created_at timestamptz NOT NULL,
      CHECK (status NOT IN ('approved', 'sending', 'sent') OR (approved_by IS NOT NULL AND approved_by = signer_id)),
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, application_id) REFERENCES applications (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id),
      FOREIGN KEY (organization_id, letter_id) REFERENCES letters (organization_id, id),
      FOREIGN KEY (organization_id, signer_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, approved_by) REFERENCES members (organization_id, id)
    );
    CREATE UNIQUE INDEX deciding_notes_one_leaving ON deciding_notes (organization_id, application_id) WHERE status IN ('approved', 'sending');
    CREATE UNIQUE INDEX deciding_notes_one_draft ON deciding_notes (organization_id, application_id, signer_id) WHERE status = 'drafted';
    CREATE INDEX deciding_notes_application ON deciding_notes (organization_id, application_id, created_at DESC);
    CREATE INDEX deciding_notes_candidate ON deciding_notes (organization_id, candidate_id);
    ALTER TABLE outcome_notices
      ADD COLUMN delivery_id uuid,
      ADD COLUMN came_back_at timestamptz,
      DROP CONSTRAINT outcome_notices_how_check,
      ADD CONSTRAINT outcome_notices_how_check
        CHECK (how IN ('phone', 'video_call', 'in_person', 'paper', 'other_mail', 'letter')),
      ADD CONSTRAINT outcome_notices_letter_left CHECK (how <> 'letter' OR delivery_id IS NOT NULL),
      ADD CONSTRAINT outcome_notices_back_is_over CHECK (came_back_at IS NULL OR NOT is_current),
      ADD FOREIGN KEY (organization_id, delivery_id) REFERENCES deliveries (organization_id, id);
    CREATE UNIQUE INDEX outcome_notices_delivery ON outcome_notices (organization_id, delivery_id) WHERE delivery_id IS NOT NULL;
    `);
    await isolateTenants(runner, tables);
    await announceChanges(runner, 'rejections', tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await silence(runner, tables);
    await dropTables(runner, tables);
    await runner.query(`
    DELETE FROM outcome_notices WHERE how = 'letter';
    ALTER TABLE outcome_notices
      DROP CONSTRAINT outcome_notices_letter_left,
      DROP CONSTRAINT outcome_notices_back_is_over,
      DROP CONSTRAINT outcome_notices_how_check,
      ADD CONSTRAINT outcome_notices_how_check CHECK (how IN ('phone', 'video_call', 'in_person', 'paper', 'other_mail')),
      DROP COLUMN delivery_id,
      DROP COLUMN came_back_at;
    `);
  }
}
