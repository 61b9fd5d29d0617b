import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The due rows of the morning mails of organizations that are there already (new ones get theirs when they are made), and an index for who was
 * interviewed and waits to hear.
 */
export class BeginDigests1795400000080 implements MigrationInterface {
  name = 'BeginDigests1795400000080';

  async up(runner: QueryRunner): Promise<void> {
    // Row-level security binds the owner too, and this is of every tenant. The job finds the hour: a date that is past is "as soon as possible".
    await runner.query(`
    ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY;
    INSERT INTO timers (organization_id, job, subject_id, due_at)
      SELECT id, 'notifications.send-digests', id, created_at FROM organizations;
    ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
    CREATE INDEX applications_waiting ON applications (organization_id, last_interview_at, id)
      WHERE status = 'active' AND last_interview_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP INDEX applications_waiting;
    DELETE FROM timers WHERE job = 'notifications.send-digests';
    `);
  }
}
