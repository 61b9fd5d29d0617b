import { describe, expect, it } from '@jest/globals';
import { type Contender, type FirstChoice, firstChoiceOf, offerCounts } from './first-choice.js';

const one = (status: Contender['status'], offerStatus: Contender['offerStatus']): Contender => ({
  status,
  offerStatus,
});

describe('the first choice of an opening', () => {
  it.each<[string, Contender[], FirstChoice]>([
    ['is none without offers', [one('active', null), one('rejected', null)], 'none'],
    ['is pending while an offer is out', [one('active', 'extended')], 'pending'],
    ['has accepted', [one('active', 'accepted')], 'accepted'],
    ['has accepted when hired without an offer on record', [one('hired', null)], 'accepted'],
    ['has declined', [one('active', 'declined')], 'declined'],
    ['fell through when the one with the offer withdrew', [one('withdrawn', 'accepted')], 'declined'],
    ['fell through when the hired one declined after all', [one('hired', 'declined')], 'declined'],
    [
      'is the next offer after a declined one',
      [one('active', 'declined'), one('active', 'extended')],
      'pending',
    ],
    [
      'is settled when any of them accepted',
      [one('active', 'extended'), one('active', 'accepted')],
      'accepted',
    ],
  ])('%s', (_name, contenders, expected) => {
    expect(firstChoiceOf(contenders)).toBe(expected);
  });

  it('goes by the newest word about an offer, at a tie by the one that came further', () => {
    const known = { offerStatus: 'accepted' as const, offerAt: new Date(2) };
    expect(offerCounts(known, 'declined', new Date(1))).toBe(false);
    expect(offerCounts(known, 'extended', new Date(2))).toBe(false);
    expect(offerCounts(known, 'declined', new Date(2))).toBe(true);
    expect(offerCounts(known, 'extended', new Date(3))).toBe(true);
  });
});
