import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['notices', 'notification_preferences'];

export class CreateNotifications1795400000020 implements MigrationInterface {
  name = 'CreateNotifications1795400000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE notices (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('reply', 'digest', 'test_letter')),
      member_id uuid NOT NULL,
      message_id uuid,
      day date,
      created_at timestamptz NOT NULL,
      CHECK ((kind = 'reply') = (message_id IS NOT NULL) AND (kind = 'digest') = (day IS NOT NULL)),
      PRIMARY KEY (organization_id, id),
      CONSTRAINT notices_reply_once UNIQUE (organization_id, message_id, member_id),
      CONSTRAINT notices_digest_once UNIQUE (organization_id, day, member_id),
      FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, message_id) REFERENCES messages (organization_id, id)
    );
    CREATE INDEX notices_member ON notices (organization_id, member_id, kind, created_at);
    CREATE TABLE notification_preferences (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      member_id uuid NOT NULL,
      notify_replies boolean NOT NULL,
      notify_digest boolean NOT NULL,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, member_id),
      FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
    );
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
