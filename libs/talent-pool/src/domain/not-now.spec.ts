import { describe, expect, it } from '@jest/globals';
import { type InvitableFacts, notNow } from './not-now.js';

const now = new Date('2026-05-05T09:00:00Z');
const free: InvitableFacts = {
  inPool: true,
  consentInForce: true,
  hasAddress: true,
  suppressed: false,
  invitedAt: null,
};

describe('whether somebody may be invited now', () => {
  it('finds nothing in the way of a member of the pool who can be mailed', () => {
    expect(notNow(free, now)).toBeNull();
  });

  it('names the gravest reason first', () => {
    const all = { ...free, consentInForce: false, hasAddress: false, suppressed: true, invitedAt: now };
    expect(notNow({ ...all, inPool: false }, now)?.reason).toBe('left_pool');
    expect(notNow(all, now)?.reason).toBe('consent_ended');
    expect(notNow({ ...all, consentInForce: true }, now)?.reason).toBe('cannot_mail');
    expect(notNow({ ...free, suppressed: true, invitedAt: now }, now)?.reason).toBe('suppressed');
  });

  it('says until when an earlier invitation keeps them from another, to the day', () => {
    const invitedAt = new Date('2026-04-20T09:00:00Z');
    expect(notNow({ ...free, invitedAt }, now)).toEqual({
      reason: 'invited_recently',
      until: new Date('2026-05-20T09:00:00Z'),
    });
    expect(notNow({ ...free, invitedAt: new Date('2026-04-05T09:00:00Z') }, now)).toBeNull();
  });
});
