import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announceChanges, silence } from './announced-tables.js';

/** Which kind of thing a change of a table is, for whoever looks at a screen. */
const topics = {
  openings: ['openings'],
  candidates: ['candidates', 'candidate_addresses'],
  applications: ['applications', 'interviews'],
  rejections: ['rejections', 'rejection_holds'],
  letters: ['letters'],
  conversations: ['conversations', 'messages', 'answers', 'raw_mails'],
  'feedback-requests': ['feedback_requests'],
  duties: ['duties'],
  'talent-pool': ['silver_medalists', 'consents'],
  invitations: ['match_runs', 'matches', 'invitations'],
  deliveries: ['deliveries'],
  suppressions: ['suppressions'],
  'ats-connections': ['ats_connections'],
  webhooks: ['webhook_events'],
  members: ['members', 'password_links'],
  organization: ['organizations', 'mail_connections'],
};

/**
 * Says on the channel "changes" which kind of thing changed in which organization, never what. The tenant is read from the transaction: row-level
 * security proves it to be that of the rows. PostgreSQL folds equal notifications of one transaction and delivers them at its commit.
 */
export class AnnounceChanges1795400000060 implements MigrationInterface {
  name = 'AnnounceChanges1795400000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE org text := nullif(current_setting('app.org', true), '');
      BEGIN
        IF org IS NOT NULL THEN PERFORM pg_notify('changes', org || ' ' || TG_ARGV[0]); END IF;
        RETURN NULL;
      END $$;`);
    for (const [topic, tables] of Object.entries(topics)) await announceChanges(runner, topic, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await silence(runner, Object.values(topics).flat());
    await runner.query('DROP FUNCTION announce_change()');
  }
}
