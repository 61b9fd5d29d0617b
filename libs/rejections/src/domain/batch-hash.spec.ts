import { describe, expect, it } from '@jest/globals';
import { batchHash, type FrozenLetter, wordsHash } from './batch-hash.js';

const letter = (rejectionId: string, change: Partial<FrozenLetter> = {}): FrozenLetter => ({
  rejectionId,
  letterId: `letter of ${rejectionId}`,
  letterVersion: 1,
  wordsHash: wordsHash({ subject: 'Your application', body: 'Dear Ada' }),
  ...change,
});

describe('the hash of a batch', () => {
  const frozen = [letter('a'), letter('b')];

  it('is the same for the same letters', () => {
    expect(batchHash(frozen)).toMatch(/^[0-9a-f]{64}$/);
    expect(batchHash([letter('a'), letter('b')])).toBe(batchHash(frozen));
  });

  it.each<[string, FrozenLetter[]]>([
    ['one is missing', [letter('a')]],
    ['one came', [...frozen, letter('c')]],
    ['their order is another', [letter('b'), letter('a')]],
    ['a version is another', [letter('a'), letter('b', { letterVersion: 2 })]],
    ['words are others', [letter('a'), letter('b', { wordsHash: wordsHash({ subject: '', body: '' }) })]],
  ])('is another when %s', (_what, letters) => {
    expect(batchHash(letters)).not.toBe(batchHash(frozen));
  });
});

it('does not take words of the subject for words of the body', () => {
  expect(wordsHash({ subject: 'a b', body: 'c' })).not.toBe(wordsHash({ subject: 'a', body: 'b c' }));
});
