/** `drafted → approved → sending → sent`; a refused or bounced letter is `failed` and can be approved again. */
export type AnswerStatus = 'drafted' | 'approved' | 'sending' | 'sent' | 'cancelled' | 'failed';

/** Every move that there is. */
export const answerTransitions: Readonly<Record<AnswerStatus, readonly AnswerStatus[]>> = {
  drafted: ['approved', 'cancelled'],
  approved: ['sending'],
  sending: ['sent', 'failed'],
  // A hard bounce: it left and did not arrive.
  sent: ['failed'],
  failed: ['approved', 'cancelled'],
  cancelled: [],
};

/** The states from which an answer may come to `target`. */
export function answerStatesBefore(target: AnswerStatus): AnswerStatus[] {
  const all = Object.keys(answerTransitions) as AnswerStatus[];
  return all.filter((status) => answerTransitions[status].includes(target));
}

/** Words can be changed until a person approves them, and after they failed to arrive. */
export const editableAnswerStates: readonly AnswerStatus[] = ['drafted', 'failed'];
