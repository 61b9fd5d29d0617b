import { describe, expect, it } from '@jest/globals';
import { moveOpening, type OpeningMove, type OpeningStatus } from './opening-state.js';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));

describe('an opening', () => {
  it.each<[OpeningStatus, OpeningMove, number, OpeningStatus | null]>([
    ['open', 'close', 3, 'closed'],
    ['closed', 'open', 3, 'reopened'],
    ['reopened', 'fill', 3, 'filled'],
    ['open', 'open', 3, null],
    ['closed', 'close', 3, null],
    // Older than where it stands.
    ['closed', 'open', 1, null],
    // The same instant: closed has the last word.
    ['closed', 'open', 2, null],
    ['open', 'close', 2, 'closed'],
  ])('that is %s, told to %s on day %i, becomes %s', (status, move, at, expected) => {
    expect(moveOpening({ status, statusAt: day(2) }, move, day(at))).toBe(expected);
  });
});
