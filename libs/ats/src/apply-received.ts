import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, GroupCommit, type TenantTransaction } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { enqueue } from '#platform/queue';
import { applyTogether } from './apply-together.js';
import { ApplyWebhook } from './apply-webhook.js';
import { loadConnection } from './connection-store.js';
import { applyReceived, applyWebhook } from './jobs.js';
import { webhooks } from './metrics.js';
import { WebhookEvent } from './webhook-event.entity.js';

/** How many webhooks share a transaction, and how many of these a job runs before others get their turn. */
const most = { together: 200, times: 5 } as const;

/** Applies what came over a connection and was not applied yet, the oldest first, many in one transaction. */
@Injectable()
export class ApplyReceived {
  /** While one pass is under way the jobs that come gather behind it, and one more pass is that of all of them. */
  private readonly passes = new GroupCommit<string, undefined>(
    async (connectionId, [organizationId = '', ...more]) => {
      await this.pass(organizationId, connectionId);
      return [undefined, ...more.map(() => undefined)];
    },
  );

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly one: ApplyWebhook,
  ) {}

  /**
   * Safe to repeat and to run at once: each takes what no other has. Of webhooks that fail together each is applied by itself, and one that fails then
   * becomes a job of its own, which tries again.
   *
   * @throws DomainError `ats.connection_unknown`
   */
  async execute(organizationId: string, connectionId: string): Promise<void> {
    await this.passes.add(connectionId, organizationId, 0);
  }

  private async pass(organizationId: string, connectionId: string): Promise<void> {
    for (let times = 1; times <= most.times; times += 1) {
      const isLast = times === most.times;
      const taken = await this.applySome(organizationId, connectionId, isLast).catch((error: unknown) => {
        this.logger.warn({ err: error }, 'webhooks that failed together are applied one by one');
        return this.applyOneByOne(organizationId, connectionId, isLast);
      });
      if (taken < most.together) return;
    }
  }

  /** @returns how many it took; when there may be more and `isLast`, the next job is added */
  private async applySome(organizationId: string, connectionId: string, isLast: boolean): Promise<number> {
    return this.database.inTenant(organizationId, async (tx) => {
      const taken = await takeSome(tx, connectionId);
      if (taken.length === 0) return 0;
      const connection = await loadConnection(tx, connectionId);
      const outcomes = await applyTogether(tx, connection, taken, this.clock.now());
      if (isLast && taken.length === most.together) await enqueue(tx, applyReceived, { connectionId });
      for (const outcome of outcomes) webhooks.inc({ format: connection.format, outcome });
      return taken.length;
    });
  }

  private async applyOneByOne(
    organizationId: string,
    connectionId: string,
    isLast: boolean,
  ): Promise<number> {
    const ids = await this.database.inTenant(organizationId, async (tx) => {
      const taken = await takeSome(tx, connectionId);
      if (isLast && taken.length === most.together) await enqueue(tx, applyReceived, { connectionId });
      return taken.map(({ id }) => id);
    });
    for (const id of ids)
      await this.one
        .execute(organizationId, id)
        .catch(() =>
          this.database.inTenant(organizationId, (tx) => enqueue(tx, applyWebhook, { webhookEventId: id })),
        );
    return ids.length;
  }
}

/** The oldest that nobody else has, locked until the transaction ends. */
async function takeSome(tx: TenantTransaction, connectionId: string): Promise<WebhookEvent[]> {
  return tx.manager.find(WebhookEvent, {
    where: { organizationId: tx.organizationId, connectionId, status: 'received' },
    order: { receivedAt: 'ASC', id: 'ASC' },
    take: most.together,
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
}
