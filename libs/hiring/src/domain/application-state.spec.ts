import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DecisionKind,
  decide,
  decisionKinds,
  type Decisions,
  statusAfter,
} from './application-state.js';

interface Word {
  readonly kind: DecisionKind;
  readonly at: Date;
}

const fresh = { decisions: {} as Decisions, status: 'active' as const, round: 1 };
const hear = (words: readonly Word[]) =>
  words.reduce<ReturnType<typeof decide>>((known, { kind, at }) => decide(known, kind, at), {
    news: false,
    ...fresh,
  });
const day = (n: number) => new Date(Date.UTC(2026, 2, n));
const word = (kind: DecisionKind, n: number): Word => ({ kind, at: day(n) });

const words = fc.array(
  fc.record({ kind: fc.constantFrom(...decisionKinds), at: fc.integer({ min: 1, max: 6 }).map(day) }),
  { maxLength: 12 },
);

describe('an application', () => {
  it.each<[string, Word[], string, number]>([
    ['is active at first', [], 'active', 1],
    ['is rejected', [word('rejected', 1)], 'rejected', 1],
    ['comes back in a new round', [word('rejected', 1), word('reopened', 2)], 'active', 2],
    ['is rejected again', [word('rejected', 1), word('reopened', 2), word('rejected', 3)], 'rejected', 2],
    ['is not rejected once withdrawn', [word('withdrawn', 1), word('rejected', 2)], 'withdrawn', 1],
    ['is not rejected once hired', [word('hired', 1), word('rejected', 2)], 'hired', 1],
    ['can be withdrawn after a no', [word('rejected', 1), word('withdrawn', 2)], 'withdrawn', 1],
    ['ignores an old no heard late', [word('reopened', 2), word('rejected', 1)], 'active', 1],
    ['hears a withdrawal before a no late', [word('rejected', 2), word('withdrawn', 1)], 'withdrawn', 1],
    ['prefers not to reject at a tie', [word('reopened', 1), word('rejected', 1)], 'active', 1],
    ['does not open a round for an old reopening', [word('rejected', 3), word('reopened', 2)], 'rejected', 1],
  ])('%s', (_name, told, status, round) => {
    expect(hear(told)).toMatchObject({ status, round });
  });

  it('stands where its history puts it, in whatever order and however often it is told', () => {
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat()), (history, order) => {
        const shuffled = [...history, ...history]
          .map((told) => ({ told, rank: order.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ told }) => told);
        expect(hear(shuffled).status).toBe(inOrder(history));
      }),
      { numRuns: 2_000 },
    );
  });

  it('enters "rejected" at most once in each round', () => {
    fc.assert(
      fc.property(words, (history) => {
        const told: number[] = [];
        let known: ReturnType<typeof decide> = { news: false, ...fresh };
        for (const { kind, at } of history) {
          const next = decide(known, kind, at);
          if (next.status === 'rejected' && known.status !== 'rejected') told.push(next.round);
          known = next;
        }
        // Withdrawn or hired in between and back by an older reopening: that is a new round too.
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is not moved by what it knows', () => {
    const known = hear([word('rejected', 2)]);
    expect(decide(known, 'rejected', day(2))).toMatchObject({ news: false, status: 'rejected' });
    expect(decide(known, 'rejected', day(1))).toMatchObject({ news: false, status: 'rejected' });
  });
});

/** The whole history told in order, every word of it: what `statusAfter` may not differ from although it keeps only the newest. */
function inOrder(history: readonly Word[]): string {
  const moves: Record<string, Partial<Record<DecisionKind, string>>> = {
    active: { rejected: 'rejected', withdrawn: 'withdrawn', hired: 'hired' },
    rejected: { reopened: 'active', withdrawn: 'withdrawn', hired: 'hired' },
    withdrawn: { reopened: 'active', hired: 'hired' },
    hired: { reopened: 'active', withdrawn: 'withdrawn' },
  };
  const rank = (kind: DecisionKind) => ['rejected', 'reopened', 'withdrawn', 'hired'].indexOf(kind);
  return [...history]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a.kind) - rank(b.kind))
    .reduce((status, { kind }) => moves[status]?.[kind] ?? status, statusAfter({}) as string);
}
