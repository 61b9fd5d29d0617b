import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { FeedbackStatus } from './domain/feedback.js';

/** A candidate asked what was behind our decision; stays open until an answer reached them. */
@Entity('feedback_requests')
export class FeedbackRequest extends TenantRow {
  @Column({ name: 'conversation_id', type: 'uuid' })
  conversationId!: string;

  /** The message that asks; null when it was asked on their page. */
  @Column({ name: 'message_id', type: 'uuid', nullable: true })
  messageId!: string | null;

  /** What they would like to know, as they asked it on their page; null when a message asks, or nothing in particular. */
  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Column({ type: 'text' })
  status!: FeedbackStatus;

  /** Who is asked by mail; null when the opening names nobody. */
  @Column({ name: 'hiring_manager_id', type: 'uuid', nullable: true })
  hiringManagerId!: string | null;

  @Column({ name: 'went_well', type: 'text', nullable: true })
  wentWell!: string | null;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'would_help', type: 'text', nullable: true })
  wouldHelp!: string | null;

  /** "We cannot share more" is an answer too. */
  @Column({ name: 'cannot_share', type: 'boolean' })
  cannotShare!: boolean;

  @Column({ name: 'given_by', type: 'uuid', nullable: true })
  givenBy!: string | null;

  @Column({ name: 'given_at', type: 'timestamptz', nullable: true })
  givenAt!: Date | null;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  /** Until when the link in the mail opens the page; null before the mail was written. */
  @Column({ name: 'link_expires_at', type: 'timestamptz', nullable: true })
  linkExpiresAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
