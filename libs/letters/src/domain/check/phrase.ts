/**
 * Words that mean something, unless their sentence or their clause says otherwise. The expressions are matched on plain text: small letters
 * without accents, and straight apostrophes.
 */
export interface Phrase {
  readonly says: RegExp;
  /** Looked for in the whole sentence. */
  readonly unless?: RegExp;
  /** Looked for in the clause alone: "this one will not work out, but we'll call you" promises a call. */
  readonly unlessInClause?: RegExp;
  /** Says what was seen, or what to do about it, and not what is wrong with the person: right in an answer to whoever asked for feedback. */
  readonly observed?: true;
  /** Says little alone: it counts where another one is said, too. */
  readonly mild?: true;
}
