import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate asks for feedback on their page, with a question of their own. */
export class AskOnThePage1795400000050 implements MigrationInterface {
  name = 'AskOnThePage1795400000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE feedback_requests ADD COLUMN question text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE feedback_requests DROP COLUMN question');
  }
}
