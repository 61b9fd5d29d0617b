import type { Standing } from './standing.js';

/** How far an application came; the same words as the letters use. */
export type Stage = 'application' | 'screen' | 'interview' | 'onsite' | 'final';

/** A candidate as the ATS describes them. Texts have no control characters and are at most 500 characters long. */
export interface EventCandidate {
  externalId: string;
  firstName: string | null;
  lastName: string | null;
  /** As the ATS gives it, or first and last name joined; empty when the ATS knows no name. */
  fullName: string;
  /** `typed` by the candidate, or `imported`: entered by somebody or something else, so trusted less. */
  nameProvenance: 'typed' | 'imported';
  /** Well-formed mail addresses without duplicates, the one to write to first. */
  addresses: string[];
  /** False: the candidate must not be mailed. */
  canEmail: boolean;
  /** True: only named people may see the candidate. */
  isPrivate: boolean;
  /** BCP 47, canonical: "pt-BR". */
  locale: string | null;
  /** IANA name: "Europe/Lisbon". */
  timeZone: string | null;
}

export interface EventOpening {
  externalId: string;
  title: string;
  department: string | null;
  location: string | null;
  /** True: never to be named in mail to anybody but its own applicants. */
  confidential: boolean;
  status: 'draft' | 'open' | 'closed';
}

export interface RejectionReason {
  id: string | null;
  name: string | null;
  /** The kind of reason, in the words of the ATS: "We rejected them". */
  type: string | null;
}

export interface EventApplication {
  externalId: string;
  stage: Stage;
  /** Interviews that the event proves were held; there may have been more in earlier stages. */
  interviewsHeld: number;
  /** What the candidate gave beyond applying: "take-home task". */
  effort: string[];
  /** True when the candidate reached the last stage; null when the event does not tell. */
  finalist: boolean | null;
  appliedAt: Date | null;
  /** Set exactly when the application is rejected or withdrawn. */
  rejectedAt: Date | null;
  reason: RejectionReason | null;
}

/** Everything about one application at the time of the event. */
export interface ApplicationSnapshot {
  candidate: EventCandidate;
  opening: EventOpening;
  application: EventApplication;
}

interface Fact {
  /** When it happened, by the clock of the ATS; null when the event does not tell. */
  occurredAt: Date | null;
  /**
   * Equal for two events that report the same fact, even when they are not the same delivery; null when the format
   * has nothing that tells a repetition from a second occurrence, and the state decides.
   */
  factKey: string | null;
}

export type ApplicationEventKind =
  | 'applicationCreated'
  | 'stageChanged'
  | 'applicationRejected'
  | 'applicationUnrejected'
  | 'applicationWithdrawn'
  | 'candidateHired'
  | 'candidateUnhired';

/** One kind each, so that a switch over `kind` narrows. */
type ApplicationEvent = {
  [Kind in ApplicationEventKind]: Fact & ApplicationSnapshot & { kind: Kind };
}[ApplicationEventKind];

export type NormalisedEvent =
  | ApplicationEvent
  | (Fact & { kind: 'applicationDeleted'; applicationId: string })
  /** Told by a read-back, never by a webhook: how the application stands there. It can end a rejection and make none. */
  | (Fact & { kind: 'applicationStands'; applicationId: string; standing: Standing; askedAt: Date })
  | (Fact & { kind: 'offerExtended'; applicationId: string })
  | (Fact & { kind: 'offerAccepted'; applicationId: string })
  | (Fact & { kind: 'offerDeclined'; applicationId: string })
  | (Fact & { kind: 'interviewCompleted'; applicationId: string })
  | (Fact & { kind: 'jobOpened'; opening: EventOpening })
  /** `opening` is null when the ATS tells no more than that the job is gone. */
  | (Fact & { kind: 'jobClosed'; openingId: string; opening: EventOpening | null })
  | (Fact & {
      kind: 'candidateUpdated';
      candidate: Pick<EventCandidate, 'externalId' | 'firstName' | 'lastName' | 'fullName' | 'addresses'>;
    })
  /** The ATS forgot who the person was, so we must too. */
  | (Fact & { kind: 'candidateErased'; candidateId: string })
  | (Fact & { kind: 'candidateMerged'; candidateId: string; intoCandidateId: string })
  | (Fact & { kind: 'candidateDeleted'; candidateId: string; applicationIds: string[] })
  /** The sender tries the connection; nothing may come of it. */
  | (Fact & { kind: 'test' })
  | (Fact & { kind: 'ignored'; action: string; why: IgnoredBecause });

export type IgnoredBecause =
  /** The action means nothing to us, or is newer than this version. */
  | 'not_needed'
  /** The person never applied, so there is no outcome to tell. */
  | 'prospect'
  | 'job_not_open'
  | 'offer_not_sent'
  /** Fields that do not say who the person is were forgotten. */
  | 'partial_anonymisation';

/** The text of a fact key: what happened, to which row of the ATS, and when. */
export function factKeyOf(action: string, externalId: string, at: Date | null): string | null {
  return at === null ? null : `${action}:${externalId}:${at.toISOString()}`;
}
