import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import { In } from 'typeorm';
import { CONFIG, type Config } from '#platform/config';
import { Database, NotificationListener, type SystemTransaction } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { LOGGER, type Logger } from '#platform/logging';
import { definedJobs, findJob, type QueueName } from './define-job.js';
import { jobsFor, type Piece, piecesOf } from './job-payload.js';
import { jobOptions, Queues, type JobData } from './queues.js';

const batchSize = 500;
const pollEvery = 1_000;
/** A job that has not run this long after the queue took it was lost on the way, or is still there: adding it again changes nothing then. */
const lostAfterSeconds = 600;

interface Addition {
  readonly name: string;
  readonly data: JobData;
  readonly opts: ReturnType<typeof jobOptions>;
}

/**
 * Moves committed outbox rows into the queues, in the order they were made. A notification wakes it, polling is the net below, and the
 * sweep adds again what the queue lost: the database is the truth, the queue a way to get there.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listener: NotificationListener;
  private readonly bulkFrom: number;
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
    this.bulkFrom = config.redisUrl ? bulkFrom.redis : bulkFrom.postgres;
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

  /** Relays until nothing waits; resolves when nothing does. */
  async drain(): Promise<void> {
    while (!this.stopped && (await this.relayBatch()));
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

  /** @returns whether more may wait */
  private async relayBatch(): Promise<boolean> {
    return this.database.outsideTenants(async (tx) => {
      const rows = await claim(tx);
      const events = rows.filter((row) => row.kind === 'event');
      // Relayed by the next batch, once they are committed: a quick job could not delete a row that it cannot see yet.
      const reactions = jobsFor(events.flatMap(reactionsTo));
      if (reactions.length > 0) await tx.manager.insert(OutboxRow, reactions);
      if (events.length > 0) await tx.manager.delete(OutboxRow, { id: In(events.map((row) => row.id)) });
      const jobs = rows.filter((row) => row.kind === 'job');
      for (const [queue, additions] of byQueue(jobs))
        await addAll(this.queues.get(queue), additions, this.bulkFrom);
      if (jobs.length > 0)
        await tx.manager.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [
          jobs.map((row) => row.id),
        ]);
      return rows.length === batchSize || reactions.length > 0;
    });
  }
}

/** Of how many on a bulk costs less than adding them one by one: in PostgreSQL, BullMQ makes two temporary tables for each. */
const bulkFrom = { redis: 2, postgres: 40 } as const;

async function addAll(queue: Queue<JobData>, additions: readonly Addition[], from: number): Promise<void> {
  if (additions.length >= from) await queue.addBulk([...additions]);
  else for (const { name, data, opts } of additions) await queue.add(name, data, opts);
}

/** Takes what waits and what was lost, past rows that another relay holds. The two look-ups have an index each. */
async function claim(tx: SystemTransaction): Promise<OutboxRow[]> {
  const waiting = tx.manager
    .createQueryBuilder(OutboxRow, 'row')
    .where('row.relayed_at IS NULL AND row.failed_at IS NULL')
    .orderBy('row.id')
    .limit(batchSize);
  const lost = tx.manager
    .createQueryBuilder(OutboxRow, 'row')
    .where('row.relayed_at < now() - make_interval(secs => :lostAfterSeconds) AND row.failed_at IS NULL', {
      lostAfterSeconds,
    })
    .orderBy('row.relayed_at')
    .limit(batchSize);
  const found = await waiting.setLock('pessimistic_write').setOnLocked('skip_locked').getMany();
  if (found.length > 0) return found;
  return lost.setLock('pessimistic_write').setOnLocked('skip_locked').getMany();
}

/** One piece of work for each job that reacts to the event; none when nobody does. */
function reactionsTo({ name: happened, organizationId, payload, causedBy }: OutboxRow): Piece[] {
  return definedJobs()
    .filter((job) => job.on.some(({ name }) => name === happened))
    .flatMap(({ name }) => piecesOf(payload).map((piece) => ({ name, organizationId, piece, causedBy })));
}

function byQueue(rows: readonly OutboxRow[]): Map<QueueName, Addition[]> {
  const groups = new Map<QueueName, Addition[]>();
  for (const { id, name, organizationId, payload, causedBy } of rows) {
    const job = findJob(name);
    // A name that only a newer version knows fails visibly in "work" and can be retried after the upgrade.
    const queue = job?.queue ?? 'work';
    const data = { outboxId: id, organizationId, payload, causedBy };
    const addition = { name, data, opts: jobOptions(job, `${name}-${id}`) };
    const group = groups.get(queue);
    if (group) group.push(addition);
    else groups.set(queue, [addition]);
  }
  return groups;
}
