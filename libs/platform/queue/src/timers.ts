import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import type { TimedJob } from './define-job.js';

/**
 * A due row: `job` must run for `subjectId` once business time reaches `dueAt`. It stays until the job's own transaction
 * moves or removes it, so a job that is lost on the way is found again when its claim ends.
 */
@Entity('timers')
export class Timer {
  @PrimaryColumn({ name: 'organization_id', type: 'uuid' })
  organizationId!: string;

  @PrimaryColumn({ type: 'text' })
  job!: string;

  @PrimaryColumn({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  /** Until when (machine time) a queued job is given to finish; then the row is claimed again. */
  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;
}

/** Makes `job` due for `subjectId` at `dueAt` (business time), replacing an earlier date. */
export async function schedule(
  tx: TenantTransaction,
  job: TimedJob,
  subjectId: string,
  dueAt: Date,
): Promise<void> {
  await tx.manager.upsert(
    Timer,
    { organizationId: tx.organizationId, job: job.name, subjectId, dueAt, claimedUntil: null },
    ['organizationId', 'job', 'subjectId'],
  );
}

/** Takes the due row away, because the job is done or no longer wanted. */
export async function unschedule(tx: TenantTransaction, job: TimedJob, subjectId: string): Promise<void> {
  await tx.manager.delete(Timer, { organizationId: tx.organizationId, job: job.name, subjectId });
}
