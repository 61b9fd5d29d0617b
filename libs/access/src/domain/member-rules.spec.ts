import { describe, expect, it } from '@jest/globals';
import { assertAdminRemains, assertPassword, normalizeAddress } from './member-rules.js';
import { assertTimeZone, canonicalLocale } from './organization-facts.js';

const admin = { role: 'admin', disabled: false } as const;
const lastAdmin = expect.objectContaining({ code: 'access.last_admin', kind: 'conflict' });

describe('the last admin', () => {
  it('cannot be disabled or given another role', () => {
    expect(() => assertAdminRemains(admin, { ...admin, disabled: true }, 0)).toThrow(lastAdmin);
    expect(() => assertAdminRemains(admin, { role: 'viewer', disabled: false }, 0)).toThrow(lastAdmin);
  });

  it('may be renamed', () => {
    expect(() => assertAdminRemains(admin, admin, 0)).not.toThrow();
  });

  it('is not the last while there is another', () => {
    expect(() => assertAdminRemains(admin, { role: 'viewer', disabled: false }, 1)).not.toThrow();
  });

  it('is not who is disabled already, or no admin', () => {
    const disabled = { role: 'admin', disabled: true } as const;
    expect(() => assertAdminRemains(disabled, { role: 'viewer', disabled: true }, 0)).not.toThrow();
    const viewer = { role: 'viewer', disabled: false } as const;
    expect(() => assertAdminRemains(viewer, { ...viewer, disabled: true }, 0)).not.toThrow();
  });
});

describe('addresses and passwords', () => {
  it('finds an address however it was typed', () => {
    expect(normalizeAddress('  Zo\u0065\u0308@Example.COM ')).toBe('zo\u00eb@example.com');
  });

  it('counts characters, not bytes or UTF-16 units', () => {
    expect(() => assertPassword('🙂'.repeat(11))).toThrow(
      expect.objectContaining({ code: 'access.password_short' }),
    );
    expect(() => assertPassword('🙂'.repeat(12))).not.toThrow();
    expect(() => assertPassword('a'.repeat(200))).not.toThrow();
    expect(() => assertPassword('a'.repeat(201))).toThrow(
      expect.objectContaining({ code: 'access.password_long' }),
    );
  });
});

describe('the place of an organization', () => {
  it('is a time zone of the IANA database', () => {
    expect(assertTimeZone('Europe/Berlin')).toBe('Europe/Berlin');
    expect(assertTimeZone('UTC')).toBe('UTC');
    for (const wrong of ['Berlin', '+02:00', ''])
      expect(() => assertTimeZone(wrong)).toThrow(
        expect.objectContaining({ code: 'access.time_zone_unknown' }),
      );
  });

  it('is a locale in its canonical form', () => {
    expect(canonicalLocale('EN-us')).toBe('en-US');
    for (const wrong of ['english please', '', 'e'])
      expect(() => canonicalLocale(wrong)).toThrow(
        expect.objectContaining({ code: 'access.locale_unknown' }),
      );
  });
});
