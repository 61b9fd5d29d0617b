import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['check_policies'];

/** What organizations change about the respect check: at most one row each. */
export class CreateCheckPolicies1795400000180 implements MigrationInterface {
  name = 'CreateCheckPolicies1795400000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE check_policies (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      policy jsonb NOT NULL,
      version int NOT NULL,
      changed_by uuid,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT check_policies_one UNIQUE (organization_id),
      FOREIGN KEY (organization_id, changed_by) REFERENCES members (organization_id, id)
    );
    `);
    await isolateTenants(runner, tables);
    await announceChanges(runner, 'letters', tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await silence(runner, tables);
    await dropTables(runner, tables);
  }
}
