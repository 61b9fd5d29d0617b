import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['password_links'];

export class CreatePasswordLinks1795400000021 implements MigrationInterface {
  name = 'CreatePasswordLinks1795400000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE password_links (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      member_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
      made_by uuid,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, made_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX password_links_member ON password_links (organization_id, member_id, expires_at);
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
