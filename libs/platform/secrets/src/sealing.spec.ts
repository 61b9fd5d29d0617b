import { describe, expect, it } from '@jest/globals';
import { openSecret, sealSecret } from './sealing.js';

const oldKey = 'old-old-old-old-old-old-old-old-old';
const newKey = 'new-new-new-new-new-new-new-new-new';

describe('sealed secrets', () => {
  it('open under any key of the list after a rotation', () => {
    const sealed = sealSecret([oldKey], 'whsec_x', 'connection-1');
    expect(openSecret([newKey, oldKey], sealed, 'connection-1')).toBe('whsec_x');
  });

  it('do not open in another place, under another key, or changed', () => {
    const sealed = sealSecret([oldKey], 'whsec_x', 'connection-1');
    expect(() => openSecret([oldKey], sealed, 'connection-2')).toThrow('authenticate');
    expect(() => openSecret([newKey], sealed, 'connection-1')).toThrow('No key opens this secret.');
    expect(() => openSecret([oldKey], `${sealed.slice(0, -2)}AA`, 'connection-1')).toThrow('authenticate');
  });

  it('look different each time and never hold the plain text', () => {
    const [first, second] = [sealSecret([oldKey], 'whsec_x', 'c'), sealSecret([oldKey], 'whsec_x', 'c')];
    expect(first).not.toBe(second);
    expect(first).not.toContain('whsec_x');
  });
});
