import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['letters'];

export class CreateLetters1795400000004 implements MigrationInterface {
  name = 'CreateLetters1795400000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE letters (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      locale text NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      provenance jsonb NOT NULL DEFAULT '{}',
      context jsonb NOT NULL,
      findings jsonb NOT NULL DEFAULT '[]',
      overrides jsonb NOT NULL DEFAULT '[]',
      checked_fingerprint text NOT NULL,
      version int NOT NULL DEFAULT 1,
      edited_by uuid,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, edited_by) REFERENCES members (organization_id, id)
    );
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
