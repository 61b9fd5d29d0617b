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

/** The newest instant of each move. All that must be remembered: earlier ones of a kind cannot change where an opening stands. */
export type OpeningWords = Readonly<Partial<Record<OpeningMove, Date>>>;

/**
 * Where an opening stands after all that was said, whatever the order in which we heard of it: the moves are made in the order of their own
 * instants.
 */
export function statusAfterWords(words: OpeningWords): OpeningStatus {
  return moves
    .flatMap((move) => (words[move] ? [{ move, at: words[move].getTime() }] : []))
    .sort((one, other) => one.at - other.at || moves.indexOf(one.move) - moves.indexOf(other.move))
    .reduce<OpeningStatus>((status, { move }) => states[status][move] ?? status, 'open');
}

/** Adds one word to what is known; `null` when it is no news. Pure, commutative, and safe to repeat. */
export function hearOfMove(
  words: OpeningWords,
  move: OpeningMove,
  at: Date,
): { words: OpeningWords; status: OpeningStatus } | null {
  const before = words[move];
  if (before && before >= at) return null;
  const heard = { ...words, [move]: at };
  return { words: heard, status: statusAfterWords(heard) };
}
