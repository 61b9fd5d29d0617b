import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  hearOfMove,
  type OpeningMove,
  type OpeningStatus,
  type OpeningWords,
  statusAfterWords,
} from './opening-state.js';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));

describe('an opening', () => {
  it.each<[OpeningWords, OpeningMove, number, OpeningStatus | null]>([
    [{ open: day(2) }, 'close', 3, 'closed'],
    [{ close: day(2) }, 'open', 3, 'reopened'],
    [{ close: day(1), open: day(2) }, 'fill', 3, 'filled'],
    [{ open: day(2) }, 'open', 3, 'open'],
    [{ close: day(2) }, 'close', 2, null],
    // Older than where it stands.
    [{ close: day(2) }, 'open', 1, 'closed'],
    // That it was closed in between is heard late.
    [{ open: day(5) }, 'close', 3, 'reopened'],
    // The same instant: closed has the last word.
    [{ close: day(2) }, 'open', 2, 'closed'],
    [{ open: day(2) }, 'close', 2, 'closed'],
  ])('of which was said %j, told to %s on day %i, is %s', (words, move, at, expected) => {
    expect(hearOfMove(words, move, day(at))?.status ?? null).toBe(expected);
  });

  it('stands in the end where it would have in order', () => {
    const move = fc.tuple(
      fc.constantFrom<OpeningMove>('open', 'fill', 'close'),
      fc.integer({ min: 1, max: 28 }),
    );
    const after = (told: readonly (readonly [OpeningMove, number])[]): OpeningStatus =>
      statusAfterWords(
        told.reduce<OpeningWords>(
          (words, [kind, at]) => hearOfMove(words, kind, day(at))?.words ?? words,
          {},
        ),
      );
    fc.assert(
      fc.property(
        fc
          .array(move, { maxLength: 8 })
          .chain((told) =>
            fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
          ),
        ([told, shuffled]) => {
          expect(after(shuffled)).toBe(after(told));
        },
      ),
    );
  });
});
