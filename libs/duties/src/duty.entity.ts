import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { DutyKind, DutyStatus } from './domain/duty.js';

/** Something we owe a person by a date. One row per kind and subject, ever. */
@Entity('duties')
export class Duty extends TenantRow {
  @Column({ type: 'text' })
  kind!: DutyKind;

  /** What the duty is about: `application`, `message`, … */
  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  /** The member who has to act; `null` until somebody takes it. */
  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Column({ type: 'text' })
  status!: DutyStatus;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  @Column({ name: 'overdue_noted_at', type: 'timestamptz', nullable: true })
  overdueNotedAt!: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** The delivery that satisfied it. */
  @Column({ name: 'satisfied_by', type: 'uuid', nullable: true })
  satisfiedBy!: string | null;

  /** The member who closed it instead, with a reason. */
  @Column({ name: 'closed_by', type: 'uuid', nullable: true })
  closedBy!: string | null;

  @Column({ name: 'close_reason', type: 'text', nullable: true })
  closeReason!: string | null;
}
