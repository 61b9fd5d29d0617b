export {
  type AtsFormat,
  type AtsFormatId,
  type Headers,
  type MalformedCode,
  type Normalisation,
  type Verification,
  type VerificationFailure,
} from './domain/ats-format.js';
export type {
  ApplicationEventKind,
  ApplicationSnapshot,
  EventApplication,
  EventCandidate,
  EventOpening,
  IgnoredBecause,
  NormalisedEvent,
  RejectionReason,
  Stage,
} from './domain/normalised-event.js';
export { ResealConnections } from './reseal-connections.js';
export { AtsModule } from './ats.module.js';
export { type AtsStanding, readAtsStandings } from './read-ats-standings.js';
export { credentialsRefused } from './events.js';
export type { HarvestAddresses } from './domain/greenhouse-harvest.js';
export { HARVEST_ADDRESSES } from './read-back/greenhouse-reader.js';
export { findOpenRefusal } from './read-back/read-back-store.js';
