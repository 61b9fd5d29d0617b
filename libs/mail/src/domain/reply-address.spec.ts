import { describe, expect, it } from '@jest/globals';
import { makeSignedAddress, readSignedAddress, type SigningKey } from './reply-address.js';

const id = '0190a6c1-7c1e-7a50-9d3c-0c2f6f3f1a11';
const domain = 'mail.example.org';
const now = new Date('2026-03-01T12:00:00Z');
const expiresAt = new Date('2026-09-01T12:00:00Z');
const first: SigningKey = { id: 2, secret: 'the newer secret' };
const second: SigningKey = { id: 1, secret: 'the older secret' };
const address = makeSignedAddress({ purpose: 'reply', id, keys: [first, second], expiresAt, domain });

describe('signed addresses', () => {
  it('come back as what they stand for', () => {
    expect(readSignedAddress(address, { keys: [first], domain, now })).toEqual({ purpose: 'reply', id });
  });

  it('survive a change of case and angle brackets', () => {
    const read = readSignedAddress(`<${address.toUpperCase()}>`, { keys: [first], domain, now });
    expect(read).toEqual({ purpose: 'reply', id });
  });

  it('keep the local part within 64 octets and in lower case', () => {
    const bounce = makeSignedAddress({ purpose: 'bounce', id, keys: [first], expiresAt, domain });
    const [local = ''] = bounce.split('@');
    expect(local.length).toBeLessThanOrEqual(64);
    expect(local).toMatch(/^bounce\+[a-z2-7]+$/);
  });

  it('verify with every key of the list, and sign with the first', () => {
    const old = makeSignedAddress({ purpose: 'reply', id, keys: [second], expiresAt, domain });
    expect(readSignedAddress(old, { keys: [first, second], domain, now })).toEqual({ purpose: 'reply', id });
    expect(readSignedAddress(address, { keys: [second], domain, now })).toEqual({ error: 'unknown_key' });
  });

  it('are refused when any single letter of the token is changed', () => {
    const start = 'reply+'.length;
    const end = address.indexOf('@');
    for (let index = start; index < end; index += 1) {
      const letter = address[index] === 'a' ? 'b' : 'a';
      const changed = address.slice(0, index) + letter + address.slice(index + 1);
      expect(readSignedAddress(changed, { keys: [first, second], domain, now })).toHaveProperty('error');
    }
  });

  it('are refused for another purpose, another domain, another secret', () => {
    const options = { keys: [first], domain, now };
    expect(readSignedAddress(address.replace('reply+', 'bounce+'), options)).toEqual({ error: 'forged' });
    expect(readSignedAddress(address, { ...options, domain: 'other.example' })).toEqual({
      error: 'not_ours',
    });
    expect(readSignedAddress(address, { ...options, keys: [{ id: 2, secret: 'x' }] })).toEqual({
      error: 'forged',
    });
  });

  it('expire', () => {
    const options = { keys: [first], domain };
    expect(
      readSignedAddress(address, { ...options, now: new Date('2026-09-01T11:59:00Z') }),
    ).not.toHaveProperty('error');
    expect(readSignedAddress(address, { ...options, now: expiresAt })).toEqual({ error: 'expired' });
  });

  it('give an error, not a throw, for any other text', () => {
    for (const text of [
      '',
      'reply+@mail.example.org',
      'ann@mail.example.org',
      `reply+${'a'.repeat(9_999)}@${domain}`,
      '\u0000',
    ]) {
      expect(readSignedAddress(text, { keys: [first], domain, now })).toHaveProperty('error');
    }
  });

  it('are not made without a key or from something that is no UUID', () => {
    expect(() => makeSignedAddress({ purpose: 'reply', id, keys: [], expiresAt, domain })).toThrow(
      'no signing key',
    );
    expect(() =>
      makeSignedAddress({ purpose: 'reply', id: 'ann', keys: [first], expiresAt, domain }),
    ).toThrow('id is no UUID');
  });
});
