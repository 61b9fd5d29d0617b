import { Column, Entity, PrimaryColumn } from 'typeorm';
import { beforeCommit, newId, type Transaction } from '#platform/database';
import { correlation } from '#platform/logging';
import type { EventDefinition, EventPayload, JobPayload } from './define-event.js';

/**
 * An event or a job that was committed with the state it speaks of. An event becomes a row for each job that reacts to it; a job's row
 * stays until the job has run, so that one which the queue lost is found and added again, and one that failed can be retried.
 */
@Entity('outbox')
export class OutboxRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'organization_id', type: 'uuid', nullable: true })
  organizationId!: string | null;

  @Column({ type: 'text' })
  kind!: 'event' | 'job';

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  payload!: JobPayload;

  /** The request or job that caused it, for the logs. */
  @Column({ name: 'caused_by', type: 'text', nullable: true })
  causedBy!: string | null;

  /** When (machine time) the queue last took it. */
  @Column({ name: 'relayed_at', type: 'timestamptz', nullable: true })
  relayedAt!: Date | null;

  /** When (machine time) the job was tried for the last time; then it waits for a person. */
  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  /** Why it failed: a code, never a text. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  /** How often it was tried before it failed. */
  @Column({ type: 'integer', nullable: true })
  attempts!: number | null;
}

/** Publishes an event with the open transaction: it happens if and only if the transaction commits. */
export async function publish<P extends EventPayload>(
  tx: Transaction,
  event: EventDefinition<P>,
  payload: P,
): Promise<void> {
  await publishAll(tx, event, [payload]);
}

/** As {@link publish}, for what happened many times. */
export async function publishAll<P extends EventPayload>(
  tx: Transaction,
  event: EventDefinition<P>,
  payloads: readonly P[],
): Promise<void> {
  addToOutbox(tx, 'event', event.name, payloads);
}

type NewRow = Pick<OutboxRow, 'id' | 'organizationId' | 'kind' | 'name' | 'payload' | 'causedBy'>;

/** What open transactions are going to add when they commit. */
const waiting = new WeakMap<Transaction, NewRow[]>();

/** Adds rows to the outbox of the open transaction: when it commits, all that it adds with one statement. */
export function addToOutbox(
  tx: Transaction,
  kind: OutboxRow['kind'],
  name: string,
  payloads: readonly JobPayload[],
): void {
  const organizationId = tx.kind === 'tenant' ? tx.organizationId : null;
  const causedBy = correlation()?.id ?? null;
  const rows = payloads.map((payload) => ({ id: newId(), organizationId, kind, name, payload, causedBy }));
  const known = waiting.get(tx);
  if (known) {
    known.push(...rows);
    return;
  }
  waiting.set(tx, rows);
  beforeCommit(tx, async () => {
    waiting.delete(tx);
    if (rows.length > 0) await tx.manager.insert(OutboxRow, rows);
  });
}
