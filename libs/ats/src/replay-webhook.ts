import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { enqueue } from '#platform/queue';
import { isOpen } from './apply-webhook.js';
import { loadConnection, secretsOf } from './connection-store.js';
import { atsErrors } from './domain/errors.js';
import { atsFormats } from './domain/formats.js';
import { applyWebhook } from './jobs.js';
import { WebhookEvent } from './webhook-event.entity.js';

/** Applies a stored event again. */
@Injectable()
export class ReplayWebhook {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One that was applied, or is history, stays as it is: a replay sends nothing. One in quarantine is verified again, in case the right
   * secret was added since, and goes the usual way only then.
   *
   * @returns whether a job was added
   * @throws DomainError `ats.event_unknown`, `ats.body_erased`, `ats.event_unverified`, `ats.event_repeated`
   */
  async execute(principal: Principal, id: string): Promise<boolean> {
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const event = await tx.manager.findOne(WebhookEvent, {
        where: { organizationId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!event) throw atsErrors.eventUnknown(id);
      const isQuarantined = event.status === 'quarantined';
      if (!isQuarantined && !isOpen(event)) return false;
      if (event.erasedAt) throw atsErrors.bodyErased();
      if (isQuarantined) await this.verifyAgain(tx, event);
      await enqueue(tx, applyWebhook, { webhookEventId: id });
      const subject = { kind: 'webhook_event', id };
      await audit(tx, actorOf(principal), 'ats.webhook_replayed', subject, this.clock.now());
      return true;
    });
  }

  private async verifyAgain(tx: TenantTransaction, event: WebhookEvent): Promise<void> {
    const connection = await loadConnection(tx, event.connectionId);
    const secrets = secretsOf(connection, this.config.secretKeys);
    const format = atsFormats[connection.format];
    // Fresh when it came is what counts.
    const verification = format.verify(event.bytes, event.headers, secrets, event.receivedAt);
    if (!verification.ok) throw atsErrors.eventUnverified(verification.reason);
    const { organizationId, id, connectionId } = event;
    const { eventKey } = verification;
    if (await tx.manager.existsBy(WebhookEvent, { organizationId, connectionId, eventKey }))
      throw atsErrors.eventRepeated();
    await tx.manager.update(
      WebhookEvent,
      { organizationId, id, status: 'quarantined' },
      { status: 'received', eventKey, errorCode: null },
    );
  }
}
