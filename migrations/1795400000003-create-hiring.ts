import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, isolateTenants } from './tenant-tables.js';

const tables = ['openings', 'candidates', 'candidate_addresses', 'applications', 'interviews'];

export class CreateHiring1795400000003 implements MigrationInterface {
  name = 'CreateHiring1795400000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE openings (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      external_ref text,
      title text NOT NULL,
      title_key text COLLATE "C" NOT NULL,
      department text,
      location text,
      remote boolean NOT NULL DEFAULT false,
      description text NOT NULL DEFAULT '',
      must_have text[] NOT NULL DEFAULT '{}',
      nice_to_have text[] NOT NULL DEFAULT '{}',
      confidential boolean NOT NULL DEFAULT false,
      status text NOT NULL CHECK (status IN ('open', 'filled', 'closed', 'reopened')),
      hiring_manager_id uuid,
      recruiter_id uuid,
      opened_at timestamptz NOT NULL,
      status_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, hiring_manager_id) REFERENCES members (organization_id, id),
      FOREIGN KEY (organization_id, recruiter_id) REFERENCES members (organization_id, id)
    );
    CREATE UNIQUE INDEX openings_external ON openings (organization_id, external_ref) WHERE external_ref IS NOT NULL;
    CREATE INDEX openings_opened ON openings (organization_id, opened_at DESC, id DESC);
    CREATE INDEX openings_status ON openings (organization_id, status, opened_at DESC, id DESC);
    CREATE INDEX openings_title ON openings (organization_id, title_key, id);
    CREATE TABLE candidates (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      external_ref text,
      first_name text,
      last_name text,
      full_name text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      name_provenance text NOT NULL CHECK (name_provenance IN ('typed', 'imported', 'guessed')),
      locale text,
      time_zone text,
      can_email boolean NOT NULL DEFAULT true,
      headline text,
      skills text[] NOT NULL DEFAULT '{}',
      years_experience int,
      location text,
      remote_ok boolean,
      resume_text text,
      merged_into uuid,
      erased_at timestamptz,
      last_contact_at timestamptz,
      created_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, merged_into) REFERENCES candidates (organization_id, id)
    );
    CREATE UNIQUE INDEX candidates_external ON candidates (organization_id, external_ref) WHERE external_ref IS NOT NULL;
    CREATE INDEX candidates_created ON candidates (organization_id, created_at DESC, id DESC) WHERE merged_into IS NULL;
    CREATE INDEX candidates_name ON candidates (organization_id, name_key, id) WHERE merged_into IS NULL;
    CREATE INDEX candidates_merged ON candidates (organization_id, merged_into) WHERE merged_into IS NOT NULL;
    CREATE TABLE candidate_addresses (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      candidate_id uuid NOT NULL,
      address text NOT NULL,
      address_key text COLLATE "C" NOT NULL,
      is_primary boolean NOT NULL DEFAULT false,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, candidate_id, address_key),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id)
    );
    CREATE INDEX candidate_addresses_address ON candidate_addresses (organization_id, address_key);
    CREATE TABLE applications (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      external_ref text,
      candidate_id uuid NOT NULL,
      opening_id uuid NOT NULL,
      stage text NOT NULL CHECK (stage IN ('application', 'screen', 'interview', 'onsite', 'final')),
      status text NOT NULL CHECK (status IN ('active', 'rejected', 'withdrawn', 'hired')),
      decision_round int NOT NULL DEFAULT 1,
      finalist boolean NOT NULL DEFAULT false,
      finalist_rank int,
      offer_status text CHECK (offer_status IN ('extended', 'accepted', 'declined')),
      offer_at timestamptz,
      interviews_held int NOT NULL DEFAULT 0,
      last_interview_at timestamptz,
      next_interview_at timestamptz,
      effort text[] NOT NULL DEFAULT '{}',
      rejection_reason text,
      rejected_at timestamptz,
      reopened_at timestamptz,
      withdrawn_at timestamptz,
      hired_at timestamptz,
      applied_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates (organization_id, id),
      FOREIGN KEY (organization_id, opening_id) REFERENCES openings (organization_id, id)
    );
    CREATE UNIQUE INDEX applications_external ON applications (organization_id, external_ref) WHERE external_ref IS NOT NULL;
    CREATE INDEX applications_applied ON applications (organization_id, applied_at DESC, id DESC);
    CREATE INDEX applications_status ON applications (organization_id, status, applied_at DESC, id DESC);
    CREATE INDEX applications_candidate ON applications (organization_id, candidate_id, applied_at DESC, id DESC);
    CREATE INDEX applications_opening ON applications (organization_id, opening_id, applied_at DESC, id DESC);
    CREATE INDEX applications_opening_status ON applications (organization_id, opening_id, status, applied_at DESC, id DESC);
    CREATE TABLE interviews (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      key text NOT NULL,
      starts_at timestamptz NOT NULL,
      status text NOT NULL CHECK (status IN ('scheduled', 'held', 'cancelled')),
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, application_id, key),
      FOREIGN KEY (organization_id, application_id) REFERENCES applications (organization_id, id)
    );
    `);
    await isolateTenants(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
