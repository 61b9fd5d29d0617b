import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that left SECRET_KEY, sealed: addresses that were signed and hashes that were made with them are still recognised. No tenant has them. */
export class KeepRetiredKeys1795400000150 implements MigrationInterface {
  name = 'KeepRetiredKeys1795400000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE retired_keys (
      key_id text PRIMARY KEY,
      sealed_key text NOT NULL,
      retired_at timestamptz NOT NULL
    );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retired_keys');
  }
}
