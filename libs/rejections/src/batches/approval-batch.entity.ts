import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { BatchStatus } from '../domain/batch-states.js';
import type { SecondReason } from '../domain/second-person.js';

/** Letters that are approved together: frozen, read, approved by one or two people, and let go in two waves. */
@Entity('approval_batches')
export class ApprovalBatch extends TenantRow {
  @Column({ type: 'text' })
  status!: BatchStatus;

  /** What an approval says yes to; see `domain/batch-hash.ts`. */
  @Column({ type: 'text' })
  hash!: string;

  /** How many letters are in it. */
  @Column({ type: 'int' })
  letters!: number;

  /** How many were asked for and could not be taken. */
  @Column({ name: 'left_out', type: 'int' })
  leftOut!: number;

  /** How many openings they are about. */
  @Column({ type: 'int' })
  openings!: number;

  /** The opening that most of them are about. */
  @Column({ name: 'opening_id', type: 'uuid' })
  openingId!: string;

  /** How many leave before it pauses. */
  @Column({ name: 'canary_size', type: 'int' })
  canarySize!: number;

  /** Why a second person has to approve; empty when one is enough. */
  @Column({ name: 'second_reasons', type: 'text', array: true })
  secondReasons!: SecondReason[];

  /** The organization's limit when it was frozen. */
  @Column({ name: 'second_person_above', type: 'int' })
  secondPersonAbove!: number;

  @Column({ name: 'usual_day', type: 'int' })
  usualDay!: number;

  @Column({ name: 'old_decisions', type: 'int' })
  oldDecisions!: number;

  /** The member; null for an API key, which can freeze and not approve. */
  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'first_approved_by', type: 'uuid', nullable: true })
  firstApprovedBy!: string | null;

  @Column({ name: 'first_approved_at', type: 'timestamptz', nullable: true })
  firstApprovedAt!: Date | null;

  @Column({ name: 'second_approved_by', type: 'uuid', nullable: true })
  secondApprovedBy!: string | null;

  @Column({ name: 'second_approved_at', type: 'timestamptz', nullable: true })
  secondApprovedAt!: Date | null;

  /** How many letters have been approved or refused one by one since. */
  @Column({ type: 'int' })
  handled!: number;

  @Column({ name: 'paused_at', type: 'timestamptz', nullable: true })
  pausedAt!: Date | null;

  @Column({ name: 'continued_by', type: 'uuid', nullable: true })
  continuedBy!: string | null;

  @Column({ name: 'continued_at', type: 'timestamptz', nullable: true })
  continuedAt!: Date | null;

  /** The member; null for an API key. */
  @Column({ name: 'stopped_by', type: 'uuid', nullable: true })
  stoppedBy!: string | null;

  @Column({ name: 'stopped_at', type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;

  @Column({ name: 'stop_reason', type: 'text', nullable: true })
  stopReason!: string | null;

  /** When nothing of it could leave any more. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
