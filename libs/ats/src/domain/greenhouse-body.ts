import { distinctAddresses, type BodyField } from './body-field.js';
import type {
  ApplicationSnapshot,
  EventApplication,
  EventCandidate,
  EventOpening,
  RejectionReason,
} from './normalised-event.js';
import { stageFromName, stepFromName } from './stage-names.js';

/** Reads `payload.application`, which every application event of Greenhouse carries whole. */
export function readSnapshot(application: BodyField, rejectedAt: Date | null): ApplicationSnapshot {
  const [job] = application.at('jobs').items();
  return {
    candidate: readCandidate(application.at('candidate')),
    // `job` is the deprecated form of `jobs`, in which candidates, unlike prospects, have exactly one.
    opening: readJob(job ?? application.at('job')),
    application: readApplication(application, rejectedAt),
  };
}

function readApplication(application: BodyField, rejectedAt: Date | null): EventApplication {
  const stageField = application.at('current_stage');
  const stageName = stageField.optional((stage) => stage.at('name').optionalText());
  const stage = stageFromName(stageName);
  return {
    externalId: application.at('id').id(),
    stage,
    ...readSteps(stageField.optional((current) => current.at('interviews').items()) ?? []),
    finalist: stage === 'final' ? true : null,
    appliedAt: application.at('applied_at').optional((field) => field.moment()),
    rejectedAt,
    reason: rejectedAt === null ? null : application.at('rejection_reason').optional(readReason),
  };
}

/** `awaiting_feedback`: it was held, and the interviewer has not written yet. `collect_feedback` needs no meeting. */
const HELD = new Set(['complete', 'awaiting_feedback']);
const TASK_DONE = new Set(['complete', 'received', 'awaiting_feedback']);

/** The steps of the current stage alone: the history needs the API of Greenhouse. */
function readSteps(steps: BodyField[]): { interviewsHeld: number; effort: string[] } {
  const read = steps.map((step) => ({
    asks: stepFromName(step.at('name').optionalText()),
    status: step.at('status').optionalText() ?? '',
  }));
  const didTask = read.some((step) => step.asks === 'task' && TASK_DONE.has(step.status));
  return {
    interviewsHeld: read.filter((step) => step.asks === 'interview' && HELD.has(step.status)).length,
    effort: didTask ? ['take-home task'] : [],
  };
}

function readReason(reason: BodyField): RejectionReason {
  return {
    id: reason.at('id').optional((field) => field.id()),
    name: reason.at('name').optionalText(),
    type: reason.at('type').optional((type) => type.at('name').optionalText()),
  };
}

function readCandidate(candidate: BodyField): EventCandidate {
  return {
    ...readCandidateUpdate(candidate),
    // Recruiters and imports fill these fields as well as candidates do.
    nameProvenance: 'imported',
    canEmail: candidate.at('can_email').flag(true),
    isPrivate: candidate.at('is_private').flag(false),
    locale: null,
    timeZone: null,
  };
}

/** What `update_candidate` carries: it leaves out `can_email` and `is_private`. */
export function readCandidateUpdate(
  candidate: BodyField,
): Pick<EventCandidate, 'externalId' | 'firstName' | 'lastName' | 'fullName' | 'addresses'> {
  const firstName = candidate.at('first_name').optionalText();
  const lastName = candidate.at('last_name').optionalText();
  return {
    externalId: candidate.at('id').id(),
    firstName,
    lastName,
    fullName: [firstName, lastName].filter((name) => name !== null).join(' '),
    addresses: readAddresses(candidate.at('email_addresses').items()),
  };
}

/** Personal addresses first and those at work last: a colleague may read along there. */
function readAddresses(entries: BodyField[]): string[] {
  const rank = (type: string | null): number => (type === 'personal' ? 0 : type === 'work' ? 2 : 1);
  const sorted = entries
    .map((entry) => ({ value: entry.at('value'), rank: rank(entry.at('type').optionalText()) }))
    .filter((entry) => !entry.value.isAbsent)
    .sort((a, b) => a.rank - b.rank);
  return distinctAddresses(sorted.map((entry) => entry.value));
}

/** Reads a job, of an application or of a job event. */
export function readJob(job: BodyField): EventOpening {
  const offices = job
    .at('offices')
    .items()
    .map((office) =>
      office.optional(
        (present) => present.at('location').optional(placeName) ?? present.at('name').optionalText(),
      ),
    );
  const departments = job
    .at('departments')
    .items()
    // Lists of departments may hold null for one that was deleted.
    .map((department) => department.optional((present) => present.at('name').optionalText()));
  return {
    externalId: job.at('id').id(),
    title: job.at('name').words(),
    department: joined(departments),
    location: joined(offices),
    confidential: job.at('confidential').flag(false),
    status: job.at('status').isAbsent ? 'open' : job.at('status').oneOf(['draft', 'open', 'closed']),
  };
}

/** A text in webhooks, and `{"name": "…"}` in the API of Greenhouse; both are read, as integrations copy either. */
function placeName(location: BodyField): string | null {
  return location.isText ? location.optionalText() : location.at('name').optionalText();
}

function joined(names: (string | null)[]): string | null {
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length === 0 ? null : known.join('; ');
}
