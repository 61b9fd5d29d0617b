import { beforeEach, describe, expect, it } from '@jest/globals';
import { configureMail } from './mail-settings.js';
import { bounceAddress, readOurAddress, replyAddress } from './our-addresses.js';

const id = '0190a6c1-7c1e-7a50-9d3c-0c2f6f3f1a11';
const now = new Date('2026-03-02T09:00:00Z');
const mailDomain = 'mail.example.com';

beforeEach(() => configureMail({ mailDomain, secretKeys: ['first'] }));

describe('our addresses', () => {
  it('are read whatever place their key has in the list, and whatever numbers the keys have', () => {
    const address = replyAddress(id, now);
    // 600 keys share 256 numbers: many of them have the number of the first.
    const others = Array.from({ length: 600 }, (_, index) => `other ${index}`);
    configureMail({ mailDomain, secretKeys: ['newest', ...others, 'first'] });
    expect(readOurAddress(address, now)).toEqual({ purpose: 'reply', id });
    configureMail({ mailDomain, secretKeys: ['newest', ...others] });
    expect(readOurAddress(address, now)).toHaveProperty('error');
  });

  it('are the same for every try of one letter, and never outlive their time', () => {
    expect(replyAddress(id, now)).toBe(replyAddress(id, now));
    const later = new Date('2026-06-30T09:00:00Z');
    expect(readOurAddress(bounceAddress(id, now), later)).toEqual({ error: 'expired' });
    expect(readOurAddress(replyAddress(id, now), later)).toEqual({ purpose: 'reply', id });
  });

  it('of a bounce are none to reply to', () => {
    const disguised = bounceAddress(id, now).replace('bounce+', 'reply+');
    expect(readOurAddress(disguised, now)).toEqual({ error: 'forged' });
  });
});
