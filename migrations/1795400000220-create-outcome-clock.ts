import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['outcome_policies', 'outcome_notices'];

/** By when organizations tell people (at most one row each), and whom they told other than by a letter. */
export class CreateOutcomeClock1795400000220 implements MigrationInterface {
  name = 'CreateOutcomeClock1795400000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE outcome_policies (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      policy jsonb NOT NULL,
      version int NOT NULL,
      changed_by uuid,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT outcome_policies_one UNIQUE (organization_id),
      FOREIGN KEY (organization_id, changed_by) REFERENCES members (organization_id, id)
    );
    CREATE TABLE outcome_notices (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      says text NOT NULL CHECK (says IN ('decision', 'no_decision_yet')),
      how text NOT NULL CHECK (how IN ('phone', 'video_call', 'in_person', 'paper', 'other_mail')),
      told_at timestamptz NOT NULL,
      note text,
      is_current boolean NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CHECK (says = 'no_decision_yet' OR NOT is_current),
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, application_id) REFERENCES applications (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, recorded_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX outcome_notices_application ON outcome_notices (organization_id, application_id, told_at DESC);
    CREATE INDEX outcome_notices_candidate ON outcome_notices (organization_id, candidate_id);
    CREATE UNIQUE INDEX outcome_notices_current ON outcome_notices (organization_id, application_id) WHERE is_current;
    CREATE INDEX outcome_notices_waiting ON outcome_notices (organization_id, told_at, application_id) WHERE is_current;
    `);
    await isolateTenants(runner, tables);
    await announceChanges(runner, 'rejections', tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await silence(runner, tables);
    await dropTables(runner, tables);
  }
}
