export {
  type ConsentBasis,
  type ConsentState,
  type PoolConsent,
  type RetentionPolicy,
} from './domain/consent.js';
export { type OpeningToFill, type PoolCandidate, type RankedCandidate } from './domain/matching-types.js';
export { rankCandidates } from './domain/rank.js';
export { type WeightedTerm } from './domain/terms.js';
export { TalentPoolModule } from './talent-pool.module.js';
