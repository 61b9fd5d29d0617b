import type { UnsubscribeOutcome } from './unsubscribe.js';

/** What a page says after something was done. */
export type Done =
  'sent' | 'refused' | 'saved' | 'time' | 'time_refused' | `unsubscribe_${UnsubscribeOutcome}`;

const notices: Readonly<Record<Done, string>> = {
  sent: 'Sent. It is in Regards now.',
  refused: 'It was not taken: see the answer below what you wrote.',
  saved: 'Saved. It holds from the next mail on.',
  time: 'Time has passed.',
  time_refused: 'Time did not pass: it can in a moment.',
  unsubscribe_done: 'Unsubscribed: these letters stop.',
  unsubscribe_refused: 'Regards refused the request: the link may have been used up.',
  unsubscribe_not_ours:
    'This link leads to another server. Nothing was sent: the mailbox never leaves this computer.',
  unsubscribe_none: 'This mail offers no unsubscribing with one click.',
};

/** @param done what the address of the page says */
export function noticeOf(done: unknown): string | null {
  return typeof done === 'string' && Object.hasOwn(notices, done) ? notices[done as Done] : null;
}
