import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['conversations', 'messages', 'answers', 'feedback_requests'];

export class CreateConversations1795400000007 implements MigrationInterface {
  name = 'CreateConversations1795400000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE conversations (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      application_id uuid,
      status text NOT NULL CHECK (status IN ('open', 'closed')),
      last_message_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, application_id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, application_id) REFERENCES applications (organization_id, id)
    );
    CREATE INDEX conversations_candidate ON conversations (organization_id, candidate_id);
    CREATE INDEX conversations_last ON conversations (organization_id, last_message_at DESC, id DESC);
    ALTER TABLE deliveries ADD FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id);
    CREATE TABLE messages (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      conversation_id uuid,
      raw_mail_id uuid NOT NULL,
      message_id text,
      in_reply_to text,
      reference_ids text[] NOT NULL DEFAULT '{}',
      body_hash bytea NOT NULL,
      from_address text,
      from_name text,
      subject text,
      reply_text text NOT NULL DEFAULT '',
      full_text text NOT NULL DEFAULT '',
      html text,
      kind text NOT NULL CHECK (kind IN ('human', 'auto_reply', 'bounce', 'feedback_report')),
      intents text[] NOT NULL DEFAULT '{}',
      language text,
      matched_by text NOT NULL,
      duplicate_of uuid,
      attachments jsonb NOT NULL DEFAULT '[]',
      received_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, raw_mail_id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id),
      FOREIGN KEY (organization_id, raw_mail_id) REFERENCES raw_mails (organization_id, id),
      FOREIGN KEY (organization_id, duplicate_of) REFERENCES messages (organization_id, id)
    );
    CREATE INDEX messages_conversation ON messages (organization_id, conversation_id, received_at);
    CREATE INDEX messages_message_id ON messages (organization_id, message_id);
    CREATE INDEX messages_unmatched ON messages (organization_id, received_at DESC, id DESC) WHERE conversation_id IS NULL;
    CREATE TABLE answers (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      in_answer_to uuid,
      letter_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('drafted', 'approved', 'sending', 'sent', 'cancelled', 'failed')),
      feedback_request_id uuid,
      approved_by uuid,
      approved_at timestamptz,
      sent_at timestamptz,
      created_at timestamptz NOT NULL,
      CHECK (status NOT IN ('approved', 'sending', 'sent') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL)),
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id),
      FOREIGN KEY (organization_id, in_answer_to) REFERENCES messages (organization_id, id),
      FOREIGN KEY (organization_id, letter_id) REFERENCES letters (organization_id, id),
      FOREIGN KEY (organization_id, approved_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX answers_conversation ON answers (organization_id, conversation_id, created_at);
    CREATE TABLE feedback_requests (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      message_id uuid,
      status text NOT NULL CHECK (status IN ('requested', 'given', 'answered', 'declined')),
      hiring_manager_id uuid,
      went_well text,
      decided_by text,
      would_help text,
      cannot_share boolean NOT NULL DEFAULT false,
      given_by uuid,
      given_at timestamptz,
      due_at timestamptz NOT NULL,
      link_expires_at timestamptz,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, conversation_id, message_id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id),
      FOREIGN KEY (organization_id, message_id) REFERENCES messages (organization_id, id),
      FOREIGN KEY (organization_id, hiring_manager_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, given_by) REFERENCES members (organization_id, id)
    );
    ALTER TABLE answers ADD FOREIGN KEY (organization_id, feedback_request_id) REFERENCES feedback_requests (organization_id, id);
    CREATE INDEX feedback_requests_open ON feedback_requests (organization_id, due_at, id) WHERE status IN ('requested', 'given');
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    // These two point the other way round.
    await runner.query(`
      ALTER TABLE deliveries DROP CONSTRAINT deliveries_organization_id_conversation_id_fkey;
      ALTER TABLE answers DROP CONSTRAINT answers_organization_id_feedback_request_id_fkey;`);
    await dropTables(runner, tables);
  }
}
