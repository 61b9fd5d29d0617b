import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { HoldKind } from './domain/release.js';

/** Why an approved rejection does not leave yet; released ones stay as history. */
@Entity('rejection_holds')
export class RejectionHold extends TenantRow {
  @Column({ name: 'rejection_id', type: 'uuid' })
  rejectionId!: string;

  @Column({ type: 'text' })
  kind!: HoldKind;

  /** One plain sentence. */
  @Column({ type: 'text' })
  reason!: string;

  /** It is about what the ATS says, or that it says nothing; whoever releases it vouches for the rejection. */
  @Column({ name: 'about_ats', type: 'boolean' })
  aboutAts!: boolean;

  /** When the ATS is asked again by itself; `null` of a hold that a person releases. */
  @Column({ name: 'asked_again_at', type: 'timestamptz', nullable: true })
  askedAgainAt!: Date | null;

  @Column({ name: 'placed_by', type: 'uuid', nullable: true })
  placedBy!: string | null;

  @Column({ name: 'placed_at', type: 'timestamptz' })
  placedAt!: Date;

  @Column({ name: 'released_by', type: 'uuid', nullable: true })
  releasedBy!: string | null;

  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt!: Date | null;

  @Column({ name: 'release_reason', type: 'text', nullable: true })
  releaseReason!: string | null;
}
