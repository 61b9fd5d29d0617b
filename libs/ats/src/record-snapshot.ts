import {
  findByExternalRefs,
  lockApplicationState,
  recordApplication,
  recordCandidate,
  recordOpening,
} from '#hiring';
import { externalRef, subjectRef } from './domain/event-refs.js';
import type { ApplicationEventKind, EventOpening, NormalisedEvent } from './domain/normalised-event.js';
import { type EventContext, statedAddresses } from './event-context.js';

export type SnapshotEvent = Extract<NormalisedEvent, { kind: ApplicationEventKind }>;

/**
 * Records opening, candidate and application as the event shows them. What the event leaves out stays as it is known, and what a
 * person gave (interviews, effort, having been a finalist) is never taken back: Greenhouse shows the current stage alone.
 */
export async function recordSnapshot(
  context: EventContext,
  event: SnapshotEvent,
): Promise<{
  applicationId: string;
  candidateId: string;
  applicationRef: string;
  isErased: boolean;
  isNow: string[];
}> {
  const { tx, at } = context;
  const { source } = context.connection;
  const { candidate, application } = event;
  const opening = await recordOpeningOf(context, event);
  const person = await recordCandidate(tx, {
    externalRef: externalRef(source, candidate.externalId),
    firstName: candidate.firstName,
    lastName: candidate.lastName,
    fullName: candidate.fullName || null,
    ...statedAddresses(candidate.addresses),
    locale: candidate.locale ?? undefined,
    timeZone: candidate.timeZone ?? undefined,
    canEmail: candidate.canEmail,
    provenance: candidate.nameProvenance,
    at,
  });
  const { isErased } = person;
  const applicationRef = externalRef(source, application.externalId);
  const recorded = await recordApplication(tx, {
    externalRef: applicationRef,
    candidateId: person.id,
    openingId: opening.id,
    appliedAt: application.appliedAt ?? undefined,
    ...(await progress(context, event, applicationRef, isErased)),
  });
  const isNow = [
    opening.isNew && subjectRef('opening', source, event.opening.externalId),
    person.isNew && subjectRef('candidate', source, candidate.externalId),
    recorded.isNew && subjectRef('application', source, application.externalId),
  ].filter((ref) => ref !== false);
  return { applicationId: recorded.id, candidateId: person.id, applicationRef, isErased, isNow };
}

/**
 * An application proves that its opening was open when it was made, and no more: a sender that leaves the status out must not reopen
 * what was closed since. A draft was never open.
 */
async function recordOpeningOf(
  { tx, at, isHistory, connection }: EventContext,
  { opening, application: { appliedAt } }: SnapshotEvent,
): Promise<{ id: string; isNew: boolean }> {
  const ref = externalRef(connection.source, opening.externalId);
  const facts = { externalRef: ref, ...openingFacts(opening) };
  if (opening.status === 'draft') {
    const { openingId } = await findByExternalRefs(tx, { opening: ref });
    if (openingId !== null) return { id: openingId, isNew: false };
    return recordOpening(tx, { ...facts, status: 'closed', at, announce: false });
  }
  const since = appliedAt !== null && appliedAt < at ? appliedAt : at;
  const isNews = opening.status === 'open' && since >= connection.activeFrom;
  const first = await recordOpening(tx, { ...facts, status: 'open', at: since, announce: isNews });
  const status = opening.status === 'closed' ? opening.status : undefined;
  const { id } = await recordOpening(tx, { ...facts, status, at, announce: !isHistory });
  return { id, isNew: first.isNew };
}

function openingFacts({ title, department, location, confidential }: EventOpening) {
  return {
    title,
    department: department ?? undefined,
    location: location ?? undefined,
    confidential,
  };
}

/** The facts to record, and as of when: the sum of all that was told, as of the newest of it, so that any order ends the same. */
async function progress(
  { tx, at, told }: EventContext,
  { application: said }: SnapshotEvent,
  applicationRef: string,
  isErased: boolean,
) {
  const newest = told.newestOf(applicationRef);
  const asOf = newest !== null && newest > at ? newest : at;
  const known = await lockApplicationState(tx, applicationRef);
  const effort = [...new Set([...(known?.effort ?? []), ...said.effort])].sort();
  return {
    stage: asOf > at ? undefined : said.stage,
    interviewsHeld: Math.max(known?.interviewsHeld ?? 0, said.interviewsHeld),
    effort: isErased ? undefined : effort,
    finalist: said.finalist === true ? true : undefined,
    at: asOf,
  };
}
