import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { findHeader, type AtsFormat, type Headers, type Verification } from './ats-format.js';
import { readBody, type BodyField } from './body-field.js';
import { readCandidateUpdate, readJob, readSnapshot } from './greenhouse-body.js';
import { factKeyOf, type IgnoredBecause, type NormalisedEvent } from './normalised-event.js';

// Matches the header of Greenhouse, a space between algorithm and digest: "sha256 37d27251…" (64 hexadecimal digits).
const SIGNATURE = /^sha256 ([0-9a-f]{64})$/i;

// Matches a date without a time: "2026-03-02".
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Greenhouse Recruiting webhooks, after https://developers.greenhouse.io/webhooks.html: HMAC-SHA256 over the body as
 * it was sent (Greenhouse writes "<", ">" and non-ASCII as \uXXXX before it signs), six more attempts within about
 * 15 hours unless the answer is 200. Neither the time nor the event's id is signed: whoever applies an event must
 * compare it with the state, and with `factKey`.
 *
 * Order: events of an application carry an instant (`rejected_at`, `resolved_at`, else `last_activity_at`) and may come in any order. Updates, merges
 * and deletions of candidates, deletions of applications and events of jobs carry none: of those, what is heard last stands.
 */
export const greenhouse: AtsFormat = {
  id: 'greenhouse',
  successStatus: 200,
  verify,
  normalise: (body) => readBody(body, readEvent),
};

function verify(raw: Buffer, headers: Headers, secrets: readonly string[]): Verification {
  // An empty key would let anybody sign.
  const usable = secrets.filter((secret) => secret !== '');
  if (usable.length === 0) return { ok: false, reason: 'no_secret' };
  const header = findHeader(headers, 'signature');
  if (header === undefined) return { ok: false, reason: 'missing_signature' };
  const digest = SIGNATURE.exec(header)?.[1];
  if (digest === undefined) return { ok: false, reason: 'malformed_signature' };

  const given = Buffer.from(digest, 'hex');
  const matches = usable.map((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(raw).digest(), given),
  );
  if (!matches.includes(true)) return { ok: false, reason: 'signature_mismatch' };
  return { ok: true, eventKey: eventKeyOf(raw, findHeader(headers, 'greenhouse-event-id')) };
}

/** The delivery's id. Pings may come without one; then the bytes speak for themselves. */
function eventKeyOf(raw: Buffer, id: string | undefined): string {
  if (id === undefined) return `body:${createHash('sha256').update(raw).digest('hex')}`;
  return id.length <= 150 ? `id:${id}` : `id-hash:${createHash('sha256').update(id).digest('hex')}`;
}

function readEvent(root: BodyField): NormalisedEvent[] {
  const action = root.at('action').words();
  // Sent when the webhook is saved; its payload holds the webhook's own settings.
  if (action === 'ping' || action === 'test') return [{ kind: 'test', occurredAt: null, factKey: null }];
  const read = Object.hasOwn(READERS, action) ? READERS[action] : undefined;
  return [read ? read(root.at('payload'), action) : ignored(action, 'not_needed')];
}

type Reader = (payload: BodyField, action: string) => NormalisedEvent;

/** The actions that mean something to us. Others, such as `scorecard_deleted`, are ignored by name. */
const READERS: Record<string, Reader> = {
  reject_candidate: readRejection,
  unreject_candidate: (payload, action) => readApplication(payload, action, 'applicationUnrejected'),
  new_candidate_application: (payload, action) => readApplication(payload, action, 'applicationCreated'),
  candidate_stage_change: (payload, action) => readApplication(payload, action, 'stageChanged'),
  hire_candidate: readHire,
  unhire_candidate: (payload, action) => readApplication(payload, action, 'candidateUnhired'),
  new_prospect_application: (_payload, action) => ignored(action, 'prospect'),
  delete_application: (payload) => ({
    kind: 'applicationDeleted',
    applicationId: payload.at('application').at('id').id(),
    occurredAt: null,
    factKey: null,
  }),
  offer_created: readOffer,
  offer_approved: readOffer,
  offer_updated: readOffer,
  job_created: readJobEvent,
  job_approved: readJobEvent,
  job_updated: readJobEvent,
  job_deleted: (payload) => {
    const openingId = payload.at('job').at('id').id();
    return { kind: 'jobClosed', openingId, opening: null, occurredAt: null, factKey: null };
  },
  update_candidate: (payload) => ({
    kind: 'candidateUpdated',
    candidate: readCandidateUpdate(payload.at('candidate')),
    occurredAt: null,
    factKey: null,
  }),
  delete_candidate: (payload) => ({
    kind: 'candidateDeleted',
    candidateId: payload.at('person').at('id').id(),
    applicationIds: payload
      .at('person')
      .at('deleted_application_ids')
      .items()
      .map((id) => id.id()),
    occurredAt: null,
    factKey: null,
  }),
  merge_candidate: (payload) => ({
    kind: 'candidateMerged',
    candidateId: payload.at('person').at('id').id(),
    intoCandidateId: payload.at('person').at('new_candidate_id').id(),
    occurredAt: null,
    factKey: null,
  }),
  candidate_anonymized: readAnonymisation,
};

function readRejection(payload: BodyField, action: string): NormalisedEvent {
  const application = payload.at('application');
  if (application.at('prospect').flag(false)) return ignored(action, 'prospect');
  const rejectedAt = application.at('rejected_at').moment();
  const snapshot = readSnapshot(application, rejectedAt);
  const { externalId, reason } = snapshot.application;
  return {
    kind: saysTheyRejectedUs(reason?.type ?? null) ? 'applicationWithdrawn' : 'applicationRejected',
    ...snapshot,
    occurredAt: rejectedAt,
    factKey: factKeyOf(action, externalId, rejectedAt),
  };
}

/** The reason's type is "We rejected them", "They rejected us" or "None Specified"; organizations may add their own. */
function saysTheyRejectedUs(type: string | null): boolean {
  // Matches runs of white space: "They  rejected us ".
  return type?.toLowerCase().replace(/\s+/g, ' ').trim() === 'they rejected us';
}

function readApplication(
  payload: BodyField,
  action: string,
  kind: 'applicationUnrejected' | 'applicationCreated' | 'stageChanged' | 'candidateUnhired',
): NormalisedEvent {
  const application = payload.at('application');
  if (application.at('prospect').flag(false)) return ignored(action, 'prospect');
  const snapshot = readSnapshot(application, null);
  const { externalId, appliedAt } = snapshot.application;
  // An application is made once; the other events can happen again, and carry no time of their own.
  const occurredAt =
    kind === 'applicationCreated'
      ? appliedAt
      : application.at('last_activity_at').optional((field) => field.moment());
  const factKey = kind === 'applicationCreated' ? factKeyOf(action, externalId, appliedAt) : null;
  return { kind, ...snapshot, occurredAt, factKey };
}

function readHire(payload: BodyField, action: string): NormalisedEvent {
  const application = payload.at('application');
  const snapshot = readSnapshot(application, null);
  const acceptedAt = application
    .at('offer')
    .optional((offer) => offer.at('resolved_at').optional((field) => field.moment()));
  const factKey = factKeyOf(action, snapshot.application.externalId, acceptedAt);
  return { kind: 'candidateHired', ...snapshot, occurredAt: acceptedAt, factKey };
}

function readOffer(payload: BodyField, action: string): NormalisedEvent {
  const applicationId = payload.at('application_id').id();
  const resolvedAt = payload.at('resolved_at').optional((field) => field.moment());
  const offer = `offer-${payload.at('id').id()}`;
  switch (payload.at('offer_status').words().toLowerCase()) {
    case 'accepted':
      return { kind: 'offerAccepted', applicationId, occurredAt: resolvedAt, factKey: `${offer}:accepted` };
    case 'rejected':
      return { kind: 'offerDeclined', applicationId, occurredAt: resolvedAt, factKey: `${offer}:declined` };
    case 'created':
      return readSent(payload, applicationId, offer) ?? ignored(action, 'offer_not_sent');
    default:
      return ignored(action, 'not_needed');
  }
}

/**
 * An offer that was sent, with the beginning of that day: Greenhouse gives a date without a time, and its answer, which has one, may be heard
 * first. So a second offer on the very day on which a first one was declined counts only when it is answered.
 */
function readSent(payload: BodyField, applicationId: string, offer: string): NormalisedEvent | null {
  const sentOn = payload.at('sent_on').optionalText();
  if (sentOn === null) return null;
  const day = DAY.test(sentOn) ? new Date(`${sentOn}T00:00:00Z`) : null;
  const occurredAt = day && !Number.isNaN(day.getTime()) ? day : null;
  return { kind: 'offerExtended', applicationId, occurredAt, factKey: `${offer}:extended` };
}

function readJobEvent(payload: BodyField, action: string): NormalisedEvent {
  const job = payload.at('job');
  const opening = readJob(job);
  const fact = { occurredAt: null, factKey: null };
  if (opening.status === 'draft') return ignored(action, 'job_not_open');
  return opening.status === 'open'
    ? { kind: 'jobOpened', opening, ...fact }
    : { kind: 'jobClosed', openingId: opening.externalId, opening, ...fact };
}

function readAnonymisation(payload: BodyField, action: string): NormalisedEvent {
  const candidateId = payload.at('candidate_id').id();
  const fields = payload
    .at('anonymized_fields')
    .items()
    .map((field) => field.text());
  const isForgotten = fields.includes('full_name') || fields.includes('email_addresses');
  return isForgotten
    ? { kind: 'candidateErased', candidateId, occurredAt: null, factKey: `${action}:${candidateId}` }
    : ignored(action, 'partial_anonymisation');
}

function ignored(action: string, why: IgnoredBecause): NormalisedEvent {
  return { kind: 'ignored', action, why, occurredAt: null, factKey: null };
}
