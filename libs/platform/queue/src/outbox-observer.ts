import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock } from '#platform/clock';
import { Database, type SystemTransaction } from '#platform/database';
import { Collectors } from '#platform/observability';

/** Beyond it, one more makes no difference; so the look stays short when something is very wrong. */
const countUpTo = 10_000;

const jobs = new Gauge({
  name: 'regards_outbox_jobs',
  help: `Jobs and events by where they are: waiting for the queue, in the queue, or failed and waiting for a person. Counted up to ${countUpTo}.`,
  labelNames: ['state'],
});

const oldest = new Gauge({
  name: 'regards_outbox_oldest_seconds',
  help: 'For how long the oldest one has been waiting for the queue, or in it; 0 when there is none.',
  labelNames: ['state'],
});

const dueLag = new Gauge({
  name: 'regards_due_lag_seconds',
  help: 'How far the oldest due row that nobody has claimed is over its time; 0 when there is none.',
});

const states = {
  waiting: 'relayed_at IS NULL AND failed_at IS NULL',
  queued: 'relayed_at IS NOT NULL AND failed_at IS NULL',
  failed: 'failed_at IS NOT NULL',
} as const;

/** Says how much work waits. Each look has an index. */
@Injectable()
export class OutboxObserver implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly collectors: Collectors,
  ) {}

  onModuleInit(): void {
    this.collectors.add('outbox', () => this.database.outsideTenants((tx) => this.collect(tx)));
  }

  private async collect(tx: SystemTransaction): Promise<void> {
    for (const [state, where] of Object.entries(states)) {
      const [row] = await tx.manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM (SELECT FROM outbox WHERE ${where} LIMIT ${countUpTo}) AS counted`,
      );
      jobs.set({ state }, row?.count ?? 0);
    }
    const [first] = await tx.manager.query<{ id: string }[]>(
      `SELECT id FROM outbox WHERE ${states.waiting} ORDER BY id LIMIT 1`,
    );
    oldest.set({ state: 'waiting' }, secondsSince(first && madeAt(first.id)));
    const [relayed] = await tx.manager.query<{ relayed_at: Date }[]>(
      `SELECT relayed_at FROM outbox WHERE ${states.queued} ORDER BY relayed_at LIMIT 1`,
    );
    oldest.set({ state: 'queued' }, secondsSince(relayed?.relayed_at.getTime()));
    const now = this.clock.now();
    const [due] = await tx.manager.query<{ due_at: Date }[]>(
      `SELECT due_at FROM timers WHERE due_at <= $1 AND (claimed_until IS NULL OR claimed_until < now()) ORDER BY due_at LIMIT 1`,
      [now],
    );
    dueLag.set(due ? (now.getTime() - due.due_at.getTime()) / 1_000 : 0);
  }
}

/** When a UUIDv7 was made: its first 48 bits, in milliseconds (RFC 9562 §5.7). */
function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

function secondsSince(instant: number | undefined): number {
  return instant === undefined ? 0 : Math.max(0, (Date.now() - instant) / 1_000);
}
