export {
  type ConsentBasis,
  type ConsentState,
  type PoolConsent,
  type RetentionPolicy,
} from './domain/consent.js';
export { type OpeningToFill, type PoolCandidate, type RankedCandidate } from './domain/matching-types.js';
export { rankCandidates } from './domain/rank.js';
export { type WeightedTerm, termsOfCandidate } from './domain/terms.js';
export {
  CONSENT_LOCALE,
  CONSENT_TEXT_VERSION,
  consentWording,
  endNamedByWording,
} from './domain/consent-wording.js';
export { DraftInvitation } from './draft-invitation.js';
export { MatchOpening } from './match-opening.js';
export { TalentPoolModule } from './talent-pool.module.js';
