/** What a candidate's message can be about. Public vocabulary: ids are stable; add, never rename. */
export const INTENTS = [
  'gratitude',
  'feedback_request',
  'status_inquiry',
  'future_interest',
  'referral',
  'distress',
  'hostility',
  'dispute',
  'privacy_request',
  'withdrawal',
  'correction',
  'accepts_outreach',
  'declines_outreach',
  'question',
  'blank',
  'other',
] as const;

/** One id of the public vocabulary of intents. */
export type Intent = (typeof INTENTS)[number];

/** What we had sent before the candidate wrote: it decides what a bare "yes" or "no, thanks" answers. */
export const REPLIED_TO = ['rejection', 'outreach', 'no_answer_yet', 'feedback_answer'] as const;

/** One id of {@link REPLIED_TO}. */
export type RepliedTo = (typeof REPLIED_TO)[number];
