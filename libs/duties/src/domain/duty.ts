export type DutyKind =
  'tell_outcome' | 'answer' | 'give_feedback' | 'keep_promise' | 'serve_privacy_request' | 'renew_consent';

export const dutyKinds: readonly DutyKind[] = [
  'tell_outcome',
  'answer',
  'give_feedback',
  'keep_promise',
  'serve_privacy_request',
  'renew_consent',
];

export type DutyStatus = 'open' | 'closed';

/** `satisfy`: what was owed was done. `excuse`: a named person gave a reason. `reopen`: what satisfied it came to nothing. */
export type DutyEvent = 'satisfy' | 'excuse' | 'reopen';

/** Which event moves what. A duty closed by a person is not satisfied again, and only one that was satisfied is reopened. */
const states: Readonly<Record<DutyStatus, Readonly<Partial<Record<DutyEvent, DutyStatus>>>>> = {
  open: { satisfy: 'closed', excuse: 'closed' },
  closed: { reopen: 'open' },
};

/**
 * The statuses that `event` moves and where it moves them, for a conditional update.
 *
 * @throws Error when the table does not lead it from one status to one other; asked when this module is loaded
 */
export function moveOf(event: DutyEvent): { readonly from: DutyStatus; readonly to: DutyStatus } {
  const moves = (Object.keys(states) as DutyStatus[]).flatMap((from) => {
    const to = states[from][event];
    return to === undefined ? [] : [{ from, to }];
  });
  const [move] = moves;
  if (!move || moves.length > 1 || !(move.to in states))
    throw new Error(`The states of a duty are wrong: "${event}" must lead from one status to another.`);
  return move;
}

/** Checked when the module is loaded, so that a process with a broken table never boots. */
export const satisfying = moveOf('satisfy');
export const excusing = moveOf('excuse');
export const reopening = moveOf('reopen');

/** Business time decides: a duty is overdue from the moment after its due date. */
export function isOverdue(duty: { readonly status: DutyStatus; readonly dueAt: Date }, now: Date): boolean {
  return duty.status === 'open' && duty.dueAt < now;
}
