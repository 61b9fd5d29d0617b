import { describe, expect, it } from '@jest/globals';
import type { PoolConsent } from './consent.js';
import { consentEndsAt, consentState, mayInvite, renewalQuestionsAt } from './consent.js';

const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

function consent(overrides: Partial<PoolConsent> = {}): PoolConsent {
  return {
    basis: 'consent',
    textVersion: '1',
    locale: 'en',
    channel: 'candidate_page',
    askedAt: day('2026-01-01'),
    grantedAt: day('2026-01-02'),
    withdrawnAt: null,
    expiresAt: null,
    ...overrides,
  };
}

describe('consent to be kept in the pool', () => {
  it('does not take silence for a yes', () => {
    const state = consentState(consent({ grantedAt: null }), null, day('2026-06-01'));
    expect(state).toBe('asked');
    expect(mayInvite(state)).toBe(false);
  });

  it('ends two years after the last contact', () => {
    expect(consentEndsAt(consent(), null)).toEqual(day('2028-01-02'));
    expect(consentEndsAt(consent(), day('2026-05-31'))).toEqual(day('2028-05-31'));
  });

  it('ends sooner where the wording said so', () => {
    expect(consentEndsAt(consent({ expiresAt: day('2027-01-01') }), null)).toEqual(day('2027-01-01'));
  });

  it('asks for renewal before the end, still counts then, and expires at the end', () => {
    expect(consentState(consent(), null, day('2027-11-02'))).toBe('active');
    const due = consentState(consent(), null, day('2027-11-03'));
    expect(due).toBe('renewal_due');
    expect(mayInvite(due)).toBe(true);
    expect(consentState(consent(), null, day('2028-01-02'))).toBe('expired');
    expect(renewalQuestionsAt(consent(), null)).toEqual([day('2027-11-03'), day('2027-12-03')]);
  });

  it('ends at once on withdrawal, and starts again only by a later yes', () => {
    const withdrawn = consent({ withdrawnAt: day('2026-03-01') });
    expect(consentState(withdrawn, null, day('2026-03-02'))).toBe('withdrawn');
    expect(consentState({ ...withdrawn, grantedAt: day('2026-04-01') }, null, day('2026-04-02'))).toBe(
      'active',
    );
  });

  it('keeps to the last day of a shorter month', () => {
    const policy = { monthsAfterLastContact: 1, renewalDaysBefore: [] };
    expect(consentEndsAt(consent({ grantedAt: day('2027-01-31') }), null, policy)).toEqual(day('2027-02-28'));
  });
});
