export { type Stage, stages } from './application.entity.js';
export type { ApplicationStatus } from './domain/application-state.js';
export { addressKey } from './domain/addresses.js';
export { type NameProvenance, searchKey } from './domain/candidate-name.js';
export type { FirstChoice, OfferStatus } from './domain/first-choice.js';
export { isLive as isLiveOpening, type OpeningStatus } from './domain/opening-state.js';
export {
  type ApplicationFacts,
  type ApplicationState,
  findApplicationFacts,
  findFinalistApplications,
  findLiveApplications,
  getApplicationFacts,
} from './application-facts.js';
export {
  type CandidateFacts,
  type CandidateListed,
  findByExternalRefs,
  findCandidates,
  candidateIdsByAddress,
  candidateIdsByAddresses,
  findListedCandidates,
  getCandidateFacts,
  getOpeningFacts,
  type OpeningFacts,
} from './facts.js';
export {
  closeOpening,
  type Recorded,
  recordOpening,
  type RecordOpening,
  reopenOpening,
} from './record-opening.js';
export { type CandidateCard, findCandidateCards, findOpeningTitles } from './cards.js';
export { findInterviewTimes } from './interview-times.js';
export { candidatesBeginningWith } from './candidate-search.js';
export { COUNTED_PER_OPENING, CountsForOpenings, OpeningCounter } from './opening-counters.js';
export {
  AsksDecisionSources,
  type Confirmation,
  DecisionSource,
  DecisionSources,
  type SourceSaid,
} from './decision-sources.js';
export { findExternalRefs, findApplicationsOfSource } from './external-refs.js';
export { candidatePageUrl } from './candidate-page-link.js';
export { type HeldRefs, holdRows } from './held-rows.js';
export {
  holdPerson,
  isPersonErased,
  lockPerson,
  noteContact,
  noteContacts,
  recordCandidate,
  type RecordCandidate,
} from './record-candidate.js';
export { mergeCandidates } from './merge-candidates.js';
export { eraseCandidate } from './erase-candidate.js';
export { rowsOfPerson } from './rows-of-person.js';
export { lockApplicationState, recordApplication, type RecordApplication } from './record-application.js';
export {
  type DecisionInput,
  type DecisionOutcome,
  hireApplication,
  rejectApplication,
  unrejectApplication,
  withdrawApplication,
} from './decide-application.js';
export { recordOffer } from './record-offer.js';
export { recordInterview } from './record-interview.js';
export {
  applicationHired,
  applicationRejected,
  applicationUnrejected,
  applicationWithdrawn,
  candidateErased,
  candidateMerged,
  offerAccepted,
  offerDeclined,
  openingClosed,
  openingOpened,
} from './events.js';
export { HiringModule } from './hiring.module.js';
