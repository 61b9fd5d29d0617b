import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, findRoutes, insertNew, newId, type TenantTransaction } from '#platform/database';
import { enqueue } from '#platform/queue';
import { AtsConnection } from './ats-connection.entity.js';
import { loadConnection, secretsOf } from './connection-store.js';
import type { Headers, VerificationFailure } from './domain/ats-format.js';
import { atsErrors } from './domain/errors.js';
import { atsFormats } from './domain/formats.js';
import { applyWebhook } from './jobs.js';
import { webhooks } from './metrics.js';
import { WebhookEvent } from './webhook-event.entity.js';

export type Reception =
  /** `successStatus` is the HTTP status that stops this sender from trying again. */
  | {
      readonly ok: true;
      readonly isNew: boolean;
      readonly webhookEventId: string;
      readonly successStatus: number;
    }
  | { readonly ok: false; readonly reason: VerificationFailure };

/** Strangers can fill the quarantine: it holds so many deliveries per connection, and none larger than this. */
const quarantine = { rows: 100, bytes: 256 * 1024 } as const;

/** The headers that signatures are made of; no others are kept. */
const signatureHeaders: ReadonlySet<string> = new Set([
  'signature',
  'greenhouse-event-id',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
]);

/**
 * Takes a webhook in: verified on the bytes as they came, then stored with its job in one transaction, before it is answered. What
 * cannot be verified is quarantined, because a wrong secret may be our own mistake.
 */
@Injectable()
export class ReceiveWebhook {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param unverified told before anything is stored of what cannot be verified; what it throws ends this
   * @throws DomainError `ats.connection_unknown`, also for one that was disabled; nothing is stored then
   */
  async execute(
    connectionId: string,
    raw: Buffer,
    headers: Headers,
    unverified: () => Promise<void> = async () => undefined,
  ): Promise<Reception> {
    const [route] = await this.database.outsideTenants((tx) =>
      findRoutes(tx, 'ats_connection', connectionId),
    );
    if (!route) {
      webhooks.inc({ format: 'unknown', outcome: 'connection_unknown' });
      throw atsErrors.connectionUnknown();
    }
    const { reception, outcome, format } = await this.database.inTenant(route.organizationId, async (tx) => {
      const connection = await loadConnection(tx, route.subjectId);
      if (connection.disabledAt) throw atsErrors.connectionUnknown();
      return { ...(await this.take(tx, connection, raw, headers, unverified)), format: connection.format };
    });
    webhooks.inc({ format, outcome });
    return reception;
  }

  private async take(
    tx: TenantTransaction,
    connection: AtsConnection,
    raw: Buffer,
    headers: Headers,
    unverified: () => Promise<void>,
  ): Promise<{ reception: Reception; outcome: string }> {
    const format = atsFormats[connection.format];
    const secrets = secretsOf(connection, this.config.secretKeys);
    // Freshness of a signature is between the sender's machine and ours, whatever day a simulated clock shows.
    const verification = format.verify(raw, headers, secrets, new Date());
    const delivery = { connection, raw, headers, at: this.clock.now() };
    if (!verification.ok) {
      await unverified();
      const kept = await keepUnverified(tx, delivery, verification.reason);
      return {
        reception: { ok: false, reason: verification.reason },
        outcome: kept ? 'quarantined' : 'quarantine_full',
      };
    }
    const { id, isNew } = await store(tx, delivery, verification.eventKey);
    const { successStatus } = format;
    return {
      reception: { ok: true, isNew, webhookEventId: id, successStatus },
      outcome: isNew ? 'stored' : 'repeated',
    };
  }
}

interface Delivery {
  readonly connection: AtsConnection;
  readonly raw: Buffer;
  readonly headers: Headers;
  readonly at: Date;
}

/** Stores an event and its job, once for each key. */
async function store(
  tx: TenantTransaction,
  delivery: Delivery,
  eventKey: string,
): Promise<{ id: string; isNew: boolean }> {
  const row = rowOf(tx, delivery, eventKey, 'received', null);
  if (await insertNew(tx, WebhookEvent, row)) {
    await enqueue(tx, applyWebhook, { webhookEventId: row.id });
    return { id: row.id, isNew: true };
  }
  const known = await tx.manager.findOneOrFail(WebhookEvent, {
    select: { organizationId: true, id: true },
    where: { organizationId: tx.organizationId, connectionId: delivery.connection.id, eventKey },
  });
  return { id: known.id, isNew: false };
}

/** @returns whether a row was kept; every failure is counted */
async function keepUnverified(
  tx: TenantTransaction,
  delivery: Delivery,
  reason: VerificationFailure,
): Promise<boolean> {
  const { organizationId } = tx;
  const { id: connectionId } = delivery.connection;
  // Also locks the connection, so that many at once cannot pass the limit together.
  await tx.manager.increment(AtsConnection, { organizationId, id: connectionId }, 'quarantinedCount', 1);
  const kept = await tx.manager.countBy(WebhookEvent, {
    organizationId,
    connectionId,
    status: 'quarantined',
  });
  if (kept >= quarantine.rows || delivery.raw.length > quarantine.bytes) return false;
  const row = rowOf(tx, delivery, `quarantine:${newId()}`, 'quarantined', `ats.${reason}`);
  await tx.manager.insert(WebhookEvent, row);
  return true;
}

function rowOf(
  tx: TenantTransaction,
  { connection, raw, headers, at }: Delivery,
  eventKey: string,
  status: 'received' | 'quarantined',
  errorCode: string | null,
): WebhookEvent {
  return {
    organizationId: tx.organizationId,
    id: newId(),
    connectionId: connection.id,
    eventKey,
    bytes: raw,
    headers: keptHeaders(headers),
    receivedAt: at,
    status,
    errorCode,
    errorPath: null,
    waitsFor: null,
    applicationRef: null,
    candidateId: null,
    saidAt: null,
    appliedAt: null,
    erasedAt: null,
  };
}

function keptHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value !== undefined && signatureHeaders.has(name.toLowerCase()) ? [[name.toLowerCase(), value]] : [],
    ),
  );
}
