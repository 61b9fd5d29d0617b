import { holdRows } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { applyEvent } from '../apply-event.js';
import { lockSubjects } from '../apply-together.js';
import type { AtsConnection } from '../ats-connection.entity.js';
import { externalRef } from '../domain/event-refs.js';
import type { NormalisedEvent } from '../domain/normalised-event.js';
import { pauseAfter, type Reading } from '../domain/read-trouble.js';
import type { Standing, StandingStatus } from '../domain/standing.js';
import { credentialsRefused } from '../events.js';
import { ToldBefore } from '../told-before.js';
import { ReadBack } from './read-back.entity.js';

/** An application of ours, as it is asked for. */
export interface Asked {
  readonly applicationId: string;
  readonly externalId: string;
}

type Failed = Extract<Reading<unknown>, { kind: 'failed' }>;

/**
 * Applies what an ATS answered, in the way of its webhooks, and remembers it.
 *
 * @param askedAt business time, before the question left: what the mirror heard with a later instant stands
 */
export async function keepAnswer(
  tx: TenantTransaction,
  connection: AtsConnection,
  asked: readonly Asked[],
  standings: readonly Standing[],
  askedAt: Date,
): Promise<void> {
  await follow(tx, connection, standings, askedAt);
  await noteAnswered(tx, connection.id, askedAt);
  const byId = new Map(standings.map((standing) => [standing.applicationId, standing]));
  const rows = asked.map(({ applicationId, externalId }) => ({
    id: applicationId,
    ...(byId.get(externalId) ?? { status: 'missing', word: null, since: null }),
  }));
  await tx.manager.query(
    `INSERT INTO ats_application_reads AS r (organization_id, id, connection_id, status, word, since, asked_at)
     SELECT $1, n.id, $2, n.status, n.word, n.since, $4
       FROM jsonb_to_recordset($3) AS n (id uuid, status text, word text, since timestamptz) ORDER BY n.id
     ON CONFLICT (organization_id, id) DO UPDATE
        SET connection_id = excluded.connection_id, status = excluded.status, word = excluded.word, since = excluded.since,
            asked_at = excluded.asked_at, waiting_since = NULL
      WHERE r.asked_at IS NULL OR r.asked_at <= excluded.asked_at`,
    [tx.organizationId, connection.id, JSON.stringify(rows), askedAt],
  );
}

/** What can change the mirror; a rejection that is borne out costs nothing. */
const changing: ReadonlySet<StandingStatus> = new Set(['active', 'hired', 'withdrawn', 'deleted']);

async function follow(
  tx: TenantTransaction,
  connection: AtsConnection,
  standings: readonly Standing[],
  askedAt: Date,
): Promise<void> {
  const events = standings
    .filter(({ status }) => changing.has(status))
    .map((standing): NormalisedEvent => {
      const { applicationId, since } = standing;
      return {
        kind: 'applicationStands',
        applicationId,
        standing,
        askedAt,
        occurredAt: since,
        factKey: null,
      };
    });
  if (events.length === 0) return;
  await lockSubjects(tx, connection, events);
  const told = await ToldBefore.load(tx, connection.source, events);
  const applications = events.flatMap((event) =>
    'applicationId' in event ? externalRef(connection.source, event.applicationId) : [],
  );
  await holdRows(tx, { openings: [], candidates: [], applications }, async () => {
    for (const event of events)
      await applyEvent(tx, connection, told, { id: newId(), receivedAt: askedAt }, event);
  });
}

/** The connection answers: nothing has to wait because of it. */
export async function noteAnswered(tx: TenantTransaction, connectionId: string, at: Date): Promise<void> {
  const { organizationId } = tx;
  await tx.manager.update(
    ReadBack,
    { organizationId, id: connectionId },
    { answeredAt: at, failingSince: null, failures: 0, trouble: null, nextTryAt: null, refusalId: null },
  );
}

/**
 * Leaves a connection alone for a while that did not answer, and has what was asked for wait. Admins are told once that our credentials are refused.
 *
 * @param chance from 0 to 1, see `pauseAfter`
 */
export async function noteFailure(
  tx: TenantTransaction,
  connectionId: string,
  { trouble, retryAfter }: Failed,
  now: Date,
  chance: number,
): Promise<void> {
  const { organizationId } = tx;
  const row = await tx.manager.findOne(ReadBack, {
    where: { organizationId, id: connectionId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!row) return;
  const failures = row.failures + 1;
  const isNews = trouble === 'refused' && row.refusalId === null;
  const refusalId = isNews ? newId() : row.refusalId;
  await tx.manager.update(
    ReadBack,
    { organizationId, id: connectionId },
    {
      failures,
      trouble,
      failingSince: row.failingSince ?? now,
      nextTryAt: new Date(now.getTime() + pauseAfter(failures, retryAfter, chance)),
      refusalId,
    },
  );
  if (isNews && refusalId !== null) await publish(tx, credentialsRefused, { refusalId, connectionId });
}

/** An old wait was that of another letter. */
const forgottenAfter = 14 * 24 * 3_600_000;

/** Notes since when these applications are to be asked for and cannot be. */
export async function noteWaiting(
  tx: TenantTransaction,
  connectionId: string,
  asked: readonly Asked[],
  now: Date,
): Promise<void> {
  if (asked.length === 0) return;
  await tx.manager.query(
    `INSERT INTO ats_application_reads AS r (organization_id, id, connection_id, waiting_since)
     SELECT $1, n.id, $2, $4 FROM unnest($3::uuid[]) AS n (id) ORDER BY n.id
     ON CONFLICT (organization_id, id) DO UPDATE
        SET waiting_since = CASE WHEN r.waiting_since > $5 THEN r.waiting_since ELSE excluded.waiting_since END,
            connection_id = excluded.connection_id`,
    [
      tx.organizationId,
      connectionId,
      asked.map(({ applicationId }) => applicationId),
      now,
      new Date(now.getTime() - forgottenAfter),
    ],
  );
}
