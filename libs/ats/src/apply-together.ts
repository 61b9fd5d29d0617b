import { type HeldRefs, holdRows } from '#hiring';
import { lockNames, type TenantTransaction } from '#platform/database';
import { enqueue } from '#platform/queue';
import { type Application, applyEvent } from './apply-event.js';
import type { AtsConnection } from './ats-connection.entity.js';
import { parseBody } from './domain/ats-format.js';
import { externalRef, subjectsOf } from './domain/event-refs.js';
import { atsFormats } from './domain/formats.js';
import type { NormalisedEvent } from './domain/normalised-event.js';
import { applyReceived } from './jobs.js';
import { ToldBefore } from './told-before.js';
import type { WebhookEvent, WebhookStatus } from './webhook-event.entity.js';

/** What a webhook came to. */
interface Ending {
  readonly id: string;
  readonly status: WebhookStatus;
  readonly errorCode: string | null;
  readonly errorPath: string | null;
  readonly waitsFor: string | null;
  readonly applicationRef: string | null;
  readonly candidateId: string | null;
  readonly saidAt: Date | null;
  readonly appliedAt: Date | null;
  readonly isErased: boolean;
  readonly isNow: readonly string[];
}

interface Read {
  readonly webhook: WebhookEvent;
  readonly events: readonly NormalisedEvent[];
  readonly failure: Pick<Ending, 'errorCode' | 'errorPath'> | null;
}

/**
 * Applies webhooks of one connection in one transaction with their new status: what they speak of is locked and loaded at once, and written at
 * once. All or none: whoever calls tries one by one what fails together.
 *
 * @param webhooks locked and open, in the order in which they came
 * @returns how many came to each status
 */
export async function applyTogether(
  tx: TenantTransaction,
  connection: AtsConnection,
  webhooks: readonly WebhookEvent[],
  now: Date,
): Promise<WebhookStatus[]> {
  const reads = webhooks.map((webhook) => readWebhook(webhook, connection));
  const events = reads.flatMap((read) => read.events);
  await lockSubjects(tx, connection, events);
  const told = await ToldBefore.load(tx, connection.source, events);
  const endings: Ending[] = [];
  for (const group of groupsOf(reads))
    await holdRows(tx, group.isPlain ? refsOf(connection, group.reads) : nothing, async () => {
      for (const { webhook, events: said, failure } of group.reads) {
        const done: Application[] = [];
        for (const event of said) done.push(await applyEvent(tx, connection, told, webhook, event));
        endings.push(failure ? failed(webhook, failure) : endingOf(webhook, done, now));
      }
    });
  await finish(tx, endings, now);
  await told.save(tx);
  await wake(
    tx,
    endings.flatMap(({ isNow }) => isNow),
  );
  return endings.map(({ status }) => status);
}

function readWebhook(webhook: WebhookEvent, { format }: AtsConnection): Read {
  const fail = (errorCode: string, errorPath: string | null): Read => ({
    webhook,
    events: [],
    failure: { errorCode, errorPath },
  });
  if (webhook.erasedAt) return fail('ats.body_erased', null);
  const parsed = parseBody(webhook.bytes);
  const read = parsed.ok ? atsFormats[format].normalise(parsed.body) : parsed;
  if (!read.ok) return fail(`ats.body_${read.error}`, read.path || null);
  return { webhook, events: read.events, failure: null };
}

/** Events about the same row of the ATS are applied one after the other, also while the row is not known yet. */
export async function lockSubjects(
  tx: TenantTransaction,
  { source }: Pick<AtsConnection, 'source'>,
  events: readonly NormalisedEvent[],
): Promise<void> {
  const subjects = events.flatMap((event) => subjectsOf(event, source));
  await lockNames(
    tx,
    subjects.map((subject) => `${tx.organizationId}:${subject}`),
  );
}

/** What touches more rows than it names. */
const wide: ReadonlySet<NormalisedEvent['kind']> = new Set([
  'candidateMerged',
  'candidateErased',
  'candidateDeleted',
]);

/** One after the other: those whose rows can be held in memory, and each of those whose cannot. */
function groupsOf(reads: readonly Read[]): { isPlain: boolean; reads: Read[] }[] {
  const groups: { isPlain: boolean; reads: Read[] }[] = [];
  for (const read of reads) {
    const isPlain = !read.events.some(({ kind }) => wide.has(kind));
    const last = groups.at(-1);
    if (last?.isPlain && isPlain) last.reads.push(read);
    else groups.push({ isPlain, reads: [read] });
  }
  return groups;
}

const nothing: HeldRefs = { openings: [], candidates: [], applications: [] };

function refsOf({ source }: AtsConnection, reads: readonly Read[]): HeldRefs {
  const ids = { opening: new Set<string>(), candidate: new Set<string>(), application: new Set<string>() };
  for (const event of reads.flatMap(({ events }) => events)) {
    if ('application' in event) ids.application.add(event.application.externalId);
    if ('applicationId' in event) ids.application.add(event.applicationId);
    if ('candidate' in event) ids.candidate.add(event.candidate.externalId);
    if ('openingId' in event) ids.opening.add(event.openingId);
    if ('opening' in event && event.opening) ids.opening.add(event.opening.externalId);
  }
  const refs = (of: ReadonlySet<string>): string[] => [...of].map((id) => externalRef(source, id));
  return {
    openings: refs(ids.opening),
    candidates: refs(ids.candidate),
    applications: refs(ids.application),
  };
}

const without = {
  waitsFor: null,
  applicationRef: null,
  candidateId: null,
  saidAt: null,
  appliedAt: null,
  isErased: false,
  isNow: [],
} as const;

function failed({ id }: WebhookEvent, failure: Pick<Ending, 'errorCode' | 'errorPath'>): Ending {
  return { ...without, id, status: 'failed', ...failure };
}

/** Of several events in one webhook the strongest outcome is that of the whole; any of them can make it wait. */
function endingOf(webhook: WebhookEvent, done: readonly Application[], now: Date): Ending {
  const first = <T>(read: (one: Application) => T | undefined): T | null =>
    done.map(read).find((value) => value !== undefined) ?? null;
  const waitsFor = first((one) => one.waitsFor);
  const has = (outcome: Application['outcome']): boolean => done.some((one) => one.outcome === outcome);
  const status =
    waitsFor !== null ? 'ignored' : has('applied') ? 'applied' : has('history') ? 'history' : 'ignored';
  return {
    id: webhook.id,
    status,
    errorCode: status === 'ignored' ? first((one) => one.code) : null,
    errorPath: null,
    waitsFor,
    applicationRef: first((one) => one.applicationRef),
    candidateId: first((one) => one.candidateId),
    saidAt: first((one) => one.at),
    appliedAt: now,
    isErased: done.some((one) => one.isErased),
    isNow: done.flatMap(({ isNow }) => isNow ?? []),
  };
}

async function finish(tx: TenantTransaction, endings: readonly Ending[], now: Date): Promise<void> {
  const [, count] = await tx.manager.query<[unknown[], number]>(
    `UPDATE webhook_events AS e
        SET status = n.status, error_code = n."errorCode", error_path = n."errorPath", waits_for = n."waitsFor",
            application_ref = n."applicationRef", candidate_id = n."candidateId", said_at = n."saidAt",
            applied_at = CASE WHEN n."waitsFor" IS NULL THEN n."appliedAt" ELSE coalesce(e.applied_at, n."appliedAt") END,
            bytes = CASE WHEN n."isErased" AND e.erased_at IS NULL THEN '' ELSE e.bytes END,
            erased_at = CASE WHEN n."isErased" THEN coalesce(e.erased_at, $3) ELSE e.erased_at END
       FROM jsonb_to_recordset($2) AS n (id uuid, status text, "errorCode" text, "errorPath" text, "waitsFor" text, "applicationRef" text,
            "candidateId" uuid, "saidAt" timestamptz, "appliedAt" timestamptz, "isErased" boolean)
      WHERE e.organization_id = $1 AND e.id = n.id`,
    [tx.organizationId, JSON.stringify(endings), now],
  );
  if (count !== endings.length) throw new Error('A locked webhook event was removed by someone else.');
}

/** Takes up again what was waiting for rows that exist from now on. */
async function wake(tx: TenantTransaction, refs: readonly string[]): Promise<void> {
  if (refs.length === 0) return;
  const [woken] = await tx.manager.query<[{ connectionId: string }[], number]>(
    `UPDATE webhook_events SET status = 'received', error_code = NULL, waits_for = NULL
      WHERE organization_id = $1 AND waits_for = ANY($2) RETURNING connection_id AS "connectionId"`,
    [tx.organizationId, refs],
  );
  for (const connectionId of new Set(woken.map((one) => one.connectionId)))
    await enqueue(tx, applyReceived, { connectionId });
}
