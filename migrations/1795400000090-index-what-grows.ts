import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For lists whose tables grow: what is owed in conversations among tens of thousands of consents to renew, people by the beginning of an
 * address without a look at each row, deliveries in one status, and suppressions.
 */
export class IndexWhatGrows1795400000090 implements MigrationInterface {
  name = 'IndexWhatGrows1795400000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE INDEX duties_open_subject ON duties (organization_id, subject_kind, subject_id) WHERE status = 'open';
    CREATE INDEX candidate_addresses_found ON candidate_addresses (organization_id, address_key, candidate_id);
    DROP INDEX candidate_addresses_address;
    CREATE INDEX deliveries_status ON deliveries (organization_id, status, created_at DESC, id DESC);
    CREATE INDEX suppressions_created ON suppressions (organization_id, created_at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP INDEX suppressions_created;
    DROP INDEX deliveries_status;
    CREATE INDEX candidate_addresses_address ON candidate_addresses (organization_id, address_key);
    DROP INDEX candidate_addresses_found;
    DROP INDEX duties_open_subject;
    `);
  }
}
