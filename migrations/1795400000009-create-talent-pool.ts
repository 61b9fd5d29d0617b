import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['silver_medalists', 'consents', 'postings', 'match_runs', 'matches', 'invitations'];

export class CreateTalentPool1795400000009 implements MigrationInterface {
  name = 'CreateTalentPool1795400000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE silver_medalists (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      application_id uuid,
      nominated_by uuid,
      nominated_at timestamptz NOT NULL,
      strengths text NOT NULL,
      concerns text NOT NULL DEFAULT '',
      wishes text NOT NULL DEFAULT '',
      status text NOT NULL CHECK (status IN ('nominated', 'in_pool', 'left', 'expired')),
      expires_at timestamptz,
      left_at timestamptz,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, candidate_id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, application_id) REFERENCES applications (organization_id, id),
      FOREIGN KEY (organization_id, nominated_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX silver_medalists_status ON silver_medalists (organization_id, status, nominated_at DESC, id DESC);
    CREATE TABLE consents (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('talent_pool')),
      basis text NOT NULL CHECK (basis IN ('consent')),
      text_version text NOT NULL,
      text text NOT NULL,
      locale text NOT NULL,
      channel text NOT NULL CHECK (channel IN ('candidate_page', 'mail', 'recorded_by_member')),
      given_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      withdrawn_channel text,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id)
    );
    CREATE UNIQUE INDEX consents_current ON consents (organization_id, candidate_id, purpose) WHERE withdrawn_at IS NULL;
    CREATE TABLE postings (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      term text NOT NULL,
      candidate_id uuid NOT NULL,
      weight real NOT NULL,
      PRIMARY KEY (organization_id, term, candidate_id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id)
    );
    CREATE INDEX postings_by_weight ON postings (organization_id, term, weight DESC, candidate_id);
    CREATE INDEX postings_candidate ON postings (organization_id, candidate_id);
    CREATE TABLE match_runs (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      opening_id uuid NOT NULL,
      criteria jsonb NOT NULL,
      rules_version text NOT NULL,
      pool_size int NOT NULL,
      started_by uuid,
      at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, opening_id) REFERENCES openings (organization_id, id),
      FOREIGN KEY (organization_id, started_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX match_runs_opening ON match_runs (organization_id, opening_id, at DESC, id DESC);
    -- An opening that appears is matched once a day by the job, however often the job runs; a person may ask again.
    CREATE UNIQUE INDEX match_runs_automatic ON match_runs (organization_id, opening_id, ((at AT TIME ZONE 'UTC')::date)) WHERE started_by IS NULL;
    CREATE TABLE matches (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      match_run_id uuid NOT NULL,
      opening_id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      rank int NOT NULL,
      score real NOT NULL,
      reasons_for jsonb NOT NULL,
      reasons_against jsonb NOT NULL,
      status text NOT NULL CHECK (status IN ('proposed', 'invited', 'dismissed')),
      dismissed_reason text,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, match_run_id, candidate_id),
      FOREIGN KEY (organization_id, match_run_id) REFERENCES match_runs (organization_id, id),
      FOREIGN KEY (organization_id, opening_id) REFERENCES openings (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id)
    );
    CREATE INDEX matches_rank ON matches (organization_id, match_run_id, rank);
    CREATE INDEX matches_candidate ON matches (organization_id, candidate_id);
    CREATE TABLE invitations (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      opening_id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      match_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      letter_id uuid NOT NULL,
      signer_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('drafted', 'approved', 'sending', 'sent', 'accepted', 'declined', 'cancelled', 'failed')),
      approved_by uuid,
      approved_at timestamptz,
      approved_letter_version int,
      sent_at timestamptz,
      answered_at timestamptz,
      ended_reason text,
      created_at timestamptz NOT NULL,
      CHECK (status NOT IN ('approved', 'sending', 'sent') OR approved_by IS NOT NULL),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, opening_id, candidate_id),
      FOREIGN KEY (organization_id, opening_id) REFERENCES openings (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, match_id) REFERENCES matches (organization_id, id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id),
      FOREIGN KEY (organization_id, letter_id) REFERENCES letters (organization_id, id),
      FOREIGN KEY (organization_id, signer_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, approved_by) REFERENCES members (organization_id, id)
    );
    CREATE INDEX invitations_candidate ON invitations (organization_id, candidate_id);
    CREATE INDEX invitations_conversation ON invitations (organization_id, conversation_id);
    CREATE INDEX invitations_created ON invitations (organization_id, created_at DESC, id DESC);
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
