/** A person in the pool, as ranking sees them. Nothing here is, or may become, a protected ground. */
export interface PoolCandidate {
  readonly id: string;
  readonly headline: string;
  readonly skills: readonly string[];
  /** Years in the field; null when unknown. Only ever read as "at least". */
  readonly yearsExperience: number | null;
  readonly location: string;
  readonly remoteOk: boolean;
  /** What they were nearly hired for, and how far they came. */
  readonly rejectedFor: { readonly title: string; readonly department: string; readonly stage: string };
  /** The panel's words. */
  readonly strengths: string;
  readonly concerns: string;
  readonly resumeExcerpt: string;
  /** What the candidate wants next, in their words. */
  readonly interests: string;
}

/** A job to fill. */
export interface OpeningToFill {
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly location: string;
  /** Whether the work can be done from elsewhere. */
  readonly remote: boolean;
  readonly description: string;
  readonly mustHave: readonly string[];
  readonly niceToHave: readonly string[];
}

/** A proposal: never a decision. Reasons are sentences for the recruiter, and for the candidate who asks. */
export interface RankedCandidate {
  readonly candidateId: string;
  /** 0 to 100; it orders proposals for one opening and means nothing elsewhere. */
  readonly score: number;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
}
