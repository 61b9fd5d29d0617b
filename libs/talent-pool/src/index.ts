export {
  type ConsentBasis,
  type ConsentState,
  consentEndsAt,
  consentState,
  DEFAULT_RETENTION,
  mayInvite,
  type PoolConsent,
  renewalQuestionsAt,
  type RetentionPolicy,
} from './domain/consent.js';
export { type OpeningToFill, type PoolCandidate, type RankedCandidate } from './domain/matching-types.js';
export { rankCandidates, RANKING_RULES_VERSION } from './domain/rank.js';
export { skillTerm, termsOfCandidate, termsOfOpening, type WeightedTerm } from './domain/terms.js';
export { invitationAccepted } from './events.js';
export { TalentPoolModule } from './talent-pool.module.js';
