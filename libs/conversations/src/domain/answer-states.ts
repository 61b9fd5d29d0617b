import { declareStates } from '#platform/states';

/** `drafted → approved → sending → sent`; one that was refused or bounced is `failed` and can be approved again. */
export type AnswerStatus = 'drafted' | 'approved' | 'sending' | 'sent' | 'cancelled' | 'failed';

/** `fail`: it did not leave. `bounce`: it left and did not arrive. */
export type AnswerEvent = 'approve' | 'send' | 'accept' | 'fail' | 'bounce' | 'cancel';

/** Every move that there is. */
export const answerStates = declareStates<AnswerStatus, AnswerEvent>(
  'answers',
  'drafted',
  ['approve', 'send', 'accept', 'fail', 'bounce', 'cancel'],
  {
    drafted: { approve: 'approved', cancel: 'cancelled' },
    approved: { send: 'sending' },
    sending: { accept: 'sent', fail: 'failed' },
    sent: { bounce: 'failed' },
    failed: { approve: 'approved', cancel: 'cancelled' },
    cancelled: {},
  },
);

/** The statuses that `event` moves, for a conditional update. */
export function answerStatusesBefore(event: AnswerEvent): AnswerStatus[] {
  const all = Object.keys(answerStates) as AnswerStatus[];
  return all.filter((status) => event in answerStates[status]);
}

/** Words can be changed until a person approves them, and after they failed to arrive. */
export const editableAnswerStatuses = answerStatusesBefore('approve');
