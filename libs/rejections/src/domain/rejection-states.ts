import { declareStates } from '#platform/states';

export const rejectionStatuses = [
  'drafted',
  'approved',
  'sending',
  'sent',
  'cancelled',
  'failed',
  'superseded',
] as const;
export type RejectionStatus = (typeof rejectionStatuses)[number];

/**
 * - `approve`, `undo`: a named person says yes, or takes it back before it left
 * - `release`: nothing holds it any more; a delivery was queued
 * - `hold`: the proof at the moment of sending failed; it waits again
 * - `accept`, `fail`: how SMTP ended; a later bounce reopens the delivery, not the decision
 * - `deliver_again`: a new delivery of the same rejection, to a corrected address
 * - `cancel`: a person says that no letter is to leave, and why
 * - `supersede`: the candidate was un-rejected, hired, or withdrew
 */
export type RejectionEvent =
  'approve' | 'undo' | 'release' | 'hold' | 'accept' | 'fail' | 'deliver_again' | 'cancel' | 'supersede';

export const rejectionTransitions = declareStates<RejectionStatus, RejectionEvent>(
  'a rejection',
  'drafted',
  ['approve', 'undo', 'release', 'hold', 'accept', 'fail', 'deliver_again', 'cancel', 'supersede'],
  {
    drafted: { approve: 'approved', cancel: 'cancelled', supersede: 'superseded' },
    approved: { undo: 'drafted', release: 'sending', cancel: 'cancelled', supersede: 'superseded' },
    sending: { accept: 'sent', fail: 'failed', hold: 'approved', supersede: 'superseded' },
    sent: { deliver_again: 'sending' },
    failed: { deliver_again: 'sending', cancel: 'cancelled', supersede: 'superseded' },
    cancelled: {},
    superseded: {},
  },
);

/** The statuses that `event` moves. */
export function movedBy(event: RejectionEvent): RejectionStatus[] {
  return rejectionStatuses.filter((status) => rejectionTransitions[status][event] !== undefined);
}
