import { distinctAddresses, type BodyField } from './body-field.js';
import {
  factKeyOf,
  type ApplicationEventKind,
  type ApplicationSnapshot,
  type EventCandidate,
  type EventOpening,
  type NormalisedEvent,
} from './normalised-event.js';

/** `type` of each event that says something about an application as a whole. */
const APPLICATION_EVENTS: Readonly<Record<string, ApplicationEventKind>> = {
  'application.created': 'applicationCreated',
  'application.stage_changed': 'stageChanged',
  'application.rejected': 'applicationRejected',
  'application.unrejected': 'applicationUnrejected',
  'application.withdrawn': 'applicationWithdrawn',
  'candidate.hired': 'candidateHired',
  'candidate.unhired': 'candidateUnhired',
};

/** `type` of each event that names an application and says one thing about it. */
const APPLICATION_NOTES = {
  'application.deleted': 'applicationDeleted',
  'offer.extended': 'offerExtended',
  'offer.accepted': 'offerAccepted',
  'offer.declined': 'offerDeclined',
  'interview.completed': 'interviewCompleted',
} as const;

/**
 * Reads one event of our generic inbound format. Times are ISO 8601 with a zone, ids are texts or whole numbers of the
 * sender's; unknown fields are passed over.
 *
 * ```
 * { "type": "application.rejected", "timestamp": "2026-03-02T09:30:00Z", "data": {
 *     "application": { "id": "a-1", "stage": "onsite", "interviewsHeld": 3, "effort": ["take-home task"],
 *                      "finalist": true, "appliedAt": "2026-01-12T08:00:00Z" },
 *     "candidate":   { "id": "c-1", "firstName": "Ana", "lastName": "Sousa", "fullName": "Ana Sousa",
 *                      "nameProvenance": "typed", "emails": ["ana@mail.example"], "canEmail": true,
 *                      "isPrivate": false, "locale": "pt-PT", "timeZone": "Europe/Lisbon" },
 *     "opening":     { "id": "o-1", "title": "Data Engineer", "department": "Data", "location": "Lisbon",
 *                      "confidential": false, "status": "open" },
 *     "rejectedAt": "2026-03-02T09:29:58Z", "reason": { "id": "7", "name": "Domain knowledge", "type": "by_us" } } }
 * ```
 *
 * - `application.created | stage_changed | rejected | unrejected | withdrawn`, `candidate.hired | unhired`: as above.
 *   Required: the three ids, `stage`, `title`, and a name or `fullName`. `rejectedAt` is for `rejected` and
 *   `withdrawn` alone, and is the event's `timestamp` when left out. `stage`: application, screen, interview, onsite,
 *   final. Left out, `nameProvenance` is imported, `canEmail` true, `status` open.
 * - `application.deleted`, `offer.extended | accepted | declined`, `interview.completed`: `{ "application": { "id" } }`
 * - `job.opened`, `job.closed`: `{ "opening": { … } }`
 * - `candidate.updated`: `{ "candidate": { … } }`; `candidate.erased`: `{ "candidate": { "id" } }`
 * - `candidate.merged`: `{ "candidate": { "id" }, "into": { "id" } }`
 * - `candidate.deleted`: `{ "candidate": { "id" }, "applicationIds": [] }`
 * - `webhook.test`: anything
 */
export function readStandardEvent(root: BodyField): NormalisedEvent[] {
  const type = root.at('type').words();
  if (type === 'webhook.test' || type === 'ping') return [{ kind: 'test', occurredAt: null, factKey: null }];
  const kind = Object.hasOwn(APPLICATION_EVENTS, type) ? APPLICATION_EVENTS[type] : undefined;
  if (kind) return [readApplicationEvent(root, type, kind)];
  return [readOther(root, type)];
}

function readApplicationEvent(root: BodyField, type: string, kind: ApplicationEventKind): NormalisedEvent {
  const occurredAt = root.at('timestamp').moment();
  const data = root.at('data');
  const isEnd = kind === 'applicationRejected' || kind === 'applicationWithdrawn';
  const rejectedAt = isEnd ? (data.at('rejectedAt').optional((field) => field.moment()) ?? occurredAt) : null;
  const snapshot = readSnapshot(data, rejectedAt);
  const factKey = factKeyOf(type, snapshot.application.externalId, rejectedAt ?? occurredAt);
  return { kind, ...snapshot, occurredAt, factKey };
}

function readOther(root: BodyField, type: string): NormalisedEvent {
  if (isNote(type)) {
    const occurredAt = root.at('timestamp').moment();
    const applicationId = root.at('data').at('application').at('id').id();
    const factKey = factKeyOf(type, applicationId, occurredAt);
    return { kind: APPLICATION_NOTES[type], applicationId, occurredAt, factKey };
  }
  const fact = (id: string): { occurredAt: Date; factKey: string | null } => {
    const occurredAt = root.at('timestamp').moment();
    return { occurredAt, factKey: factKeyOf(type, id, occurredAt) };
  };
  const candidateId = (): string => root.at('data').at('candidate').at('id').id();
  switch (type) {
    case 'job.opened': {
      const opening = { ...readOpening(root.at('data').at('opening')), status: 'open' as const };
      return { kind: 'jobOpened', opening, ...fact(opening.externalId) };
    }
    case 'job.closed': {
      const opening = { ...readOpening(root.at('data').at('opening')), status: 'closed' as const };
      return { kind: 'jobClosed', openingId: opening.externalId, opening, ...fact(opening.externalId) };
    }
    case 'candidate.updated': {
      const { externalId, firstName, lastName, fullName, addresses } = readCandidate(
        root.at('data').at('candidate'),
      );
      const candidate = { externalId, firstName, lastName, fullName, addresses };
      return { kind: 'candidateUpdated', candidate, ...fact(externalId) };
    }
    case 'candidate.erased':
      return { kind: 'candidateErased', candidateId: candidateId(), ...fact(candidateId()) };
    case 'candidate.merged': {
      const intoCandidateId = root.at('data').at('into').at('id').id();
      return { kind: 'candidateMerged', candidateId: candidateId(), intoCandidateId, ...fact(candidateId()) };
    }
    case 'candidate.deleted': {
      const ids = root.at('data').at('applicationIds').items();
      const applicationIds = ids.map((id) => id.id());
      return { kind: 'candidateDeleted', candidateId: candidateId(), applicationIds, ...fact(candidateId()) };
    }
    default:
      return { kind: 'ignored', action: type, why: 'not_needed', occurredAt: null, factKey: null };
  }
}

function isNote(type: string): type is keyof typeof APPLICATION_NOTES {
  return Object.hasOwn(APPLICATION_NOTES, type);
}

function readSnapshot(data: BodyField, rejectedAt: Date | null): ApplicationSnapshot {
  const application = data.at('application');
  return {
    candidate: readCandidate(data.at('candidate')),
    opening: readOpening(data.at('opening')),
    application: {
      externalId: application.at('id').id(),
      stage: application.at('stage').oneOf(['application', 'screen', 'interview', 'onsite', 'final']),
      interviewsHeld: application.at('interviewsHeld').count(0),
      effort: application
        .at('effort')
        .items()
        .map((phrase) => phrase.words()),
      finalist: application.at('finalist').optional((field) => field.flag(false)),
      appliedAt: application.at('appliedAt').optional((field) => field.moment()),
      rejectedAt,
      reason:
        rejectedAt === null
          ? null
          : data.at('reason').optional((reason) => ({
              id: reason.at('id').optional((field) => field.id()),
              name: reason.at('name').optionalText(),
              type: reason.at('type').optionalText(),
            })),
    },
  };
}

function readCandidate(candidate: BodyField): EventCandidate {
  const firstName = candidate.at('firstName').optionalText();
  const lastName = candidate.at('lastName').optionalText();
  const joined = [firstName, lastName].filter((name) => name !== null).join(' ');
  return {
    externalId: candidate.at('id').id(),
    firstName,
    lastName,
    // One of them must say who it is: a name in one piece is never split, since nobody can know where.
    fullName:
      candidate.at('fullName').optionalText() ?? (joined === '' ? candidate.at('fullName').words() : joined),
    nameProvenance:
      candidate.at('nameProvenance').optional((field) => field.oneOf(['typed', 'imported'])) ?? 'imported',
    addresses: distinctAddresses(candidate.at('emails').items()),
    canEmail: candidate.at('canEmail').flag(true),
    isPrivate: candidate.at('isPrivate').flag(false),
    locale: candidate.at('locale').optional((field) => field.locale()),
    timeZone: candidate.at('timeZone').optional((field) => field.timeZone()),
  };
}

function readOpening(opening: BodyField): EventOpening {
  return {
    externalId: opening.at('id').id(),
    title: opening.at('title').words(),
    department: opening.at('department').optionalText(),
    location: opening.at('location').optionalText(),
    confidential: opening.at('confidential').flag(false),
    status: opening.at('status').optional((field) => field.oneOf(['draft', 'open', 'closed'])) ?? 'open',
  };
}
