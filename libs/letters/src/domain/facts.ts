import type { Backing, Stage } from './letter.js';
import type { LetterLocale } from './locale.js';
import type { DecisionReason } from './reason.js';

/** How a name came to us. A guessed one (from an address, say) never greets anybody. */
export type NameProvenance = 'typed' | 'imported' | 'guessed';

export interface CandidateFacts {
  readonly firstName: string | null;
  /** Where the language greets by the whole name. */
  readonly lastName?: string | null;
  readonly provenance: NameProvenance;
}

/** What every letter of ours needs to know. */
export interface LetterFacts {
  readonly candidate: CandidateFacts;
  /** The role applied for, as it was advertised. */
  readonly role: string;
  readonly company: string;
  readonly sender: { readonly name: string; readonly title: string };
  /** The language of the letter; English when absent. */
  readonly locale?: LetterLocale;
}

export interface RejectionFacts extends LetterFacts {
  readonly stage: Stage;
  /** Number of interviews held. */
  readonly interviews: number;
  /** What was given beyond applying: "take-home task", "travelled to Lisbon". */
  readonly effort: readonly string[];
  readonly backing: Backing;
  /** Why, where a letter differs by it; `unspecified` when absent. */
  readonly reason?: DecisionReason;
  /** A full sentence about what the job needed, where one is recorded and fair to tell. */
  readonly reasonSentence?: string | null;
  /** A true sentence about the candidate, from someone who met them. */
  readonly personalSentence?: string | null;
  readonly candidatePageUrl?: string | null;
}

/** What the note that nothing is decided yet is written from. */
export interface StillDecidingFacts extends LetterFacts {
  /** Number of interviews held. */
  readonly interviews: number;
  /** What was given beyond applying. */
  readonly effort: readonly string[];
  /** "2026-06-12": the day by which they hear; `null` when none is promised. */
  readonly expectedBy: string | null;
}

/** Feedback as full sentences, each tied to the job and to something that was seen. */
export interface FeedbackFacts extends LetterFacts {
  readonly wentWell: string;
  readonly decidingDifference: string;
  readonly nextTime: string;
}

export interface InvitationFacts extends LetterFacts {
  /** Where we met, to follow "We met": "in March, when you interviewed with Ines and Tom". */
  readonly whereWeMet: string;
  /** A full sentence about what was good then. */
  readonly whatWasGood: string;
  readonly opening: {
    readonly title: string;
    /** A full sentence: why this opening for this person. */
    readonly why: string;
    /** A full sentence: what is different this time. */
    readonly different: string;
  };
  readonly candidatePageUrl: string;
}
