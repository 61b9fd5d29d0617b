import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['setup_answers', 'sending_domain_checks'];

/** What an organization answered while it was set up, and what it last found published for its domain. */
export class CreateSetup1795400000070 implements MigrationInterface {
  name = 'CreateSetup1795400000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE setup_answers (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      question text NOT NULL CHECK (question IN ('works_alone', 'works_without_ats', 'ats_mails_rejections', 'put_away')),
      answer text NOT NULL CHECK (answer IN ('yes', 'no', 'not_sure')),
      answered_by uuid NOT NULL,
      answered_at timestamptz NOT NULL,
      CHECK (answer <> 'not_sure' OR question = 'ats_mails_rejections'),
      PRIMARY KEY (organization_id, id),
      CONSTRAINT setup_answers_once UNIQUE (organization_id, question),
      FOREIGN KEY (organization_id, answered_by) REFERENCES members (organization_id, id)
    );
    CREATE TABLE sending_domain_checks (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      domain text NOT NULL,
      records jsonb NOT NULL,
      checked_by uuid,
      checked_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT sending_domain_checks_one UNIQUE (organization_id),
      FOREIGN KEY (organization_id, checked_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX notices_test_letters ON notices (organization_id, created_at DESC) WHERE kind = 'test_letter';
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notices_test_letters');
    await dropTables(runner, tables);
  }
}
