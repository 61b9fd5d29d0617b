import { declareStates } from '#platform/states';

export const batchStatuses = [
  'frozen',
  'awaiting_second',
  'approving',
  'canary',
  'paused',
  'leaving',
  'stopped',
  'finished',
  'withdrawn',
  'discarded',
] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/**
 * - `change`: a letter was taken out; who had approved has approved something else
 * - `approve_first`, `approve`: a person says yes to the hash; above the limit two of them
 * - `approved`: every letter went through its own approval; the first few leave
 * - `pause`: the first few have left, or will not by themselves; a person looks what came of it
 * - `pass`: there is nobody besides the first few
 * - `continue`: a person lets the rest leave
 * - `stop`, `resume`, `take_back`: nothing more leaves; then a person chooses: let it leave again, or back to the drafts
 * - `finish`: nothing of it can leave any more
 * - `discard`: it was never approved
 */
export type BatchEvent =
  | 'change'
  | 'approve_first'
  | 'approve'
  | 'approved'
  | 'pause'
  | 'pass'
  | 'continue'
  | 'stop'
  | 'resume'
  | 'take_back'
  | 'finish'
  | 'discard';

export const batchTransitions = declareStates<BatchStatus, BatchEvent>(
  'a batch of approvals',
  'frozen',
  [
    'change',
    'approve_first',
    'approve',
    'approved',
    'pause',
    'pass',
    'continue',
    'stop',
    'resume',
    'take_back',
    'finish',
    'discard',
  ],
  {
    frozen: {
      change: 'frozen',
      approve_first: 'awaiting_second',
      approve: 'approving',
      discard: 'discarded',
    },
    awaiting_second: { change: 'frozen', approve: 'approving', discard: 'discarded' },
    approving: { approved: 'canary', stop: 'stopped' },
    canary: { pause: 'paused', pass: 'leaving', stop: 'stopped' },
    paused: { continue: 'leaving', stop: 'stopped' },
    leaving: { finish: 'finished', stop: 'stopped' },
    stopped: { resume: 'paused', take_back: 'withdrawn' },
    finished: {},
    withdrawn: {},
    discarded: {},
  },
);

/** The statuses in which nothing of a batch leaves, whatever the holds of its letters say. */
const standing: ReadonlySet<BatchStatus> = new Set(['paused', 'stopped', 'withdrawn']);

export function standsStill(status: BatchStatus): boolean {
  return standing.has(status);
}

/** Whether something of it may still leave, so that it can be stopped. */
export function canBeStopped(status: BatchStatus): boolean {
  return batchTransitions[status].stop !== undefined;
}
