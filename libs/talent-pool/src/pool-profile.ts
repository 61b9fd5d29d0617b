import type { CandidateFacts } from '#hiring';
import type { MetFor } from './domain/invitation-words.js';
import type { PoolCandidate } from './domain/matching-types.js';
import type { SilverMedalist } from './silver-medalist.entity.js';

/** What follows in a CV says little new, and reading it for thousands of people takes time. */
const longestResume = 20_000;

/** A member of the pool as terms and ranking see them. */
export function poolProfile(
  candidate: CandidateFacts,
  medalist: Pick<SilverMedalist, 'strengths' | 'concerns' | 'wishes'>,
  met: MetFor | undefined,
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
