import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Queue } from 'bullmq';
import { CONFIG, type Config } from '#platform/config';
import { LOGGER, type Logger } from '#platform/logging';
import { queueNames, type JobDefinition, type QueueName } from './define-job.js';
import { queueConnection } from './queue-connection.js';
import type { JobPayload } from '#platform/events';
import { ReadinessChecks } from '#platform/observability';

/** What travels in the queue: ids only, see `EventPayload`. */
export interface JobData {
  /** The row that stays until this job has run; absent for the tick. */
  readonly outboxId: string;
  readonly organizationId: string | null;
  readonly payload: JobPayload;
  readonly causedBy: string | null;
}

/** The queues, for those who add; workers take from them elsewhere. */
@Injectable()
export class Queues implements OnModuleInit, OnApplicationShutdown {
  private readonly queues: ReadonlyMap<QueueName, Queue<JobData>>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) logger: Logger,
    private readonly readiness: ReadinessChecks,
  ) {
    const connection = queueConnection(config, 'add');
    this.queues = new Map(
      queueNames.map((name) => {
        // A short event stream: BullMQ keeps error texts in it, even of removed jobs.
        const queue = new Queue<JobData>(name, { connection, streams: { events: { maxLen: 100 } } });
        queue.on('error', (error) => logger.error({ err: error, queue: name }, 'queue connection failed'));
        return [name, queue];
      }),
    );
  }

  onModuleInit(): void {
    // On PostgreSQL the queue is there when the database is.
    if (this.config.redisUrl) this.readiness.add('queue', () => this.get('work').getJobCounts('failed'));
  }

  get(name: QueueName): Queue<JobData> {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`There is no queue "${name}".`);
    return queue;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }
}

/** How every job is kept and tried again; the one place that says so. */
export function jobOptions(job: JobDefinition<never> | undefined, jobId: string) {
  return {
    // Always an id of ours: without one, BullMQ's PostgreSQL backend creates a sequence, which our role may not.
    jobId,
    attempts: job?.attempts ?? 1,
    backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
    removeOnComplete: true,
    // What failed stays in the outbox, until somebody has it tried again.
    removeOnFail: true,
    stackTraceLimit: 0,
  } as const;
}
