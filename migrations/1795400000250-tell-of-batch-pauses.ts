import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails to who approved a batch, when its first few letters have left. */
export class TellOfBatchPauses1795400000250 implements MigrationInterface {
  name = 'TellOfBatchPauses1795400000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE notices
      ADD COLUMN approval_batch_id uuid,
      DROP CONSTRAINT notices_kind_check,
      ADD CONSTRAINT notices_kind_check CHECK (kind IN ('reply', 'digest', 'test_letter', 'stream_pause', 'ats_refusal', 'batch_pause')),
      ADD CONSTRAINT notices_batch_pause CHECK (kind <> 'batch_pause' OR approval_batch_id IS NOT NULL),
      ADD CONSTRAINT notices_batch_pause_once UNIQUE (organization_id, approval_batch_id, member_id),
      ADD FOREIGN KEY (organization_id, approval_batch_id) REFERENCES approval_batches (organization_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DELETE FROM notices WHERE kind = 'batch_pause';
    ALTER TABLE notices
      DROP COLUMN approval_batch_id,
      DROP CONSTRAINT notices_kind_check,
      ADD CONSTRAINT notices_kind_check CHECK (kind IN ('reply', 'digest', 'test_letter', 'stream_pause', 'ats_refusal'));
    `);
  }
}
