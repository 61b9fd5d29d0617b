import { Injectable } from '@nestjs/common';
import { DomainError } from '#platform/errors';
import { queueNames, type QueueName } from './define-job.js';
import { Queues } from './queues.js';

export interface FailedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  /** A code, never a text. */
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: string | null;
}

/** What stopped trying, for an operator to look at and to try again. */
@Injectable()
export class FailedJobs {
  constructor(private readonly queues: Queues) {}

  /** The newest failed jobs of one organization (`null`: of all), at most `limit` of each queue. */
  async list(organizationId: string | null, limit: number): Promise<FailedJob[]> {
    const perQueue = await Promise.all(
      queueNames.map(async (queue) =>
        (await this.queues.get(queue).getFailed(0, limit - 1))
          .filter((job) => organizationId === null || job.data.organizationId === organizationId)
          .map((job) => ({
            queue,
            id: job.id ?? '',
            name: job.name,
            reason: job.failedReason ?? 'internal.unexpected',
            attempts: job.attemptsMade,
            failedAt: job.finishedOn ? new Date(job.finishedOn).toISOString() : null,
          })),
      ),
    );
    return perQueue.flat().sort((a, b) => (b.failedAt ?? '').localeCompare(a.failedAt ?? ''));
  }

  /**
   * Gives a failed job its attempts again.
   *
   * @throws DomainError `queue.job_not_failed` when there is no such failed job (of this organization).
   */
  async retry(organizationId: string | null, queue: QueueName, id: string): Promise<void> {
    const job = await this.queues.get(queue).getJob(id);
    const foreign = organizationId !== null && job?.data.organizationId !== organizationId;
    if (!job || foreign || !(await job.isFailed()))
      throw new DomainError('queue.job_not_failed', 'not_found', 'There is no failed job with this id.', {
        id,
      });
    await job.retry('failed');
  }
}
