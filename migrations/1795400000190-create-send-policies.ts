import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['send_policies'];

/** When letters of organizations leave: at most one row each. */
export class CreateSendPolicies1795400000190 implements MigrationInterface {
  name = 'CreateSendPolicies1795400000190';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE send_policies (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      limits jsonb NOT NULL,
      version int NOT NULL,
      changed_by uuid,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      CONSTRAINT send_policies_one UNIQUE (organization_id),
      FOREIGN KEY (organization_id, changed_by) REFERENCES members (organization_id, id)
    );
    `);
    await isolateTenants(runner, tables);
    await announceChanges(runner, 'rejections', tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await silence(runner, tables);
    await dropTables(runner, tables);
  }
}
