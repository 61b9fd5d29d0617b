import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/**
 * - `reply`: a candidate wrote
 * - `digest`: what needs a member today
 * - `test_letter`: a sample that a member sends to themselves
 * - `stream_pause`: mail stands still, because receivers refuse it
 * - `batch_pause`: the first letters of a batch have left, and the others wait for a person
 * - `ats_refusal`: letters wait, because an ATS refuses our credentials
 */
export type NoticeKind = 'reply' | 'digest' | 'test_letter' | 'stream_pause' | 'batch_pause' | 'ats_refusal';

/** One mail to one member. Its words are a letter of its delivery; what it is about stands here, so that it is told once. */
@Entity('notices')
export class Notice extends TenantRow {
  @Column({ type: 'text' })
  kind!: NoticeKind;

  @Column({ name: 'member_id', type: 'uuid' })
  memberId!: string;

  /** Of a `reply`. */
  @Column({ name: 'message_id', type: 'uuid', nullable: true })
  messageId!: string | null;

  /** Of a `digest`: the day of the organization, `2026-03-02`. */
  @Column({ type: 'date', nullable: true })
  day!: string | null;

  /** Of a `stream_pause`. */
  @Column({ name: 'stream_pause_id', type: 'uuid', nullable: true })
  streamPauseId!: string | null;

  /** Of a `batch_pause`. */
  @Column({ name: 'approval_batch_id', type: 'uuid', nullable: true })
  approvalBatchId!: string | null;

  /** Of an `ats_refusal`. */
  @Column({ name: 'ats_refusal_id', type: 'uuid', nullable: true })
  atsRefusalId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
