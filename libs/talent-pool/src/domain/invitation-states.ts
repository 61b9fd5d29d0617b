import { declareStates } from '#platform/states';

export type InvitationStatus =
  'drafted' | 'approved' | 'sending' | 'sent' | 'accepted' | 'declined' | 'cancelled' | 'failed';

/**
 * - `approve`: a named person lets it go; again after a failure or a bounce
 * - `undo`: the approval is taken back before it leaves
 * - `leave`: proved again at the moment of sending
 * - `hold`: something must be put right by a person first; it is a draft again
 * - `sent`, `fail`: how SMTP ended, a hard bounce included
 * - `say_yes`, `say_no`: the candidate answered; a person may correct what was understood
 * - `cancel`: it is no longer right to send it
 */
export type InvitationEvent =
  'approve' | 'undo' | 'leave' | 'hold' | 'sent' | 'fail' | 'say_yes' | 'say_no' | 'cancel';

export const invitationTransitions = declareStates<InvitationStatus, InvitationEvent>(
  'an invitation',
  'drafted',
  ['approve', 'undo', 'leave', 'hold', 'sent', 'fail', 'say_yes', 'say_no', 'cancel'],
  {
    drafted: { approve: 'approved', cancel: 'cancelled' },
    approved: { undo: 'drafted', leave: 'sending', hold: 'drafted', cancel: 'cancelled' },
    // An answer can overtake the record of the sending that it answers.
    sending: {
      sent: 'sent',
      fail: 'failed',
      hold: 'drafted',
      cancel: 'cancelled',
      say_yes: 'accepted',
      say_no: 'declined',
    },
    sent: { fail: 'failed', say_yes: 'accepted', say_no: 'declined' },
    accepted: { say_no: 'declined' },
    declined: { say_yes: 'accepted' },
    cancelled: {},
    failed: { approve: 'approved', cancel: 'cancelled' },
  },
);

export const invitationStatuses = Object.keys(invitationTransitions) as InvitationStatus[];

/** On their way or beyond: what counts for the frequency cap. */
export const invitingStatuses: readonly InvitationStatus[] = [
  'approved',
  'sending',
  'sent',
  'accepted',
  'declined',
];

/** Waiting for the candidate's word. */
export const awaitingAnswer: readonly InvitationStatus[] = ['sending', 'sent'];

/** Not gone yet, so they can still be called back. */
export const unsentStatuses: readonly InvitationStatus[] = ['drafted', 'approved', 'failed'];
