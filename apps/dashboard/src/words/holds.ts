import type { components } from '../api/schema';

export type HoldKind = components['schemas']['RejectionRowView']['holds'][number];

/** Why it does not leave yet, in a few words. */
export const holdWords: Record<HoldKind, string> = {
  undo_window: 'can still be taken back',
  send_window: 'waits for their working hours',
  finalist: 'first choice has not accepted',
  truth_check: 'something needs a look',
  candidate_wrote: 'they wrote meanwhile',
  volume: 'waits with its batch',
  manual: 'held by hand',
};
