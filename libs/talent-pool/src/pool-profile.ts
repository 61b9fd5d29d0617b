import type { CandidateFacts } from '#hiring';
import type { MetFor } from './domain/invitation-words.js';
import type { PoolCandidate } from './domain/matching-types.js';
import type { SilverMedalist } from './silver-medalist.entity.js';

/**
 * How much of a CV is read, in characters: far into it for the terms that a person is found by, its beginning to rank thousands at
 * once, which takes about 1.5 s for 2,000 beginnings.
 */
export const resumeRead = { found: 20_000, ranked: 2_000 } as const;

/** A member of the pool as terms and ranking see them. */
export function poolProfile(
  candidate: CandidateFacts,
  medalist: Pick<SilverMedalist, 'strengths' | 'concerns' | 'wishes'>,
  met: MetFor | undefined,
  longestResume: number,
): PoolCandidate {
  return {
    id: candidate.id,
    headline: candidate.headline ?? '',
    skills: candidate.skills,
    yearsExperience: candidate.yearsExperience,
    location: candidate.location ?? '',
    remoteOk: candidate.remoteOk ?? false,
    rejectedFor: {
      title: met?.title ?? '',
      department: met?.department ?? '',
      stage: met?.stage ?? '',
    },
    strengths: medalist.strengths,
    concerns: medalist.concerns,
    resumeExcerpt: (candidate.resumeText ?? '').slice(0, longestResume),
    interests: medalist.wishes,
  };
}
