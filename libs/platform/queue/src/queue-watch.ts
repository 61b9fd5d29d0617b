import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { JobRows } from './job-rows.js';
import { Queues } from './queues.js';
import { tickJob } from './ticker.js';

/** How often it looks, in milliseconds. */
const lookEvery = 5_000;
/** The scheduler, by the name that queues in use know: under another one there would be two. */
const tickScheduler = 'tick';
/** A tick that is late by more than this, in milliseconds, will not come by itself. */
const stuckAfter = 10_000;

/**
 * Keeps the one scheduler that ticks. Where it is missing the queue is new, or was emptied (a flush, a Redis that lost its memory): then
 * everything that it had is given to it again. What it still has under the same id is not doubled.
 */
@Injectable()
export class QueueWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly rows: JobRows,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => {
      // One look at a time: a queue that is away lets each of them wait.
      this.looking ??= this.look()
        .catch((error: unknown) =>
          this.logger.error({ err: error }, 'the queue was not looked after; trying again'),
        )
        .finally(() => (this.looking = undefined));
    }, lookEvery);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const work = this.queues.get('work');
    await this.rows.forgetOld();
    const scheduler = await work.getJobScheduler(tickScheduler);
    if (scheduler?.next !== undefined && scheduler.next > Date.now() - stuckAfter) return;
    const lost = scheduler ? 0 : await this.giveAgain();
    if (lost > 0) this.logger.warn({ jobs: lost }, 'the queue was emptied: its jobs are added again');
    await work.upsertJobScheduler(
      tickScheduler,
      { every: 1_000 },
      { name: tickJob, opts: { removeOnComplete: true, removeOnFail: true } },
    );
  }

  /** @returns how many jobs the queue had */
  private async giveAgain(): Promise<number> {
    const [, count] = await this.database.outsideTenants((tx) =>
      tx.manager.query<[unknown[], number]>(
        'UPDATE outbox SET relayed_at = NULL WHERE relayed_at IS NOT NULL AND failed_at IS NULL',
      ),
    );
    return count;
  }
}
