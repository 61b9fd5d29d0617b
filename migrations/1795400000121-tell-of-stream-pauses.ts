import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Admins are told once of a stream of mail that stands still. */
export class TellOfStreamPauses1795400000121 implements MigrationInterface {
  name = 'TellOfStreamPauses1795400000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE notices
      ADD COLUMN stream_pause_id uuid,
      DROP CONSTRAINT notices_kind_check,
      DROP CONSTRAINT notices_check,
      ADD CONSTRAINT notices_kind_check CHECK (kind IN ('reply', 'digest', 'test_letter', 'stream_pause')),
      ADD CONSTRAINT notices_check CHECK ((kind = 'reply') = (message_id IS NOT NULL) AND (kind = 'digest') = (day IS NOT NULL)
        AND (kind <> 'stream_pause' OR stream_pause_id IS NOT NULL)),
      ADD CONSTRAINT notices_stream_pause_once UNIQUE (organization_id, stream_pause_id, member_id),
      ADD FOREIGN KEY (organization_id, stream_pause_id) REFERENCES stream_pauses (organization_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DELETE FROM notices WHERE kind = 'stream_pause';
    ALTER TABLE notices
      DROP CONSTRAINT notices_kind_check,
      DROP CONSTRAINT notices_check,
      DROP COLUMN stream_pause_id,
      ADD CONSTRAINT notices_kind_check CHECK (kind IN ('reply', 'digest', 'test_letter')),
      ADD CONSTRAINT notices_check CHECK ((kind = 'reply') = (message_id IS NOT NULL) AND (kind = 'digest') = (day IS NOT NULL));
    `);
  }
}
