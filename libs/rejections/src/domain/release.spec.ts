import { describe, expect, it } from '@jest/globals';
import type { Confirmation } from '#hiring';
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
  reasonStands: true,
};

const facts = (change: Partial<ReleaseFacts> = {}, changedTruth: Partial<Truth> = {}): ReleaseFacts => ({
  now: new Date('2026-03-03T10:00:00Z'),
  leavesAt: new Date('2026-03-03T10:00:00Z'),
  openHolds: [],
  confirmation: null,
  isVouchedFor: false,
  ...change,
  truth: { ...truth, ...changedTruth },
});

describe('whether an approved rejection may leave', () => {
  it('leaves when it is true, nothing holds it and it is the hour', () => {
    expect(decideRelease(facts())).toEqual({ kind: 'leave' });
  });

  it('waits for its hour', () => {
    const until = new Date('2026-03-04T09:00:00Z');
    expect(decideRelease(facts({ leavesAt: until }))).toEqual({ kind: 'wait', until });
  });

  it('stays while a hold is open', () => {
    const hold = { kind: 'finalist', reason: 'The first choice has not accepted yet.' } as const;
    const openHolds = [{ ...hold, aboutAts: false, askedAgainAt: null }];
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

  it.each<Confirmation>([
    { kind: 'stale' },
    { kind: 'unanswered', reason: 'It did not answer.', askedAgainAt: new Date('2026-03-03T10:01:00Z') },
    { kind: 'contradicted', reason: 'It says: prospect.' },
  ])(
    'does not leave while the ATS does not bear it out ($kind), unless a member vouches for it',
    (confirmation) => {
      expect(decideRelease(facts({ confirmation }))).toEqual({ kind: 'unconfirmed', confirmation });
      expect(decideRelease(facts({ confirmation, isVouchedFor: true }))).toEqual({ kind: 'leave' });
      const over = facts({ confirmation, isVouchedFor: true }, { applicationStatus: 'hired' });
      expect(decideRelease(over)).toMatchObject({ kind: 'supersede' });
    },
  );

  it('leaves when the ATS bears it out, and asks it about nothing that waits for its hour', () => {
    expect(decideRelease(facts({ confirmation: { kind: 'confirmed' } }))).toEqual({ kind: 'leave' });
    const leavesAt = new Date('2026-03-04T09:00:00Z');
    expect(decideRelease(facts({ confirmation: { kind: 'stale' }, leavesAt }))).toMatchObject({
      kind: 'wait',
    });
  });

  it('is not kept by a hold that ends when the ATS answers, but by one that was left to a person', () => {
    const hold = { kind: 'truth_check', reason: 'It could not be asked.', aboutAts: true } as const;
    const confirmation = { kind: 'confirmed' } as const;
    const asked = [{ ...hold, askedAgainAt: new Date('2026-03-03T10:00:00Z') }];
    expect(decideRelease(facts({ confirmation, openHolds: asked }))).toEqual({ kind: 'leave' });
    const left = [{ ...hold, askedAgainAt: null }];
    expect(decideRelease(facts({ confirmation, openHolds: left }))).toEqual({ kind: 'hold', holds: [] });
  });
});
