/** How far an application got before the no. Later stages earn longer, more personal letters. */
export type Stage = 'application' | 'screen' | 'interview' | 'onsite' | 'final';

/** The words that will reach a candidate, as plain text. Paragraphs are separated by an empty line. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

export type LetterPurpose = 'rejection' | 'feedback_answer' | 'invitation' | 'still_deciding';

/** What the records can back up when a letter promises something. */
export interface Backing {
  /** The candidate is, or is offered to be, in the talent pool. */
  readonly talentPool: boolean;
  readonly feedbackOffered: boolean;
  readonly callOffered: boolean;
}

/** What is known about the candidate, the role and the sender when a letter is checked. */
export interface LetterContext {
  readonly candidate: {
    /** `null`: no name that we trust is known, so a neutral greeting is right. */
    readonly firstName: string | null;
    readonly lastName: string | null;
  };
  readonly role: string;
  readonly company: string;
  readonly stage: Stage;
  /** Number of interviews held. */
  readonly interviews: number;
  /** What the candidate did beyond applying, in words: "take-home task", "travelled to Lisbon". */
  readonly effort: readonly string[];
  readonly sender: { readonly name: string; readonly title: string };
  readonly backing: Backing;
  /**
   * What the letter is for; a rejection when absent. Rules about the decision are for rejections only; those about thanks, effort and length also
   * for the note that nothing is decided yet. Whoever asked for feedback may be told what was seen.
   */
  readonly purpose?: LetterPurpose | undefined;
  /** BCP 47 tag of the letter's language, such as `de-AT`. Guessed from the words when absent. */
  readonly locale?: string | undefined;
}
