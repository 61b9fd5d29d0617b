import { Injectable } from '@nestjs/common';
import { In, Not, type QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { enqueue } from '#platform/queue';
import { type Application, applyEvent } from './apply-event.js';
import type { AtsConnection } from './ats-connection.entity.js';
import { loadConnection } from './connection-store.js';
import { parseBody } from './domain/ats-format.js';
import { atsFormats } from './domain/formats.js';
import { applyWebhook } from './jobs.js';
import { webhooks } from './metrics.js';
import { WebhookEvent, type WebhookStatus } from './webhook-event.entity.js';

/** How many events may wait for one row of the ATS and be applied when it comes. */
const mostWaiting = 500;

interface Ending {
  readonly format: string;
  readonly status: WebhookStatus;
}

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
      const ending = await this.database.inTenant(organizationId, (tx) => this.apply(tx, webhookEventId));
      if (ending) webhooks.inc({ format: ending.format, outcome: ending.status });
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

  private async apply(tx: TenantTransaction, id: string): Promise<Ending | null> {
    const { organizationId } = tx;
    // Locked: the same job may run twice at once.
    const event = await tx.manager.findOne(WebhookEvent, {
      where: { organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!event || !isOpen(event)) return null;
    const connection = await loadConnection(tx, event.connectionId);
    const { format } = connection;
    if (event.erasedAt) return finish(tx, event, format, { status: 'failed', errorCode: 'ats.body_erased' });
    const parsed = parseBody(event.bytes);
    const read = parsed.ok ? atsFormats[format].normalise(parsed.body) : parsed;
    if (!read.ok)
      return finish(tx, event, format, {
        status: 'failed',
        errorCode: `ats.body_${read.error}`,
        errorPath: read.path || null,
      });

    const done: Application[] = [];
    for (const said of read.events) done.push(await applyEvent(tx, connection, event, said));
    const ending = await finish(tx, event, format, this.summary(event, done));
    await wake(
      tx,
      event.id,
      done.flatMap(({ isNow }) => isNow ?? []),
    );
    return ending;
  }

  /** Of several events in one webhook the strongest outcome is that of the whole; any of them can make it wait. */
  private summary(event: WebhookEvent, done: readonly Application[]): Changes {
    const first = <T>(read: (one: Application) => T | undefined): T | null =>
      done.map(read).find((value) => value !== undefined) ?? null;
    const waitsFor = first((one) => one.waitsFor);
    const has = (outcome: Application['outcome']): boolean => done.some((one) => one.outcome === outcome);
    const status =
      waitsFor !== null ? 'ignored' : has('applied') ? 'applied' : has('history') ? 'history' : 'ignored';
    const isErased = done.some((one) => one.isErased);
    return {
      status,
      errorCode: status === 'ignored' ? first((one) => one.code) : null,
      errorPath: null,
      waitsFor,
      applicationRef: first((one) => one.applicationRef),
      candidateId: first((one) => one.candidateId),
      saidAt: first((one) => one.at),
      appliedAt: this.clock.now(),
      ...(isErased && !event.erasedAt ? { bytes: Buffer.alloc(0), erasedAt: this.clock.now() } : {}),
    };
  }
}

/** Whether applying it can still change anything. */
export function isOpen({ status, waitsFor }: Pick<WebhookEvent, 'status' | 'waitsFor'>): boolean {
  return status === 'received' || status === 'failed' || (status === 'ignored' && waitsFor !== null);
}

type Changes = QueryDeepPartialEntity<WebhookEvent> & { status: WebhookStatus };

async function finish(
  tx: TenantTransaction,
  event: WebhookEvent,
  format: AtsConnection['format'],
  changes: Changes,
): Promise<Ending> {
  const { organizationId } = tx;
  const { affected } = await tx.manager.update(
    WebhookEvent,
    { organizationId, id: event.id, status: event.status },
    changes,
  );
  if (affected !== 1) throw new Error('A locked webhook event was moved by someone else.');
  return { format, status: changes.status };
}

/** Applies what was waiting for rows that exist from now on. */
async function wake(tx: TenantTransaction, cause: string, refs: readonly string[]): Promise<void> {
  if (refs.length === 0) return;
  const waiting = await tx.manager.find(WebhookEvent, {
    select: { organizationId: true, id: true },
    where: { organizationId: tx.organizationId, waitsFor: In([...refs]), id: Not(cause) },
    order: { receivedAt: 'ASC' },
    take: mostWaiting,
  });
  for (const { id } of waiting) await enqueue(tx, applyWebhook, { webhookEventId: id });
}
