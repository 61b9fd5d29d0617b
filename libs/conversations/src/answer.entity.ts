import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { AnswerStatus } from './domain/answer-states.js';

/** A letter of ours in a conversation, from its draft until it left. */
@Entity('answers')
export class Answer extends TenantRow {
  @Column({ name: 'conversation_id', type: 'uuid' })
  conversationId!: string;

  /** The message that it answers. */
  @Column({ name: 'in_answer_to', type: 'uuid', nullable: true })
  inAnswerTo!: string | null;

  @Column({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  @Column({ type: 'text' })
  status!: AnswerStatus;

  @Column({ name: 'feedback_request_id', type: 'uuid', nullable: true })
  feedbackRequestId!: string | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
