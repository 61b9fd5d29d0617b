import { describe, expect, it } from '@jest/globals';
import { findUnreadable } from './unreadable-values.js';

const nested = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

describe('values that cannot be read', () => {
  it.each([
    ['NUL', { title: 'a\0b' }, 'title'],
    ['half a surrogate pair', { addresses: [{ address: 'a\ud800' }] }, 'addresses.0.address'],
    ['a surrogate pair the wrong way round', ['\udc00\ud800'], '0'],
    ['NUL in a name', { list: { 'a\0': 1 } }, 'list'],
    ['a text alone', '\0', ''],
  ])('are found: %s', (_what, value, path) => {
    expect(findUnreadable(value)).toMatchObject({ path });
  });

  it.each([
    ['emoji', { title: '💡👩🏽‍🎨' }],
    ['other control characters', { title: 'a\u0001\r\n\u202e' }],
    ['no text', [1, null, true, undefined]],
    ['32 levels', nested(32)],
  ])('are not: %s', (_what, value) => {
    expect(findUnreadable(value)).toBeNull();
  });

  it('are those that are nested too deep, however deep, without an end of the stack', () => {
    for (const levels of [33, 100_000])
      expect(findUnreadable(nested(levels))).toEqual({
        path: '',
        problem: 'nested deeper than 32 levels',
      });
  });
});
