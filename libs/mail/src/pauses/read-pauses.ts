import { IsNull } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import type { MailStream } from '../domain/delivery/delivery.js';
import { StreamPause } from './stream-pause.entity.js';

/** An open pause, and how many letters that were due stand behind it. */
export interface WaitingPause {
  readonly pause: StreamPause;
  readonly waiting: number;
}

/** The pause in which a stream of the open tenant stands, or `null`. */
export async function findOpenPause(tx: TenantTransaction, stream: MailStream): Promise<StreamPause | null> {
  return tx.manager.findOneBy(StreamPause, {
    organizationId: tx.organizationId,
    stream,
    resumedAt: IsNull(),
  });
}

/** The pauses in which streams of the open tenant stand, by stream. */
export async function findOpenPauses(tx: TenantTransaction): Promise<ReadonlyMap<MailStream, StreamPause>> {
  const { organizationId } = tx;
  const pauses = await tx.manager.findBy(StreamPause, { organizationId, resumedAt: IsNull() });
  return new Map(pauses.map((pause) => [pause.stream, pause]));
}

/** One pause of the open tenant, open or over; `null` when there is none. */
export async function readStreamPause(tx: TenantTransaction, id: string): Promise<StreamPause | null> {
  return tx.manager.findOneBy(StreamPause, { organizationId: tx.organizationId, id });
}

/** The open pauses, the oldest first: one of each stream at most. */
export async function listOpenPauses(tx: TenantTransaction): Promise<WaitingPause[]> {
  const { organizationId } = tx;
  const pauses = await tx.manager.find(StreamPause, {
    where: { organizationId, resumedAt: IsNull() },
    order: { pausedAt: 'ASC', id: 'ASC' },
  });
  if (pauses.length === 0) return [];
  // Index: deliveries_paused.
  const counts = await tx.manager.query<{ id: string; waiting: number }[]>(
    `SELECT stream_pause_id AS id, count(*)::int AS waiting FROM deliveries
      WHERE organization_id = $1 AND stream_pause_id = ANY ($2) AND status = 'queued' GROUP BY 1`,
    [organizationId, pauses.map(({ id }) => id)],
  );
  return pauses.map((pause) => ({
    pause,
    waiting: counts.find(({ id }) => id === pause.id)?.waiting ?? 0,
  }));
}
