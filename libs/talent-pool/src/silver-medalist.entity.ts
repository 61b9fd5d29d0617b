import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { MembershipStatus } from './domain/membership.js';

/** A candidate kept, or proposed to be kept, for future openings. One row per candidate, ever. */
@Entity('silver_medalists')
export class SilverMedalist extends TenantRow {
  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  /** What they were nearly hired for. */
  @Column({ name: 'application_id', type: 'uuid', nullable: true })
  applicationId!: string | null;

  /** Null while only the candidate proposes it, or after a member took the nomination back. */
  @Column({ name: 'nominated_by', type: 'uuid', nullable: true })
  nominatedBy!: string | null;

  @Column({ name: 'nominated_at', type: 'timestamptz' })
  nominatedAt!: Date;

  /** The panel's words. */
  @Column({ type: 'text' })
  strengths!: string;

  @Column({ type: 'text' })
  concerns!: string;

  /** What the candidate wants next. */
  @Column({ type: 'text' })
  wishes!: string;

  @Column({ type: 'text' })
  status!: MembershipStatus;

  /** The end of the consent. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;
}
