import { describe, expect, it } from '@jest/globals';
import { decideRelease, type ReleaseFacts, type Truth } from './release.js';

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

const facts = (change: Partial<ReleaseFacts> = {}, changedTruth: Partial<Truth> = {}): ReleaseFacts => ({
  now: new Date('2026-03-03T10:00:00Z'),
  earliest: new Date('2026-03-03T09:30:00Z'),
  zone: 'Europe/Lisbon',
  openHolds: [],
  ...change,
  truth: { ...truth, ...changedTruth },
});

describe('whether an approved rejection may leave', () => {
  it('leaves when it is true, nothing holds it and it is the hour', () => {
    expect(decideRelease(facts())).toEqual({ kind: 'leave' });
  });

  it('waits for the undo window and for the morning', () => {
    expect(decideRelease(facts({ earliest: new Date('2026-03-03T18:00:00Z') }))).toEqual({
      kind: 'wait',
      until: new Date('2026-03-04T09:00:00Z'),
    });
  });

  it('stays while a hold is open', () => {
    const openHolds = [{ kind: 'finalist', reason: 'The first choice has not accepted yet.' }] as const;
    expect(decideRelease(facts({ openHolds }))).toEqual({ kind: 'hold', holds: [] });
  });

  it.each<[string, Partial<Truth>, string]>([
    ['un-rejected', { applicationStatus: 'active' }, 'rejections.unrejected'],
    ['decided anew', { sameRound: false }, 'rejections.unrejected'],
    ['hired', { applicationStatus: 'hired' }, 'rejections.hired'],
    ['withdrawn', { applicationStatus: 'withdrawn' }, 'rejections.withdrawn'],
    ['erased', { erased: true }, 'rejections.erased'],
  ])('is over for good when the candidate was %s, whatever holds it', (_, change, reason) => {
    expect(decideRelease(facts({}, change))).toEqual({ kind: 'supersede', reason });
  });

  it.each<[string, Partial<Truth>]>([
    ['another live application', { otherLiveApplications: 1 }],
    ['a planned interview', { nextInterviewAt: new Date('2026-03-05T10:00:00Z') }],
    ['no address', { hasAddress: false }],
    ['a wish not to be mailed', { canEmail: false }],
    ['a merge', { merged: true }],
  ])('asks a person about %s', (_, change) => {
    expect(decideRelease(facts({}, change))).toMatchObject({
      kind: 'hold',
      holds: [{ kind: 'truth_check' }],
    });
  });
});
