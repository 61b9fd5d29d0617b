import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { In } from 'typeorm';
import { CONFIG, type Config } from '#platform/config';
import { Database, NotificationListener } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { LOGGER, type Logger } from '#platform/logging';
import { definedJobs, findJob, type QueueName } from './define-job.js';
import { jobOptions, Queues, type JobData } from './queues.js';

const batchSize = 500;
const pollEvery = 1_000;

interface Addition {
  readonly queue: QueueName;
  readonly name: string;
  readonly data: JobData;
  readonly opts: ReturnType<typeof jobOptions>;
}

/**
 * Moves committed outbox rows into the queues, in the order they were made. A notification wakes it, polling is the net below.
 * A row is deleted only after the queue took its jobs: a crash in between adds them again under the same id.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listener: NotificationListener;
  private poll: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly queues: Queues,
  ) {
    this.listener = new NotificationListener(config.databaseUrl, 'outbox', () => this.wake());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.open();
    this.poll = setInterval(() => this.wake(), pollEvery);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    await this.listener.close();
    await this.running;
  }

  /** Relays until the outbox is empty; resolves when it is. */
  async drain(): Promise<void> {
    while (!this.stopped && (await this.relayBatch()) === batchSize);
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error: unknown) => this.logger.error({ err: error }, 'outbox relay failed; trying again'))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async relayBatch(): Promise<number> {
    return this.database.outsideTenants(async (tx) => {
      const rows = await tx.manager
        .createQueryBuilder(OutboxRow, 'row')
        .orderBy('row.id')
        .limit(batchSize)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      if (rows.length === 0) return 0;
      const additions = rows.flatMap(additionsOf);
      const byQueue = groupByQueue(additions);
      for (const [queue, jobs] of byQueue) await this.queues.get(queue).addBulk(jobs);
      await tx.manager.delete(OutboxRow, { id: In(rows.map((row) => row.id)) });
      return rows.length;
    });
  }
}

/** A job becomes itself; an event becomes one job for each that reacts to it. */
function additionsOf(row: OutboxRow): Addition[] {
  const jobs =
    row.kind === 'event'
      ? definedJobs().filter((job) => job.on.some((event) => event.name === row.name))
      : [findJob(row.name)];
  return jobs.map((job) => {
    const name = job?.name ?? row.name;
    return {
      // A name that only a newer version knows fails visibly in "work" and can be retried after the upgrade.
      queue: job?.queue ?? 'work',
      name,
      data: { organizationId: row.organizationId, payload: row.payload, causedBy: row.causedBy },
      opts: jobOptions(job, `${name}-${row.id}`),
    };
  });
}

function groupByQueue(additions: readonly Addition[]): Map<QueueName, Addition[]> {
  const groups = new Map<QueueName, Addition[]>();
  for (const addition of additions) {
    const group = groups.get(addition.queue);
    if (group) group.push(addition);
    else groups.set(addition.queue, [addition]);
  }
  return groups;
}
