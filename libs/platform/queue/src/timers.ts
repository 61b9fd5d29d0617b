import { Column, Entity, In, PrimaryColumn } from 'typeorm';
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
  await scheduleAll(tx, job, [{ subjectId, dueAt }]);
}

/** As {@link schedule}, for many: one statement. */
export async function scheduleAll(
  tx: TenantTransaction,
  job: TimedJob,
  due: readonly Pick<Timer, 'subjectId' | 'dueAt'>[],
): Promise<void> {
  if (due.length === 0) return;
  const { organizationId } = tx;
  await tx.manager.upsert(
    Timer,
    due.map(({ subjectId, dueAt }) => ({
      organizationId,
      job: job.name,
      subjectId,
      dueAt,
      claimedUntil: null,
    })),
    ['organizationId', 'job', 'subjectId'],
  );
}

/** Takes the due row away, because the job is done or no longer wanted. */
export async function unschedule(tx: TenantTransaction, job: TimedJob, subjectId: string): Promise<void> {
  await unscheduleAll(tx, job, [subjectId]);
}

/** As {@link unschedule}, for many: one statement. */
export async function unscheduleAll(
  tx: TenantTransaction,
  job: TimedJob,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.manager.delete(Timer, {
    organizationId: tx.organizationId,
    job: job.name,
    subjectId: In([...subjectIds]),
  });
}

/**
 * Leaves due rows to whoever works on them until `until` (machine time); then they are claimed again, should that have come to nothing.
 */
export async function leaveUntil(
  tx: TenantTransaction,
  job: TimedJob,
  subjectIds: readonly string[],
  until: Date,
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.manager.update(
    Timer,
    { organizationId: tx.organizationId, job: job.name, subjectId: In([...subjectIds]) },
    { claimedUntil: until },
  );
}
