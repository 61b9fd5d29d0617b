import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { NameProvenance } from './domain/candidate-name.js';
import type { SaidAt } from './domain/newest-word.js';

/** A person who applied or was approached. */
@Entity('candidates')
export class Candidate extends TenantRow {
  @Column({ name: 'external_ref', type: 'text', nullable: true })
  externalRef!: string | null;

  @Column({ name: 'first_name', type: 'text', nullable: true })
  firstName!: string | null;

  @Column({ name: 'last_name', type: 'text', nullable: true })
  lastName!: string | null;

  @Column({ name: 'full_name', type: 'text' })
  fullName!: string;

  /** `searchKey(fullName)` */
  @Column({ name: 'name_key', type: 'text' })
  nameKey!: string;

  @Column({ name: 'name_provenance', type: 'text' })
  nameProvenance!: NameProvenance;

  @Column({ type: 'text', nullable: true })
  locale!: string | null;

  @Column({ name: 'time_zone', type: 'text', nullable: true })
  timeZone!: string | null;

  /** False when the ATS says that this person must not be mailed. */
  @Column({ name: 'can_email', type: 'boolean' })
  canEmail!: boolean;

  @Column({ type: 'text', nullable: true })
  headline!: string | null;

  @Column({ type: 'text', array: true })
  skills!: string[];

  @Column({ name: 'years_experience', type: 'int', nullable: true })
  yearsExperience!: number | null;

  @Column({ type: 'text', nullable: true })
  location!: string | null;

  @Column({ name: 'remote_ok', type: 'boolean', nullable: true })
  remoteOk!: boolean | null;

  @Column({ name: 'resume_text', type: 'text', nullable: true })
  resumeText!: string | null;

  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto!: string | null;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;

  /** When the person last did something towards us; our own mail does not move it. */
  @Column({ name: 'last_contact_at', type: 'timestamptz', nullable: true })
  lastContactAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** When each field was said; an older word does not overwrite it. */
  @Column({ name: 'said_at', type: 'jsonb' })
  saidAt!: SaidAt;

  /** The instant of the newest facts. */
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
