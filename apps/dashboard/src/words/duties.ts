/** What is owed, as the end of "We owe …". */
const owed: Readonly<Record<string, string>> = {
  tell_outcome: 'the outcome',
  answer: 'an answer',
  give_feedback: 'feedback',
  keep_promise: 'what we promised',
  serve_privacy_request: 'what their privacy request asks for',
  renew_consent: 'a question whether they still want to be kept',
};

/** "an answer", "feedback": by the kind of the duty. */
export function owedInWords(kind: string): string {
  return owed[kind] ?? 'an answer';
}
