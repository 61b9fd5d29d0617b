import { describe, expect, it } from '@jest/globals';
import { isSafeHeaderValue, requireSafeHeaderValue, UnsafeHeaderError } from './header-safety.js';

describe('header safety', () => {
  it('refuses line breaks and NUL wherever they stand', () => {
    for (const value of ['a\r\nBcc: x@y.z', 'a\nb', 'a\rb', '\u0000', 'end\n'])
      expect(isSafeHeaderValue(value)).toBe(false);
  });

  it('lets every other text through unchanged', () => {
    for (const value of ['', 'Your application', 'Žofie Ångström <z@example.org>', '件名: \t']) {
      expect(requireSafeHeaderValue('Subject', value)).toBe(value);
    }
  });

  it('names the header but never repeats the value', () => {
    const attempt = (): string => requireSafeHeaderValue('Reply-To', 'ann@example.org\r\nX: 1');
    expect(attempt).toThrow(UnsafeHeaderError);
    expect(attempt).toThrow(/^mail\.unsafe_header: Reply-To$/);
  });
});
