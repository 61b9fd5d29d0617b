import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { DecidingNoteStatus } from '../domain/deciding-note-states.js';

/**
 * The mail that tells somebody who waits that nothing is decided yet. Each member writes and signs their own; of one application one is on its way at
 * most.
 */
@Entity('deciding_notes')
export class DecidingNote extends TenantRow {
  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'conversation_id', type: 'uuid' })
  conversationId!: string;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  /** Who writes it, signs it and sends it. */
  @Column({ name: 'signer_id', type: 'uuid' })
  signerId!: string;

  @Column({ type: 'text' })
  status!: DecidingNoteStatus;

  /** The day that it promises, "2026-06-12". */
  @Column({ name: 'expected_by', type: 'date', nullable: true })
  expectedBy!: string | null;

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

  /** A code: why it was cancelled, failed, or is a draft again. */
  @Column({ name: 'ended_reason', type: 'text', nullable: true })
  endedReason!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
