import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When each field of a row was said, and each kind of word about an opening: so that words that are heard in any order end the same. Of a row from
 * before nothing is known but `recorded_at` and `status_at`, by which it goes.
 */
export class WordsInAnyOrder1795400000140 implements MigrationInterface {
  name = 'WordsInAnyOrder1795400000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE candidates ADD COLUMN said_at jsonb NOT NULL DEFAULT '{}';
    ALTER TABLE openings
      ADD COLUMN said_at jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN said_open_at timestamptz,
      ADD COLUMN said_filled_at timestamptz,
      ADD COLUMN said_closed_at timestamptz;
    ALTER TABLE candidate_addresses ADD COLUMN by_merge boolean NOT NULL DEFAULT false;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE candidate_addresses DROP COLUMN by_merge;
    ALTER TABLE openings DROP COLUMN said_closed_at, DROP COLUMN said_filled_at, DROP COLUMN said_open_at, DROP COLUMN said_at;
    ALTER TABLE candidates DROP COLUMN said_at;`);
  }
}
