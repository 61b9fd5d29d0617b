import { Column, Entity } from 'typeorm';
import type { DecisionReason } from '#letters';
import { TenantRow } from '#platform/database';
import type { RejectionStatus } from './domain/rejection-states.js';

/** The act of telling one candidate no for one application; at most one per application and decision round. */
@Entity('rejections')
export class Rejection extends TenantRow {
  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @Column({ type: 'int' })
  round!: number;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'opening_id', type: 'uuid' })
  openingId!: string;

  @Column({ name: 'conversation_id', type: 'uuid' })
  conversationId!: string;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  @Column({ name: 'signer_id', type: 'uuid' })
  signerId!: string;

  /** A true sentence from someone who met the candidate; finalists do not get a letter without one. */
  @Column({ name: 'personal_sentence', type: 'text', nullable: true })
  personalSentence!: string | null;

  /** Why the answer is no, in our words; what the ATS called it stays with the application. */
  @Column({ type: 'text' })
  reason!: DecisionReason;

  /** What the job needed, as a person recorded it for the letter. */
  @Column({ name: 'reason_sentence', type: 'text', nullable: true })
  reasonSentence!: string | null;

  @Column({ type: 'text' })
  status!: RejectionStatus;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** The version of the letter that was approved; another one does not leave. */
  @Column({ name: 'approved_letter_version', type: 'int', nullable: true })
  approvedLetterVersion!: number | null;

  @Column({ name: 'undo_until', type: 'timestamptz', nullable: true })
  undoUntil!: Date | null;

  /** When it leaves if nothing holds it. */
  @Column({ name: 'leaves_at', type: 'timestamptz', nullable: true })
  leavesAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** The delivery that counts: the newest. What is heard of an earlier one changes nothing here. */
  @Column({ name: 'delivery_id', type: 'uuid', nullable: true })
  deliveryId!: string | null;

  /** The batch that it is part of, until that has ended or it was taken out; no edit, approval or cancellation alone meanwhile. */
  @Column({ name: 'batch_id', type: 'uuid', nullable: true })
  batchId!: string | null;

  /** A code, when it ended without being sent. */
  @Column({ name: 'ended_reason', type: 'text', nullable: true })
  endedReason!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
