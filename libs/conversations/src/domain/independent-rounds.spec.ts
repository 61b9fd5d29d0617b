import { describe, expect, it } from '@jest/globals';
import { independentRounds } from './independent-rounds.js';

const mail = (messageId: string | null, inReplyTo: string | null = null, ...referenceIds: string[]) => ({
  messageId,
  inReplyTo,
  referenceIds,
});

describe('rounds of mails', () => {
  it.each([
    ['of none', [], []],
    ['that know nothing of each other', [mail('a'), mail('b', 'x'), mail(null), mail(null)], [4]],
    ['with the same mail twice', [mail('a'), mail('b'), mail('a'), mail('c')], [2, 2]],
    ['with an answer to one before', [mail('a'), mail('b', 'a'), mail('c', 'a')], [1, 2]],
    ['with one that names one before', [mail('a'), mail('b', null, 'x', 'a')], [1, 1]],
    ['with an answer that came first', [mail('b', 'a'), mail('a')], [2]],
  ])('%s', (_what, mails, sizes) => {
    const rounds = independentRounds(mails);
    expect(rounds.map((round) => round.length)).toEqual(sizes);
    expect(rounds.flat()).toEqual(mails);
  });
});
