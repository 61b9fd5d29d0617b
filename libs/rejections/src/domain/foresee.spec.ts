import { describe, expect, it } from '@jest/globals';
import type { DeparturePlan } from './departure.js';
import { foresee } from './foresee.js';
import type { Truth } from './release.js';

const truth: Truth = {
  applicationStatus: 'rejected',
  sameRound: true,
  erased: false,
  merged: false,
  canEmail: true,
  hasAddress: true,
  otherLiveApplications: 0,
  nextInterviewAt: null,
  reasonStands: true,
};
const now = new Date('2026-03-02T10:00:00Z');
const plan: DeparturePlan = {
  earliest: now,
  leavesAt: now,
  latest: now,
  movedBy: [],
  givenUp: [],
  late: null,
};
const finalistHold = { kind: 'finalist', reason: 'The first choice has not accepted yet.' } as const;
const from = { plan, truth, finalistHold: null };

describe('what is foreseen of a letter', () => {
  it('is its plan, and nothing that holds it', () => {
    expect(foresee('drafted', now, from)).toEqual({ plan, holds: [] });
    expect(foresee('approved', now, from)).toEqual({ plan, holds: [] });
  });

  it('names what would hold a draft', () => {
    const foreseen = foresee('drafted', now, {
      ...from,
      finalistHold,
      truth: { ...truth, hasAddress: false },
    });
    expect(foreseen?.holds.map(({ kind }) => kind)).toEqual(['finalist', 'truth_check']);
  });

  it('does not place a finalist’s hold again on an approved one', () => {
    const foreseen = foresee('approved', now, {
      ...from,
      finalistHold,
      truth: { ...truth, otherLiveApplications: 1 },
    });
    expect(foreseen?.holds.map(({ kind }) => kind)).toEqual(['truth_check']);
  });

  it('is nothing for what does not wait', () => {
    for (const status of ['sending', 'sent', 'cancelled', 'failed', 'superseded'] as const)
      expect(foresee(status, now, from)).toBeNull();
  });
});
