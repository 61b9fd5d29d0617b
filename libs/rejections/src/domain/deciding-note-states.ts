import { declareStates } from '#platform/states';

export const decidingNoteStatuses = [
  'drafted',
  'approved',
  'sending',
  'sent',
  'cancelled',
  'failed',
] as const;
export type DecidingNoteStatus = (typeof decidingNoteStatuses)[number];

/**
 * - `approve`: who signs it lets it go
 * - `undo`: the approval is taken back before it leaves
 * - `leave`: proved again at the moment of sending
 * - `hold`: something must be put right by a person first; it is a draft again
 * - `accept`, `fail`: how SMTP ended, a hard bounce included
 * - `cancel`: it is not true any more, or nobody is there to read it
 */
export type DecidingNoteEvent = 'approve' | 'undo' | 'leave' | 'hold' | 'accept' | 'fail' | 'cancel';

export const decidingNoteTransitions = declareStates<DecidingNoteStatus, DecidingNoteEvent>(
  'a note that nothing is decided yet',
  'drafted',
  ['approve', 'undo', 'leave', 'hold', 'accept', 'fail', 'cancel'],
  {
    drafted: { approve: 'approved', cancel: 'cancelled' },
    approved: { undo: 'drafted', leave: 'sending', hold: 'drafted', cancel: 'cancelled' },
    sending: { accept: 'sent', fail: 'failed', hold: 'drafted', cancel: 'cancelled' },
    sent: { fail: 'failed' },
    cancelled: {},
    failed: {},
  },
);

/** On their way: of one application, one at most. */
export const leavingStatuses: readonly DecidingNoteStatus[] = ['approved', 'sending'];
