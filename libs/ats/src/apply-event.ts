import {
  eraseCandidate,
  findByExternalRefs,
  hireApplication,
  isPersonErased,
  lockApplicationState,
  lockPerson,
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
import type { TenantTransaction } from '#platform/database';
import type { AtsConnection } from './ats-connection.entity.js';
import { externalRef, type RefKind, subjectRef } from './domain/event-refs.js';
import type { NormalisedEvent } from './domain/normalised-event.js';
import { type EventContext, statedAddresses } from './event-context.js';
import { followStanding } from './read-back/follow-standing.js';
import { recordSnapshot, type SnapshotEvent } from './record-snapshot.js';
import type { ToldBefore } from './told-before.js';
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
  told: ToldBefore,
  webhook: Pick<WebhookEvent, 'id' | 'receivedAt'>,
  event: NormalisedEvent,
): Promise<Application> {
  if (event.kind === 'test') return { outcome: 'ignored', code: 'ats.test' };
  if (event.kind === 'ignored') return { outcome: 'ignored', code: `ats.${event.why}` };
  if (told.knows(event.factKey))
    return { outcome: 'ignored', code: 'ats.fact_known', ...(await whoseBody(tx, connection, event)) };
  const { occurredAt } = event;
  const at = occurredAt && occurredAt < webhook.receivedAt ? occurredAt : webhook.receivedAt;
  const application = await tell({ tx, connection, at, told, isHistory: at < connection.activeFrom }, event);
  if (application.waitsFor === undefined) told.add(tx, webhook.id, event.factKey);
  if (application.applicationRef !== undefined) told.note(application.applicationRef, at);
  return { at, ...application };
}

/** Also a body that changes nothing names a person, and goes when that person is erased. */
async function whoseBody(
  tx: TenantTransaction,
  { source }: AtsConnection,
  event: ToldEvent,
): Promise<Pick<Application, 'candidateId' | 'isErased'>> {
  if ('applicationId' in event) {
    const application = await lockApplicationState(tx, externalRef(source, event.applicationId));
    return application ? whose(tx, application) : {};
  }
  if (!('candidate' in event || 'candidateId' in event)) return {};
  const externalId = 'candidate' in event ? event.candidate.externalId : event.candidateId;
  const person = await lockPerson(tx, externalRef(source, externalId));
  return person ? { candidateId: person.id, isErased: person.isErased } : {};
}

/** Whose a locked application is: an erasure waits for it, or has happened. */
async function whose(
  tx: TenantTransaction,
  { candidateId }: { readonly candidateId: string },
): Promise<{ candidateId: string; isErased: boolean }> {
  return { candidateId, isErased: await isPersonErased(tx, candidateId) };
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
    case 'applicationStands':
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
  const announce = !isQuiet || (await stopsRejection(tx, recorded.applicationRef, event.kind));
  const decision = { applicationId, at, announce };
  switch (event.kind) {
    case 'applicationRejected':
      await rejectApplication(tx, {
        ...decision,
        reason: recorded.isErased ? null : event.application.reason?.name,
      });
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
  applicationRef: string,
  kind: SnapshotEvent['kind'],
): Promise<boolean> {
  if (kind === 'applicationRejected') return false;
  return (await lockApplicationState(tx, applicationRef))?.status === 'rejected';
}

type NoteEvent = Extract<ToldEvent, { applicationId: string }>;

const offers = { offerExtended: 'extended', offerAccepted: 'accepted', offerDeclined: 'declined' } as const;

async function noteOnApplication(context: EventContext, event: NoteEvent): Promise<Application> {
  const { tx, at, isHistory } = context;
  const { source } = context.connection;
  const application = await lockApplicationState(tx, externalRef(source, event.applicationId));
  if (!application) return waitFor('application', source, event.applicationId);
  const { id: applicationId } = application;
  switch (event.kind) {
    case 'interviewCompleted':
      await recordInterview(tx, { applicationId, startsAt: at, status: 'held', at });
      break;
    case 'applicationStands':
      await followStanding(tx, application, event);
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
  return { outcome: isHistory ? 'history' : 'applied', ...(await whose(tx, application)) };
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
      const { isErased } = await recordCandidate(tx, {
        externalRef: externalRef(connection.source, externalId),
        firstName,
        lastName,
        fullName: fullName || null,
        ...statedAddresses(addresses),
        provenance: 'imported',
        at,
      });
      return { outcome: isHistory ? 'history' : 'applied', candidateId, isErased };
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

type Waiting = Application & { readonly waitsFor: string };

/** Our id of a row of the ATS, or the answer that the event has to wait for it. */
async function find(
  { tx, connection: { source } }: EventContext,
  kind: RefKind,
  externalId: string,
): Promise<{ id: string } | Waiting> {
  const found = await findByExternalRefs(tx, { [kind]: externalRef(source, externalId) });
  const id = found[`${kind}Id`];
  return id === null ? waitFor(kind, source, externalId) : { id };
}

function waitFor(kind: RefKind, source: string, externalId: string): Waiting {
  return {
    outcome: 'ignored',
    code: `ats.${kind}_unknown`,
    waitsFor: subjectRef(kind, source, externalId),
  };
}
