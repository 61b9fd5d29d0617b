import { describe, expect, it } from '@jest/globals';
import { answerStatesBefore, answerTransitions, type AnswerStatus } from './answer-states.js';

describe('the states of an answer', () => {
  it('lets nothing leave that no person approved', () => {
    expect(answerStatesBefore('sending')).toEqual(['approved']);
    expect(answerStatesBefore('sent')).toEqual(['sending']);
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<AnswerStatus>(['drafted']);
    for (const status of reached) for (const next of answerTransitions[status]) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(answerTransitions).sort());
  });

  it('can be approved again after it bounced, not after it was cancelled', () => {
    expect(answerStatesBefore('approved')).toEqual(['drafted', 'failed']);
    expect(answerTransitions.cancelled).toEqual([]);
  });
});
