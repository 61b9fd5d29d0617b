import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { DomainError, type ErrorKind } from '#platform/errors';
import { OutboxRow } from '#platform/events';
import { LOGGER, type Logger, runCorrelated } from '#platform/logging';
import { queueNames } from './define-job.js';
import { JobRegistry } from './job-registry.js';
import { jobDuration, jobsFinished } from './metrics.js';
import { queueConnection, Queues, type JobData } from './queues.js';
import { Ticker } from './ticker.js';

/** The name of the one scheduled job; see `Ticker`. */
const tickJob = 'platform.tick';

/** Trying again changes nothing about these. */
const finalKinds: ReadonlySet<ErrorKind> = new Set([
  'not_found',
  'gone',
  'invalid',
  'forbidden',
  'unprocessable',
  'too_large',
]);

export interface WorkerTimes {
  /** Milliseconds after which a job whose worker went silent is given to another. */
  readonly lockDuration: number;
}

export const WORKER_TIMES = Symbol('WORKER_TIMES');

/** Takes jobs from every queue and hands each to its handler. On shutdown it finishes what it began and takes nothing new. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: Worker<JobData>[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(WORKER_TIMES) private readonly times: WorkerTimes,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly registry: JobRegistry,
    private readonly queues: Queues,
    private readonly ticker: Ticker,
    private readonly database: Database,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const connection = queueConnection(this.config);
    this.workers = queueNames.map((name) => {
      const worker = new Worker<JobData>(name, (job) => this.run(job), {
        connection,
        concurrency: 8,
        lockDuration: this.times.lockDuration,
        stalledInterval: this.times.lockDuration,
        // A killed worker is no fault of the job: by default the third kill would fail it.
        maxStalledCount: 1_000_000,
      });
      worker.on('error', (error) =>
        this.logger.error({ err: error, queue: name }, 'queue connection failed'),
      );
      return worker;
    });
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    await this.queues
      .get('work')
      .upsertJobScheduler(
        'tick',
        { every: 1_000 },
        { name: tickJob, opts: { removeOnComplete: true, removeOnFail: true } },
      );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private async run(job: Job<JobData>): Promise<void> {
    if (job.name === tickJob) {
      await this.ticker.tick();
      return;
    }
    const { outboxId, organizationId, payload, causedBy } = job.data;
    const correlation = {
      id: `job_${job.id}`,
      causedBy: causedBy ?? undefined,
      organizationId: organizationId ?? undefined,
    };
    await runCorrelated(correlation, async () => {
      const done = jobDuration.startTimer({ job: job.name });
      try {
        const handler = this.registry.find(job.name);
        if (!handler || !organizationId)
          throw new DomainError('queue.job_unknown', 'not_found', 'No handler knows this job.');
        await handler.handle(organizationId, payload);
        await this.forget(outboxId);
        jobsFinished.inc({ job: job.name, outcome: 'done' });
        this.logger.debug({ job: job.name }, 'job done');
      } catch (error) {
        jobsFinished.inc({ job: job.name, outcome: 'failed' });
        this.logger.error({ err: error, job: job.name, attempt: job.attemptsMade + 1 }, 'job failed');
        const failure = withoutContent(error);
        // From here on it is the list of failed jobs that knows it.
        const last =
          failure instanceof UnrecoverableError || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
        if (last) await this.forget(outboxId);
        throw failure;
      } finally {
        done();
      }
    });
  }

  private async forget(outboxId: string): Promise<void> {
    await this.database.outsideTenants((tx) => tx.manager.delete(OutboxRow, { id: outboxId }));
  }
}

/** The queue tables keep an error's text for long: they get its code and nothing else. */
function withoutContent(error: unknown): Error {
  if (error instanceof DomainError)
    return finalKinds.has(error.kind) ? new UnrecoverableError(error.code) : new Error(error.code);
  return new Error('internal.unexpected');
}
