import type { Intent } from './intents.js';
import { addWorkingDays } from './working-days.js';

/** What we owe somebody who wrote. Ids of the public vocabulary of duties. */
export type OwedKind = 'answer' | 'give_feedback' | 'serve_privacy_request';

export interface Owed {
  readonly kind: OwedKind;
  readonly dueAt: Date;
}

const DAY = 24 * 60 * 60 * 1_000;
const ANSWER_DAYS = 2;
const THANKS_DAYS = 5;
const FEEDBACK_DAYS = 5;
/** GDPR Art. 12(3): within one month of receipt. */
const PRIVACY_DAYS = 30;

/** Intents that another duty or no answer of their own takes care of. */
const SERVED_OTHERWISE: ReadonlySet<Intent> = new Set(['feedback_request', 'privacy_request', 'gratitude']);

/**
 * What a person's message obliges us to: at least one thing, because nobody is left waiting (a thank-you is answered too, with more
 * time). A question beside a request for feedback is owed its own answer.
 *
 * @param receivedAt the clock starts at receipt, also when the message was matched later
 * @param timeZone IANA name, of the organization
 */
export function dutiesOf(intents: readonly Intent[], receivedAt: Date, timeZone: string): Owed[] {
  const owed: Owed[] = [];
  if (intents.includes('feedback_request'))
    owed.push({ kind: 'give_feedback', dueAt: feedbackDueAt(receivedAt, timeZone) });
  if (intents.includes('privacy_request'))
    owed.push({ kind: 'serve_privacy_request', dueAt: new Date(receivedAt.getTime() + PRIVACY_DAYS * DAY) });
  const asksMore = intents.some((intent) => !SERVED_OTHERWISE.has(intent));
  if (owed.length > 0 && !asksMore) return owed;
  const onlyThanks = intents.length > 0 && intents.every((intent) => intent === 'gratitude');
  const days = onlyThanks ? THANKS_DAYS : ANSWER_DAYS;
  return [...owed, { kind: 'answer', dueAt: addWorkingDays(receivedAt, days, timeZone) }];
}

/** By when we answer a request for feedback that was made at `askedAt`. */
export function feedbackDueAt(askedAt: Date, timeZone: string): Date {
  return addWorkingDays(askedAt, FEEDBACK_DAYS, timeZone);
}
