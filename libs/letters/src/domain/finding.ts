/**
 * `block`: cannot be sent. `warn`: needs a recruiter's explicit override with a reason.
 * `advice`: shown, never in the way.
 */
export type Severity = 'block' | 'warn' | 'advice';

/** Every rule of the respect check with its severity. Ids are public API: add, never rename. */
export const ruleSeverities = {
  'empty-message': 'block',
  'unresolved-placeholder': 'block',
  'wrong-name': 'block',
  'missing-name': 'warn',
  'missing-role': 'warn',
  'unclear-decision': 'block',
  'buried-decision': 'warn',
  'no-thanks': 'warn',
  'effort-ignored': 'warn',
  'too-short-for-stage': 'warn',
  'too-long': 'advice',
  unsigned: 'warn',
  'closed-door': 'warn',
  'unbacked-promise': 'block',
  comparison: 'warn',
  blame: 'warn',
  'protected-ground': 'block',
  'false-hope': 'warn',
  condescending: 'warn',
  cliche: 'advice',
  'hard-to-read': 'advice',
  'house-phrase': 'warn',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof ruleSeverities;

/** What the respect check says about one place in a letter. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** UTF-16 offsets into the text named by `in`; `null` where something is missing. */
  readonly start: number | null;
  readonly end: number | null;
  readonly in: 'subject' | 'body';
  /** What to do instead, in one sentence. */
  readonly advice: string;
}
