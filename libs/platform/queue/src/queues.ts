import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  createPostgresBackend,
  Queue,
  setDefaultBackendFactory,
  type ConnectionOptions,
  type PostgresPoolConfig,
} from 'bullmq';
import { CONFIG, type Config } from '#platform/config';
import { LOGGER, type Logger } from '#platform/logging';
import { queueNames, type JobDefinition, type QueueName } from './define-job.js';
import type { EventPayload } from '#platform/events';

/** What travels in the queue: ids only, see `EventPayload`. */
export interface JobData {
  /** The row that stays until this job has run; absent for the tick. */
  readonly outboxId: string;
  readonly organizationId: string | null;
  readonly payload: EventPayload;
  readonly causedBy: string | null;
}

/**
 * The connection that BullMQ works on: PostgreSQL, or Redis and Valkey when `REDIS_URL` is set. Each queue and worker owns a pool, so the
 * pools are small: ten of the default size would use up the server.
 */
export function queueConnection(config: Config): ConnectionOptions {
  if (config.redisUrl) return { url: config.redisUrl, maxRetriesPerRequest: null };
  // One process runs on one backend; the factory is process-wide.
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ types its options for Redis; the PostgreSQL backend reads these.
  const options: PostgresPoolConfig & ConnectionOptions = {
    connectionString: config.databaseUrl,
    schema: 'bullmq',
    max: 2,
  };
  return options;
}

/** The queues, for those who add and look; workers take from them elsewhere. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly queues: ReadonlyMap<QueueName, Queue<JobData>>;

  constructor(@Inject(CONFIG) config: Config, @Inject(LOGGER) logger: Logger) {
    const connection = queueConnection(config);
    this.queues = new Map(
      queueNames.map((name) => {
        // A short event stream: BullMQ keeps error texts in it, even of removed jobs.
        const queue = new Queue<JobData>(name, { connection, streams: { events: { maxLen: 100 } } });
        queue.on('error', (error) => logger.error({ err: error, queue: name }, 'queue connection failed'));
        return [name, queue];
      }),
    );
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
    // Failed jobs stay until someone retries or discards them, or they are old.
    removeOnFail: { age: 30 * 24 * 3_600, count: 10_000 },
    stackTraceLimit: 0,
  } as const;
}
