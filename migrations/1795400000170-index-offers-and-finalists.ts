import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was offered an opening, and its finalists, are few among its applications: each letter asks for them. */
export class IndexOffersAndFinalists1795400000170 implements MigrationInterface {
  name = 'IndexOffersAndFinalists1795400000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE INDEX applications_offered ON applications (organization_id, opening_id) WHERE offer_status IS NOT NULL;
    CREATE INDEX applications_finalists ON applications (organization_id, opening_id, finalist_rank, id) WHERE finalist;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX applications_finalists; DROP INDEX applications_offered');
  }
}
