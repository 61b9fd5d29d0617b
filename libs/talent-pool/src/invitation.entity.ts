import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { InvitationStatus } from './domain/invitation-states.js';

/** The mail that invites a silver medalist to one opening; at most one per opening and candidate. */
@Entity('invitations')
export class Invitation extends TenantRow {
  @Column({ name: 'opening_id', type: 'uuid' })
  openingId!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'match_id', type: 'uuid' })
  matchId!: string;

  @Column({ name: 'conversation_id', type: 'uuid' })
  conversationId!: string;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  @Column({ name: 'signer_id', type: 'uuid' })
  signerId!: string;

  @Column({ type: 'text' })
  status!: InvitationStatus;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** The version of the letter that was approved; another one does not leave. */
  @Column({ name: 'approved_letter_version', type: 'int', nullable: true })
  approvedLetterVersion!: number | null;

  /** When an approved one leaves; until then the approval can be taken back. */
  @Column({ name: 'leaves_at', type: 'timestamptz', nullable: true })
  leavesAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** A code: why it was cancelled, failed, or is a draft again. */
  @Column({ name: 'ended_reason', type: 'text', nullable: true })
  endedReason!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
