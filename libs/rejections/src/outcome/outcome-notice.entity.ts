import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { NoticeHow, NoticeSays } from '../domain/outcome-notice.js';

/**
 * Evidence that somebody was told, other than by the letter of a rejection: what, when, how and by whom. Kept also when the person is erased, without its
 * note.
 */
@Entity('outcome_notices')
export class OutcomeNotice extends TenantRow {
  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ type: 'text' })
  says!: NoticeSays;

  @Column({ type: 'text' })
  how!: NoticeHow;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt!: Date;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** The delivery of our own note that said it; `null` where a member recorded it. */
  @Column({ name: 'delivery_id', type: 'uuid', nullable: true })
  deliveryId!: string | null;

  /** When that note came back: the person did not hear, and it counts for nothing. */
  @Column({ name: 'came_back_at', type: 'timestamptz', nullable: true })
  cameBackAt!: Date | null;

  /** Whether an undecided wait is counted from it: the newest, until something is decided. */
  @Column({ name: 'is_current', type: 'boolean' })
  isCurrent!: boolean;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
