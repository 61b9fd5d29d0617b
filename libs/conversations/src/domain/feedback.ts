import { declareStates } from '#platform/states';

/**
 * - `requested`: the candidate asked
 * - `given`: the hiring manager (or another member) said what can be said; an answer is drafted
 * - `answered`: the answer was accepted by the candidate's mail server
 * - `declined`: the request fell away with its candidate
 */
export type FeedbackStatus = 'requested' | 'given' | 'answered' | 'declined';
export type FeedbackEvent = 'give' | 'answer' | 'bounce' | 'decline';

/** Every move that there is. A recruiter may answer without waiting for the hiring manager. */
const feedbackStates = declareStates<FeedbackStatus, FeedbackEvent>(
  'requests for feedback',
  'requested',
  ['give', 'answer', 'bounce', 'decline'],
  {
    requested: { give: 'given', answer: 'answered', decline: 'declined' },
    given: { answer: 'answered', decline: 'declined' },
    answered: { bounce: 'given' },
    declined: {},
  },
);

/** The statuses that `event` moves, for a conditional update. */
export function feedbackStatusesBefore(event: FeedbackEvent): FeedbackStatus[] {
  const all = Object.keys(feedbackStates) as FeedbackStatus[];
  return all.filter((status) => event in feedbackStates[status]);
}

/** How long the link to the feedback page opens it, in days of business time. */
export const FEEDBACK_LINK_DAYS = 14;

/** The longest text of one field, in UTF-16 code units. */
export const FEEDBACK_TEXT_LIMIT = 2_000;

/** What was said: three sentences tied to the job, or that we cannot share more. */
export type GivenFeedback =
  | { readonly cannotShare: true }
  | {
      readonly cannotShare: false;
      /** One thing that went well. */
      readonly wentWell: string;
      /** The one difference that decided. */
      readonly decidedBy: string;
      /** One thing that would help next time. */
      readonly wouldHelp: string;
    };

/** The fields of the form, as they are named in it and in the API. */
export const FEEDBACK_FIELDS = ['wentWell', 'decidedBy', 'wouldHelp'] as const;
export type FeedbackField = (typeof FEEDBACK_FIELDS)[number];

/** What a person typed, with what is wrong with it. */
export interface FeedbackForm {
  readonly values: Readonly<Record<FeedbackField, string>>;
  readonly cannotShare: boolean;
  readonly problems: Readonly<Partial<Record<FeedbackField, string>>>;
}

/**
 * Reads what a form or a client sent.
 *
 * @param input a decoded form or JSON body; anything may be missing or of another type
 * @returns the feedback, or the form with a sentence for each field that must be changed
 */
export function readFeedback(
  input: unknown,
):
  | { readonly ok: true; readonly feedback: GivenFeedback }
  | { readonly ok: false; readonly form: FeedbackForm } {
  const fields = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  const text = (field: FeedbackField): string => {
    const value = fields[field];
    // Line breaks of a form are CRLF; a NUL cannot be stored.
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '').trim() : '';
  };
  const values = { wentWell: text('wentWell'), decidedBy: text('decidedBy'), wouldHelp: text('wouldHelp') };
  const { cannotShare } = fields;
  if (cannotShare === true || cannotShare === 'yes') return { ok: true, feedback: { cannotShare: true } };
  const problems: Partial<Record<FeedbackField, string>> = {};
  for (const field of FEEDBACK_FIELDS) {
    if (values[field] === '') problems[field] = 'Write a sentence, or choose that we cannot share more.';
    else if (values[field].length > FEEDBACK_TEXT_LIMIT)
      problems[field] = `Keep it under ${FEEDBACK_TEXT_LIMIT} characters: one or two sentences help most.`;
  }
  if (Object.keys(problems).length > 0) return { ok: false, form: { values, cannotShare: false, problems } };
  return { ok: true, feedback: { cannotShare: false, ...values } };
}
