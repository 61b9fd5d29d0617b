import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['letter_templates', 'letter_template_versions', 'letter_template_places'];

/** Organizations' own templates, which one a letter was written with, and why a rejection says no. */
export class CreateLetterTemplates1795400000200 implements MigrationInterface {
  name = 'CreateLetterTemplates1795400000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE letter_templates (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      name text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('rejection')),
      locale text NOT NULL CHECK (locale IN ('en', 'de', 'fr', 'es')),
      stages text[] NOT NULL CHECK (stages <@ ARRAY['application', 'screen', 'interview', 'onsite', 'final']),
      reason text CHECK (reason IN ('unspecified', 'role_cancelled', 'role_filled', 'requirement', 'timing', 'location')),
      status text NOT NULL CHECK (status IN ('draft', 'active', 'archived')),
      version int NOT NULL,
      copied_from text,
      changed_by uuid,
      changed_at timestamptz NOT NULL,
      archived_at timestamptz,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, changed_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX letter_templates_name ON letter_templates (organization_id, name_key, id);
    CREATE TABLE letter_template_versions (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      template_id uuid NOT NULL,
      number int NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      written_by uuid,
      written_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT letter_template_versions_number UNIQUE (organization_id, template_id, number),
      FOREIGN KEY (organization_id, template_id) REFERENCES letter_templates (organization_id, id),
      FOREIGN KEY (organization_id, written_by) REFERENCES members (organization_id, id)
    );
    CREATE TABLE letter_template_places (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      template_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('rejection')),
      locale text NOT NULL CHECK (locale IN ('en', 'de', 'fr', 'es')),
      stage text NOT NULL CHECK (stage IN ('application', 'screen', 'interview', 'onsite', 'final')),
      reason text NOT NULL,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT letter_template_places_one UNIQUE (organization_id, purpose, locale, stage, reason),
      FOREIGN KEY (organization_id, template_id) REFERENCES letter_templates (organization_id, id)
    );
    CREATE INDEX letter_template_places_template ON letter_template_places (organization_id, template_id);
    ALTER TABLE letters ADD COLUMN template_id text, ADD COLUMN template_version int;
    ALTER TABLE rejections
      ADD COLUMN reason text NOT NULL DEFAULT 'unspecified'
        CHECK (reason IN ('unspecified', 'role_cancelled', 'role_filled', 'requirement', 'timing', 'location')),
      ADD COLUMN reason_sentence text;
    `);
    await isolateTenants(runner, tables);
    await announceChanges(runner, 'letter-templates', tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await silence(runner, tables);
    await runner.query(`
    ALTER TABLE rejections DROP COLUMN reason_sentence, DROP COLUMN reason;
    ALTER TABLE letters DROP COLUMN template_version, DROP COLUMN template_id;
    `);
    await dropTables(runner, tables);
  }
}
