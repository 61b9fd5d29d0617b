import { describe, expect, it } from '@jest/globals';
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
};
const from = { settings: {}, zone: 'Europe/Lisbon', truth, finalistHold: null };
// A Monday; Lisbon is on UTC in winter.
const now = new Date('2026-03-02T10:00:00Z');
const draft = {
  status: 'drafted',
  decidedAt: new Date('2026-03-01T10:00:00Z'),
  undoUntil: null,
  leavesAt: null,
} as const;

describe('what is foreseen of a letter', () => {
  it('says when a draft leaves that is approved now', () => {
    expect(foresee(draft, now, from)).toEqual({
      undoUntil: new Date('2026-03-02T10:10:00Z'),
      earliest: new Date('2026-03-02T10:10:00Z'),
      leavesAt: new Date('2026-03-02T10:10:00Z'),
      holds: [],
    });
    const evening = foresee(draft, new Date('2026-03-02T18:00:00Z'), {
      ...from,
      settings: { undoMinutes: 30 },
    });
    expect(evening).toMatchObject({
      undoUntil: new Date('2026-03-02T18:30:00Z'),
      leavesAt: new Date('2026-03-03T09:00:00Z'),
    });
  });

  it('waits the kind delay after a decision of a moment ago', () => {
    expect(foresee({ ...draft, decidedAt: now }, now, from)).toMatchObject({
      undoUntil: new Date('2026-03-02T10:10:00Z'),
      earliest: new Date('2026-03-02T12:00:00Z'),
      leavesAt: new Date('2026-03-02T12:00:00Z'),
    });
  });

  it('names what would hold it', () => {
    const finalistHold = { kind: 'finalist', reason: 'The first choice has not accepted yet.' } as const;
    const foreseen = foresee(draft, now, { ...from, finalistHold, truth: { ...truth, hasAddress: false } });
    expect(foreseen?.holds.map(({ kind }) => kind)).toEqual(['finalist', 'truth_check']);
  });

  it('keeps to the dates of an approved one, and does not place a finalist’s hold again', () => {
    const approved = {
      status: 'approved',
      decidedAt: draft.decidedAt,
      undoUntil: new Date('2026-03-02T10:10:00Z'),
      leavesAt: new Date('2026-03-03T09:00:00Z'),
    } as const;
    const finalistHold = { kind: 'finalist', reason: 'Nobody has accepted yet.' } as const;
    const foreseen = foresee(approved, now, {
      ...from,
      finalistHold,
      truth: { ...truth, otherLiveApplications: 1 },
    });
    expect(foreseen).toMatchObject({ leavesAt: approved.leavesAt, holds: [{ kind: 'truth_check' }] });
  });

  it('is nothing for what does not wait', () => {
    for (const status of ['sending', 'sent', 'cancelled', 'failed', 'superseded'] as const)
      expect(foresee({ ...draft, status }, now, from)).toBeNull();
  });
});
