import { describe, expect, it } from '@jest/globals';
import { labelScores, ndcgAt, recallAt, wordSimilarity } from './metrics.js';
import { isWholeMail } from './replies-evaluation.js';

describe('metrics', () => {
  it('counts labels by hand-checked figures', () => {
    const { micro, perLabel } = labelScores([
      { answered: ['a', 'b'], expected: ['a'] },
      { answered: ['a'], expected: ['a', 'c'], ignored: ['c'] },
      { answered: [], expected: ['b'] },
    ]);
    expect(micro).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(perLabel).toMatchObject({ a: { f1: 1, support: 2 }, b: { f1: 0, support: 1 } });
    expect(perLabel).not.toHaveProperty('c');
  });

  it('discounts gain by rank', () => {
    const grades = new Map([
      ['x', 3],
      ['y', 1],
    ]);
    expect(ndcgAt(10, ['x', 'y'], grades)).toBe(1);
    expect(ndcgAt(10, ['y', 'x'], grades)).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)));
    expect(ndcgAt(10, ['x'], new Map())).toBeNull();
    expect(recallAt(1, ['y', 'x'], grades, 2)).toBe(0);
  });

  it('compares texts word by word', () => {
    expect(wordSimilarity('one two  three', 'one three')).toBeCloseTo(2 / 3);
    expect(wordSimilarity('', '')).toBe(1);
  });
});

describe('isWholeMail', () => {
  it('tells a mail from a body that begins with a quoted header block', () => {
    expect(isWholeMail('From: Sam <sam@home.example>\nSubject: Re: no\n\nThanks')).toBe(true);
    expect(isWholeMail('From: Lena <lena@ours.example>\nSent: Monday\nTo: Sam\n\nDear Sam')).toBe(false);
    expect(isWholeMail('Note: I never applied.\n\nSam')).toBe(false);
  });
});
