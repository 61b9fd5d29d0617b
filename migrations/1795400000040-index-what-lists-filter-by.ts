import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the rows of one opening, for what leaves next, and for the newest consent of a person. */
export class IndexWhatListsFilterBy1795400000040 implements MigrationInterface {
  name = 'IndexWhatListsFilterBy1795400000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE INDEX rejections_opening_status ON rejections (organization_id, opening_id, status, created_at DESC, id DESC);
    DROP INDEX rejections_opening;
    CREATE INDEX rejections_leaving ON rejections (organization_id, leaves_at, id) WHERE status = 'approved' AND leaves_at IS NOT NULL;
    CREATE INDEX invitations_status ON invitations (organization_id, status, created_at DESC, id DESC);
    CREATE INDEX matches_proposed ON matches (organization_id, match_run_id) WHERE status = 'proposed';
    CREATE INDEX consents_candidate ON consents (organization_id, candidate_id, given_at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP INDEX consents_candidate;
    DROP INDEX matches_proposed;
    DROP INDEX invitations_status;
    DROP INDEX rejections_leaving;
    CREATE INDEX rejections_opening ON rejections (organization_id, opening_id);
    DROP INDEX rejections_opening_status;
    `);
  }
}
