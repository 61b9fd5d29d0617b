import {
  eraseCandidate,
  findByExternalRefs,
  getApplicationFacts,
  hireApplication,
  mergeCandidates,
  recordCandidate,
  recordInterview,
  recordOffer,
  recordOpening,
  closeOpening,
  rejectApplication,
  unrejectApplication,
  withdrawApplication,
} from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { AppliedFact } from './applied-fact.entity.js';
import type { AtsConnection } from './ats-connection.entity.js';
import { externalRef, type RefKind, subjectRef, subjectsOf } from './domain/event-refs.js';
import type { NormalisedEvent } from './domain/normalised-event.js';
import { type EventContext, statedAddresses } from './event-context.js';
import { recordSnapshot, type SnapshotEvent } from './record-snapshot.js';
import type { WebhookEvent } from './webhook-event.entity.js';

/** What came of one event. */
export interface Application {
  readonly outcome: 'applied' | 'history' | 'ignored';
  /** Why it was ignored. */
  readonly code?: string;
  /** It speaks of a row of the ATS that we have not heard of. */
  readonly waitsFor?: string;
  /** Rows of the ATS that we know from now on. */
  readonly isNow?: readonly string[];
  /** Whose application it told the state of. */
  readonly applicationRef?: string;
  readonly candidateId?: string;
  /** The person was erased: nothing of them may stay here either. */
  readonly isErased?: boolean;
  readonly at?: Date;
}

/**
 * Tells #hiring one event, once for each fact. Events may come in any order: each is told with its own instant, and one about somebody
 * we have not heard of waits for them.
 */
export async function applyEvent(
  tx: TenantTransaction,
  connection: AtsConnection,
  webhook: Pick<WebhookEvent, 'id' | 'receivedAt'>,
  event: NormalisedEvent,
): Promise<Application> {
  if (event.kind === 'test') return { outcome: 'ignored', code: 'ats.test' };
  if (event.kind === 'ignored') return { outcome: 'ignored', code: `ats.${event.why}` };
  const { source } = connection;
  for (const subject of subjectsOf(event, source)) await lockSubject(tx, subject);
  if (await isKnownFact(tx, source, event.factKey)) return { outcome: 'ignored', code: 'ats.fact_known' };
  const { occurredAt } = event;
  const at = occurredAt && occurredAt < webhook.receivedAt ? occurredAt : webhook.receivedAt;
  const application = await tell({ tx, connection, at, isHistory: at < connection.activeFrom }, event);
  if (event.factKey !== null && application.waitsFor === undefined)
    await tx.manager.insert(AppliedFact, {
      organizationId: tx.organizationId,
      id: newId(),
      source,
      factKey: event.factKey,
      webhookEventId: webhook.id,
    });
  return { at, ...application };
}

type ToldEvent = Exclude<NormalisedEvent, { kind: 'test' | 'ignored' }>;

async function tell(context: EventContext, event: ToldEvent): Promise<Application> {
  switch (event.kind) {
    case 'applicationCreated':
    case 'stageChanged':
    case 'applicationRejected':
    case 'applicationUnrejected':
    case 'applicationWithdrawn':
    case 'candidateHired':
    case 'candidateUnhired':
      return tellApplication(context, event);
    case 'applicationDeleted':
    case 'offerExtended':
    case 'offerAccepted':
    case 'offerDeclined':
    case 'interviewCompleted':
      return noteOnApplication(context, event);
    case 'jobOpened':
    case 'jobClosed':
      return tellOpening(context, event);
    default:
      return tellCandidate(context, event);
  }
}

async function tellApplication(context: EventContext, event: SnapshotEvent): Promise<Application> {
  const { tx, at } = context;
  const { atsMailsRejections } = context.connection;
  const { applicationId, ...recorded } = await recordSnapshot(context, event);
  const isQuiet = context.isHistory || (event.kind === 'applicationRejected' && atsMailsRejections);
  const announce = !isQuiet || (await stopsRejection(tx, applicationId, event.kind));
  const decision = { applicationId, at, announce };
  switch (event.kind) {
    case 'applicationRejected':
      await rejectApplication(tx, { ...decision, reason: event.application.reason?.name });
      break;
    case 'applicationUnrejected':
    case 'candidateUnhired':
      await unrejectApplication(tx, decision);
      break;
    case 'applicationWithdrawn':
      await withdrawApplication(tx, decision);
      break;
    case 'candidateHired':
      await hireApplication(tx, decision);
      break;
    case 'applicationCreated':
    case 'stageChanged':
      break;
  }
  return { outcome: isQuiet ? 'history' : 'applied', ...recorded };
}

/** Whatever takes back a no that was announced must be announced too, however old: a letter may be on its way. */
async function stopsRejection(
  tx: TenantTransaction,
  applicationId: string,
  kind: SnapshotEvent['kind'],
): Promise<boolean> {
  if (kind === 'applicationRejected') return false;
  const { application } = await getApplicationFacts(tx, applicationId);
  return application.status === 'rejected';
}

type NoteEvent = Extract<ToldEvent, { applicationId: string }>;

const offers = { offerExtended: 'extended', offerAccepted: 'accepted', offerDeclined: 'declined' } as const;

async function noteOnApplication(context: EventContext, event: NoteEvent): Promise<Application> {
  const { tx, at, isHistory } = context;
  const found = await find(context, 'application', event.applicationId);
  if ('waitsFor' in found) return found;
  const applicationId = found.id;
  const { application } = await getApplicationFacts(tx, applicationId);
  switch (event.kind) {
    case 'interviewCompleted':
      await recordInterview(tx, { applicationId, startsAt: at, status: 'held', at });
      break;
    case 'applicationDeleted':
      // Nothing is said in the name of an application that the ATS no longer knows.
      await withdrawApplication(tx, {
        applicationId,
        at,
        announce: !isHistory || application.status === 'rejected',
      });
      break;
    default:
      await recordOffer(tx, { applicationId, status: offers[event.kind], at, announce: !isHistory });
  }
  return { outcome: isHistory ? 'history' : 'applied', candidateId: application.candidateId };
}

type OpeningEvent = Extract<ToldEvent, { kind: 'jobOpened' | 'jobClosed' }>;

async function tellOpening(context: EventContext, event: OpeningEvent): Promise<Application> {
  const { tx, at, isHistory, connection } = context;
  const announce = !isHistory;
  const outcome = isHistory ? 'history' : 'applied';
  const openingId = event.kind === 'jobClosed' ? event.openingId : event.opening.externalId;
  const { opening } = event;
  if (opening === null) {
    const found = await find(context, 'opening', openingId);
    if ('waitsFor' in found) return found;
    await closeOpening(tx, { openingId: found.id, at, announce });
    return { outcome };
  }
  const { externalId, title, department, location, confidential } = opening;
  const { isNew } = await recordOpening(tx, {
    externalRef: externalRef(connection.source, externalId),
    title,
    department,
    location,
    confidential,
    status: event.kind === 'jobOpened' ? 'open' : 'closed',
    at,
    announce,
  });
  return { outcome, isNow: isNew ? [subjectRef('opening', connection.source, externalId)] : [] };
}

type CandidateEvent = Extract<
  ToldEvent,
  { kind: 'candidateUpdated' | 'candidateErased' | 'candidateMerged' | 'candidateDeleted' }
>;

async function tellCandidate(context: EventContext, event: CandidateEvent): Promise<Application> {
  const { tx, at, isHistory, connection } = context;
  const found = await find(
    context,
    'candidate',
    event.kind === 'candidateUpdated' ? event.candidate.externalId : event.candidateId,
  );
  if ('waitsFor' in found) return found;
  const candidateId = found.id;
  switch (event.kind) {
    case 'candidateUpdated': {
      const { externalId, firstName, lastName, fullName, addresses } = event.candidate;
      await recordCandidate(tx, {
        externalRef: externalRef(connection.source, externalId),
        firstName,
        lastName,
        fullName: fullName || null,
        ...statedAddresses(addresses),
        provenance: 'imported',
        at,
      });
      break;
    }
    case 'candidateMerged': {
      const into = await find(context, 'candidate', event.intoCandidateId);
      if ('waitsFor' in into) return into;
      await mergeCandidates(tx, { candidateId, intoCandidateId: into.id });
      break;
    }
    // Whom the ATS deleted we have no reason to keep: it was our only source of them.
    case 'candidateErased':
    case 'candidateDeleted':
      await eraseCandidate(tx, candidateId, at);
      return { outcome: 'applied', candidateId, isErased: true };
  }
  return { outcome: isHistory ? 'history' : 'applied', candidateId };
}

/** Our id of a row of the ATS, or the answer that the event has to wait for it. */
async function find(
  { tx, connection: { source } }: EventContext,
  kind: RefKind,
  externalId: string,
): Promise<{ id: string } | { outcome: 'ignored'; code: string; waitsFor: string }> {
  const found = await findByExternalRefs(tx, { [kind]: externalRef(source, externalId) });
  const id = found[`${kind}Id`];
  if (id !== null) return { id };
  return {
    outcome: 'ignored',
    code: `ats.${kind}_unknown`,
    waitsFor: subjectRef(kind, source, externalId),
  };
}

/** Events about the same row of the ATS are applied one after the other, also while the row is not known yet. */
async function lockSubject(tx: TenantTransaction, subject: string): Promise<void> {
  await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${tx.organizationId}:${subject}`,
  ]);
}

async function isKnownFact(tx: TenantTransaction, source: string, factKey: string | null): Promise<boolean> {
  if (factKey === null) return false;
  return tx.manager.existsBy(AppliedFact, { organizationId: tx.organizationId, source, factKey });
}
