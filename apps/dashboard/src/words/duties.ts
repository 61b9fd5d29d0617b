/** What is owed, as the end of "We owe …". */
const owed: Readonly<Record<string, string>> = {
  tell_outcome: 'the outcome',
  answer: 'an answer',
  give_feedback: 'feedback',
  keep_promise: 'what we promised',
  serve_privacy_request: 'what their privacy request asks for',
  renew_consent: 'a question whether they still want to be kept',
};

/** Why something is not owed any more, by the code that the ledger keeps. */
const voided: Readonly<Record<string, string>> = {
  'rejections.unrejected': 'the decision was taken back',
  'rejections.hired': 'they were hired',
  'rejections.withdrawn': 'they withdrew',
  'rejections.bounced': 'the letter that promised it came back',
  'talent_pool.consent_ended': 'their yes to the pool ended',
};

/** "their yes to the pool ended": by the code of what happened; `null` when there are no words for it. */
export function voidedInWords(reason: string): string | null {
  return voided[reason] ?? null;
}

/** "an answer", "feedback": by the kind of the duty. */
export function owedInWords(kind: string): string {
  return owed[kind] ?? 'an answer';
}
