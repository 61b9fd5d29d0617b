import { describe, expect, it } from '@jest/globals';
import { openSecret, resealSecrets, sealSecret } from './sealing.js';

const oldKey = 'old-old-old-old-old-old-old-old-old';
const newKey = 'new-new-new-new-new-new-new-new-new';

const place = { organizationId: 'kestrel', id: 'connection-1' };
const elsewhere = { ...place, organizationId: 'heron' };

/** "whsec_x", sealed under the old key when only the id of the row was bound. */
const bareSeal = 'e8503338.j-ybxqJQAlwLVTiN.w8U-H1sxfNsoS6QP5WuGkA.7AIUHW_MGw';

describe('sealed secrets', () => {
  it('open under any key of the list after a rotation', () => {
    const sealed = sealSecret([oldKey], 'whsec_x', place);
    expect(openSecret([newKey, oldKey], sealed, place)).toBe('whsec_x');
  });

  it('do not open in another place, under another key, or changed', () => {
    const sealed = sealSecret([oldKey], 'whsec_x', place);
    expect(() => openSecret([oldKey], sealed, { ...place, id: 'connection-2' })).toThrow('authenticate');
    expect(() => openSecret([oldKey], sealed, elsewhere)).toThrow('authenticate');
    // Nor when it is made to look like one that was bound to the id alone.
    expect(() => openSecret([oldKey], sealed.replace('p2.', ''), place)).toThrow('authenticate');
    expect(() => openSecret([newKey], sealed, place)).toThrow('No key opens this secret.');
    expect(() => openSecret([oldKey], `${sealed.slice(0, -2)}AA`, place)).toThrow('authenticate');
  });

  it('look different each time and never hold the plain text', () => {
    const [first, second] = [sealSecret([oldKey], 'whsec_x', place), sealSecret([oldKey], 'whsec_x', place)];
    expect(first).not.toBe(second);
    expect(first).not.toContain('whsec_x');
  });

  it('open when they were bound to the id alone, and are bound to the organization when they are sealed again', () => {
    expect(openSecret([oldKey], bareSeal, place)).toBe('whsec_x');
    const { secrets, ...counts } = resealSecrets([oldKey], [bareSeal], place);
    expect(counts).toEqual({ resealed: 1, unreadable: 0 });
    const [again = ''] = secrets;
    expect(openSecret([oldKey], again, place)).toBe('whsec_x');
    expect(() => openSecret([oldKey], again, elsewhere)).toThrow('authenticate');
    expect(resealSecrets([oldKey], secrets, place)).toEqual({ secrets, resealed: 0, unreadable: 0 });
  });
});
