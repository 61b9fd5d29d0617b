import type { NormalisedEvent } from './normalised-event.js';

export type RefKind = 'opening' | 'candidate' | 'application';

/** How #hiring knows a row of an ATS. The id alone would mix up two systems that both count from one. */
export function externalRef(source: string, externalId: string): string {
  return `${source}:${externalId}`;
}

/** One row of an ATS, of any kind, in one text: `application:greenhouse:265293`. */
export function subjectRef(kind: RefKind, source: string, externalId: string): string {
  return `${kind}:${externalRef(source, externalId)}`;
}

/** Every row of the ATS that an event speaks of, in an order in which two events can lock them without blocking each other. */
export function subjectsOf(event: NormalisedEvent, source: string): string[] {
  return [...new Set(subjects(event).map(([kind, id]) => subjectRef(kind, source, id)))].sort();
}

function subjects(event: NormalisedEvent): (readonly [RefKind, string])[] {
  switch (event.kind) {
    case 'applicationCreated':
    case 'stageChanged':
    case 'applicationRejected':
    case 'applicationUnrejected':
    case 'applicationWithdrawn':
    case 'candidateHired':
    case 'candidateUnhired':
      return [
        ['opening', event.opening.externalId],
        ['candidate', event.candidate.externalId],
        ['application', event.application.externalId],
      ];
    case 'applicationDeleted':
    case 'applicationStands':
    case 'offerExtended':
    case 'offerAccepted':
    case 'offerDeclined':
    case 'interviewCompleted':
      return [['application', event.applicationId]];
    case 'jobOpened':
      return [['opening', event.opening.externalId]];
    case 'jobClosed':
      return [['opening', event.openingId]];
    case 'candidateUpdated':
      return [['candidate', event.candidate.externalId]];
    case 'candidateErased':
    case 'candidateDeleted':
      return [['candidate', event.candidateId]];
    case 'candidateMerged':
      return [
        ['candidate', event.candidateId],
        ['candidate', event.intoCandidateId],
      ];
    default:
      return [];
  }
}
