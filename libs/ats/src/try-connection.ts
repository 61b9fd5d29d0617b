import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId } from '#platform/database';
import { loadConnection, secretsOf } from './connection-store.js';
import type { AtsFormatId, Headers } from './domain/ats-format.js';
import { atsErrors } from './domain/errors.js';
import { type Reception, ReceiveWebhook } from './receive-webhook.js';

/** The ids of our own test events begin so; as `event_key` they follow "id:". */
export const ownTestIds = { greenhouse: 'test-', standard: 'msg_test_' } as const satisfies Record<
  AtsFormatId,
  string
>;

/** Shows that a connection works: an event as the ATS would sign it goes the way of a real one, and nothing comes of it. */
@Injectable()
export class TryConnection {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly receive: ReceiveWebhook,
  ) {}

  /** @throws DomainError `ats.connection_unknown`, `ats.connection_disabled` */
  async execute(principal: Principal, id: string): Promise<Reception> {
    const signed = await this.database.inTenant(principal.organizationId, async (tx) => {
      const connection = await loadConnection(tx, id);
      if (connection.disabledAt) throw atsErrors.connectionDisabled(id);
      const secret = secretsOf(connection, this.config.secretKeys).at(-1);
      if (secret === undefined) throw new Error('A connection without a secret.');
      const at = this.clock.now();
      await audit(tx, actorOf(principal), 'ats.connection_tried', { kind: 'ats_connection', id }, at);
      return signTestEvent(connection.format, secret, at);
    });
    return this.receive.execute(id, signed.raw, signed.headers);
  }
}

/** A test event of a format, signed as its sender signs. */
function signTestEvent(format: AtsFormatId, secret: string, at: Date): { raw: Buffer; headers: Headers } {
  const eventId = newId();
  if (format === 'greenhouse') {
    const raw = Buffer.from(JSON.stringify({ action: 'ping', payload: { sent_by: 'regards' } }));
    const digest = createHmac('sha256', secret).update(raw).digest('hex');
    return {
      raw,
      headers: { signature: `sha256 ${digest}`, 'greenhouse-event-id': `${ownTestIds.greenhouse}${eventId}` },
    };
  }
  const text = JSON.stringify({ type: 'webhook.test', timestamp: at.toISOString(), data: {} });
  const id = `${ownTestIds.standard}${eventId}`;
  // The moment of the attempt, by the machine's clock like that of every sender.
  const attempt = new Date();
  return {
    raw: Buffer.from(text),
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(attempt.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, attempt, text),
    },
  };
}
