import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approved invitation leaves after a while, within which the approval can be taken back. */
export class InvitationsLeaveLater1795400000100 implements MigrationInterface {
  name = 'InvitationsLeaveLater1795400000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations ADD COLUMN leaves_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations DROP COLUMN leaves_at');
  }
}
