import { describe, expect, it } from '@jest/globals';
import { answerStates, answerStatusesBefore } from './answer-states.js';

describe('the states of an answer', () => {
  it('lets nothing leave that no person approved', () => {
    const leadsTo = (target: string): string[] =>
      Object.entries(answerStates).flatMap(([from, moves]) =>
        Object.values(moves).includes(target as never) ? [from] : [],
      );
    expect(leadsTo('sending')).toEqual(['approved']);
    expect(leadsTo('sent')).toEqual(['sending']);
  });

  it('can be approved again after it failed, not after it was sent or cancelled', () => {
    expect(answerStatusesBefore('approve')).toEqual(['drafted', 'failed']);
  });
});
