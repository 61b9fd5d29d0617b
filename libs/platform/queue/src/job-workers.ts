import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { CONFIG, type Config } from '#platform/config';
import { DomainError, type ErrorKind } from '#platform/errors';
import { LOGGER, type Logger, runCorrelated } from '#platform/logging';
import { queueNames } from './define-job.js';
import { JobRegistry } from './job-registry.js';
import { jobDuration, jobsFinished } from './metrics.js';
import { piecesOf } from './job-payload.js';
import { JobRows } from './job-rows.js';
import { queueConnection } from './queue-connection.js';
import type { JobData } from './queues.js';
import { Ticker, tickJob } from './ticker.js';

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
  /** Milliseconds after which a due row whose job was lost is claimed again; five minutes unless told. */
  readonly claim?: number;
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
    private readonly ticker: Ticker,
    private readonly rows: JobRows,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const connection = queueConnection(this.config, 'take');
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
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private async run(job: Job<JobData>): Promise<void> {
    if (job.name === tickJob) {
      await this.ticker.tick(this.times.claim);
      return;
    }
    const { organizationId, payload, causedBy } = job.data;
    const pieces = piecesOf(payload);
    const correlation = {
      id: `job_${job.id}`,
      causedBy: causedBy ?? undefined,
      organizationId: organizationId ?? undefined,
    };
    await runCorrelated(correlation, async () => {
      const done = jobDuration.startTimer({ job: job.name });
      try {
        await this.registry.run(job.name, organizationId, pieces);
        await this.rows.done(job.name, job.data);
        jobsFinished.inc({ job: job.name, outcome: 'done' });
        this.logger.debug({ job: job.name }, 'job done');
      } catch (error) {
        jobsFinished.inc({ job: job.name, outcome: 'failed' });
        this.logger.error({ err: error, job: job.name, attempt: job.attemptsMade + 1 }, 'job failed');
        if (pieces.length > 1) {
          await this.rows.takeApart(job.name, job.data);
          return;
        }
        const failure = withoutContent(error);
        const attempts = job.attemptsMade + 1;
        const last = failure instanceof UnrecoverableError || attempts >= (job.opts.attempts ?? 1);
        if (last) await this.keepFailed(job, failure.message, attempts);
        throw failure;
      } finally {
        done();
      }
    });
  }

  /** Where this fails too, the sweep finds the job's row and adds it again. */
  private async keepFailed(job: Job<JobData>, failure: string, attempts: number): Promise<void> {
    try {
      await this.rows.failed(job.name, job.data, failure, attempts);
    } catch (error) {
      this.logger.error({ err: error, job: job.name }, 'a failed job was not written down');
    }
  }
}

/** The queue tables keep an error's text for long: they get its code and nothing else. */
function withoutContent(error: unknown): Error {
  if (error instanceof DomainError)
    return finalKinds.has(error.kind) ? new UnrecoverableError(error.code) : new Error(error.code);
  return new Error('internal.unexpected');
}
