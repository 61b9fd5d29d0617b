import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { applyTogether } from './apply-together.js';
import { loadConnection } from './connection-store.js';
import { webhooks } from './metrics.js';
import { WebhookEvent } from './webhook-event.entity.js';

/** Reads a stored webhook and applies what it says to #hiring, in one transaction with its new status. */
@Injectable()
export class ApplyWebhook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Safe to repeat: an event that came to its end does nothing. One that cannot be read ends as `failed` with a code; when applying it
   * breaks, that is recorded and the error goes on, so that the job is tried again.
   */
  async execute(organizationId: string, webhookEventId: string): Promise<void> {
    try {
      await this.database.inTenant(organizationId, (tx) => this.apply(tx, webhookEventId));
    } catch (error) {
      const errorCode = error instanceof DomainError ? error.code : 'internal.unexpected';
      await this.database.inTenant(organizationId, (tx) =>
        tx.manager.update(
          WebhookEvent,
          { organizationId, id: webhookEventId, status: In(['received', 'failed']) },
          { status: 'failed', errorCode },
        ),
      );
      throw error;
    }
  }

  private async apply(tx: TenantTransaction, id: string): Promise<void> {
    const { organizationId } = tx;
    // Locked: the same job may run twice at once.
    const event = await tx.manager.findOne(WebhookEvent, {
      where: { organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    // Of a body that was forgotten meanwhile nothing can be read.
    if (!event || !isOpen(event) || event.erasedAt !== null) return;
    const connection = await loadConnection(tx, event.connectionId);
    const [outcome] = await applyTogether(tx, connection, [event], this.clock.now());
    webhooks.inc({ format: connection.format, outcome });
  }
}

/** Whether applying it can still change anything. */
export function isOpen({ status, waitsFor }: Pick<WebhookEvent, 'status' | 'waitsFor'>): boolean {
  return status === 'received' || status === 'failed' || (status === 'ignored' && waitsFor !== null);
}
