import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { ApplicationStatus } from './domain/application-state.js';
import type { OfferStatus } from './domain/first-choice.js';

/** How far an application came. */
export type Stage = 'application' | 'screen' | 'interview' | 'onsite' | 'final';
export const stages: readonly Stage[] = ['application', 'screen', 'interview', 'onsite', 'final'];

/** A candidate for an opening. */
@Entity('applications')
export class Application extends TenantRow {
  @Column({ name: 'external_ref', type: 'text', nullable: true })
  externalRef!: string | null;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'opening_id', type: 'uuid' })
  openingId!: string;

  @Column({ type: 'text' })
  stage!: Stage;

  /** Follows from the four instants of decisions below; see `statusAfter`. */
  @Column({ type: 'text' })
  status!: ApplicationStatus;

  @Column({ name: 'decision_round', type: 'int' })
  round!: number;

  @Column({ type: 'boolean' })
  finalist!: boolean;

  /** The panel's order, 1 first. */
  @Column({ name: 'finalist_rank', type: 'int', nullable: true })
  finalistRank!: number | null;

  @Column({ name: 'offer_status', type: 'text', nullable: true })
  offerStatus!: OfferStatus | null;

  @Column({ name: 'offer_at', type: 'timestamptz', nullable: true })
  offerAt!: Date | null;

  @Column({ name: 'interviews_held', type: 'int' })
  interviewsHeld!: number;

  @Column({ name: 'last_interview_at', type: 'timestamptz', nullable: true })
  lastInterviewAt!: Date | null;

  @Column({ name: 'next_interview_at', type: 'timestamptz', nullable: true })
  nextInterviewAt!: Date | null;

  /** What the candidate gave beyond applying: "take-home task". */
  @Column({ type: 'text', array: true })
  effort!: string[];

  @Column({ name: 'rejection_reason', type: 'text', nullable: true })
  rejectionReason!: string | null;

  @Column({ name: 'rejected_at', type: 'timestamptz', nullable: true })
  rejectedAt!: Date | null;

  @Column({ name: 'reopened_at', type: 'timestamptz', nullable: true })
  reopenedAt!: Date | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'hired_at', type: 'timestamptz', nullable: true })
  hiredAt!: Date | null;

  @Column({ name: 'applied_at', type: 'timestamptz' })
  appliedAt!: Date;

  /** The instant of the newest facts; older ones do not overwrite them. */
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
