import { declareStates } from '#platform/states';

export type OpeningStatus = 'open' | 'filled' | 'closed' | 'reopened';

/** What the ATS or a member says about an opening; `open` said of one that was closed reopens it. */
export type OpeningMove = 'open' | 'fill' | 'close';

/** The order in which moves of the very same instant count: the later in this list has the last word. */
const moves: readonly OpeningMove[] = ['open', 'fill', 'close'];

const states = declareStates<OpeningStatus, OpeningMove>('an opening', 'open', moves, {
  open: { fill: 'filled', close: 'closed' },
  filled: { open: 'reopened', close: 'closed' },
  closed: { open: 'reopened', fill: 'filled' },
  reopened: { fill: 'filled', close: 'closed' },
});

/** Whether people can still be hired for it. */
export function isLive(status: OpeningStatus): boolean {
  return status === 'open' || status === 'reopened';
}

/** The move that leads to a stated status. */
export function moveTo(status: OpeningStatus): OpeningMove {
  if (isLive(status)) return 'open';
  return status === 'filled' ? 'fill' : 'close';
}

/** Where `move`, made at `at`, leads an opening that stands since `statusAt`; `null` when it changes nothing or is older. */
export function moveOpening(
  opening: { readonly status: OpeningStatus; readonly statusAt: Date },
  move: OpeningMove,
  at: Date,
): OpeningStatus | null {
  const tie = at.getTime() === opening.statusAt.getTime();
  if (at < opening.statusAt) return null;
  if (tie && moves.indexOf(move) < moves.indexOf(moveTo(opening.status))) return null;
  return states[opening.status][move] ?? null;
}
