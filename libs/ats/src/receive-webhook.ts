import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, findRoutes, GroupCommit, newId, type TenantTransaction } from '#platform/database';
import { enqueue } from '#platform/queue';
import { AtsConnection } from './ats-connection.entity.js';
import { loadConnection, secretsOf } from './connection-store.js';
import type { Headers, VerificationFailure } from './domain/ats-format.js';
import { atsErrors } from './domain/errors.js';
import { atsFormats } from './domain/formats.js';
import { applyReceived } from './jobs.js';
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
 * Takes webhooks in: verified on the bytes as they came, then stored, before they are answered. What comes over a connection at the same time
 * is stored in one transaction. What cannot be verified is quarantined, because a wrong secret may be our own mistake.
 */
@Injectable()
export class ReceiveWebhook {
  private readonly together = new GroupCommit<Arrival, Answer>((connectionId, arrivals) =>
    this.takeAll(connectionId, arrivals),
  );

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
    const arrival = { raw, headers, at: this.clock.now(), unverified };
    const answer = await this.together.add(connectionId, arrival, raw.length);
    if ('refusal' in answer) throw answer.refusal;
    return answer;
  }

  private async takeAll(connectionId: string, arrivals: readonly Arrival[]): Promise<readonly Answer[]> {
    const [route] = await this.database.outsideTenants((tx) =>
      findRoutes(tx, 'ats_connection', connectionId),
    );
    if (!route) {
      webhooks.inc({ format: 'unknown', outcome: 'connection_unknown' }, arrivals.length);
      throw atsErrors.connectionUnknown();
    }
    const { taken, format } = await this.database.inTenant(route.organizationId, async (tx) => {
      const connection = await loadConnection(tx, route.subjectId);
      if (connection.disabledAt) throw atsErrors.connectionUnknown();
      return { taken: await this.take(tx, connection, arrivals), format: connection.format };
    });
    for (const { outcome } of taken) webhooks.inc({ format, outcome });
    return taken.map(({ answer }) => answer);
  }

  private async take(
    tx: TenantTransaction,
    connection: AtsConnection,
    arrivals: readonly Arrival[],
  ): Promise<Taken[]> {
    const format = atsFormats[connection.format];
    const secrets = secretsOf(connection, this.config.secretKeys);
    // Freshness of a signature is between the sender's machine and ours, whatever day a simulated clock shows.
    const read = arrivals.map((arrival) => ({
      arrival,
      verification: format.verify(arrival.raw, arrival.headers, secrets, new Date()),
    }));
    const rows = read.flatMap(({ arrival, verification }) =>
      verification.ok ? [rowOf(tx, connection, arrival, verification.eventKey, 'received', null)] : [],
    );
    const stored = await storeNew(tx, connection, rows);
    const taken: Taken[] = [];
    for (const { arrival, verification } of read)
      if (verification.ok) {
        const { id: webhookEventId, isNew } = stored(verification.eventKey);
        const { successStatus } = format;
        const reception = { ok: true, isNew, webhookEventId, successStatus } as const;
        taken.push({ answer: reception, outcome: isNew ? 'stored' : 'repeated' });
      } else {
        const { reason } = verification;
        const refusal: unknown = await arrival.unverified().catch((error: unknown) => error);
        if (refusal !== undefined) {
          taken.push({ answer: { refusal }, outcome: 'unverified_refused' });
          continue;
        }
        const kept = await keepUnverified(tx, connection, arrival, reason);
        taken.push({ answer: { ok: false, reason }, outcome: kept ? 'quarantined' : 'quarantine_full' });
      }
    return taken;
  }
}

/** One delivery, as it came. */
interface Arrival {
  readonly raw: Buffer;
  readonly headers: Headers;
  readonly at: Date;
  readonly unverified: () => Promise<void>;
}

/** What whoever sent it is told; a refusal is thrown to them alone, not to whoever was stored beside them. */
type Answer = Reception | { readonly refusal: unknown };

interface Taken {
  readonly answer: Answer;
  readonly outcome: string;
}

/**
 * Stores events, once for each key, and the job that applies what is new.
 *
 * @returns what a key is stored as; new the first time that it is asked for
 */
async function storeNew(
  tx: TenantTransaction,
  { id: connectionId }: AtsConnection,
  rows: readonly WebhookEvent[],
): Promise<(eventKey: string) => { id: string; isNew: boolean }> {
  const inserted = new Map((await insertEvents(tx, rows)).map(({ eventKey, id }) => [eventKey, id]));
  if (inserted.size > 0) await enqueue(tx, applyReceived, { connectionId });
  const repeated = rows.map(({ eventKey }) => eventKey).filter((key) => !inserted.has(key));
  const known =
    repeated.length === 0
      ? []
      : await tx.manager.find(WebhookEvent, {
          select: { organizationId: true, id: true, eventKey: true },
          where: { organizationId: tx.organizationId, connectionId, eventKey: In(repeated) },
        });
  const ids = new Map([...inserted, ...known.map(({ eventKey, id }) => [eventKey, id] as const)]);
  const asked = new Set<string>();
  return (eventKey) => {
    const id = ids.get(eventKey);
    if (id === undefined) throw new Error('A webhook event was neither inserted nor found.');
    const isNew = inserted.has(eventKey) && !asked.has(eventKey);
    asked.add(eventKey);
    return { id, isNew };
  };
}

/** Inserts with one statement, whatever their number, past those whose key is known. */
async function insertEvents(
  tx: TenantTransaction,
  rows: readonly WebhookEvent[],
): Promise<{ id: string; eventKey: string }[]> {
  if (rows.length === 0) return [];
  return tx.manager.query(
    `INSERT INTO webhook_events (organization_id, connection_id, status, id, event_key, bytes, headers, received_at)
     SELECT $1, $2, 'received', id, event_key, bytes, headers, received_at
       FROM unnest($3::uuid[], $4::text[], $5::bytea[], $6::jsonb[], $7::timestamptz[]) AS arrived (id, event_key, bytes, headers, received_at)
     ON CONFLICT (organization_id, connection_id, event_key) DO NOTHING
     RETURNING id, event_key AS "eventKey"`,
    [
      tx.organizationId,
      rows[0]?.connectionId,
      rows.map(({ id }) => id),
      rows.map(({ eventKey }) => eventKey),
      rows.map(({ bytes }) => bytes),
      rows.map(({ headers }) => JSON.stringify(headers)),
      rows.map(({ receivedAt }) => receivedAt),
    ],
  );
}

/** @returns whether a row was kept; every failure is counted */
async function keepUnverified(
  tx: TenantTransaction,
  connection: AtsConnection,
  arrival: Arrival,
  reason: VerificationFailure,
): Promise<boolean> {
  const { organizationId } = tx;
  const { id: connectionId } = connection;
  // Also locks the connection, so that many at once cannot pass the limit together.
  await tx.manager.increment(AtsConnection, { organizationId, id: connectionId }, 'quarantinedCount', 1);
  const kept = await tx.manager.countBy(WebhookEvent, {
    organizationId,
    connectionId,
    status: 'quarantined',
  });
  if (kept >= quarantine.rows || arrival.raw.length > quarantine.bytes) return false;
  const row = rowOf(tx, connection, arrival, `quarantine:${newId()}`, 'quarantined', `ats.${reason}`);
  await tx.manager.insert(WebhookEvent, row);
  return true;
}

function rowOf(
  tx: TenantTransaction,
  connection: AtsConnection,
  { raw, headers, at }: Arrival,
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
