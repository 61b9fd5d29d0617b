import { describe, expect, it } from '@jest/globals';
import { declareStates } from './state-table.js';

describe('a declared state table', () => {
  it('is refused with everything that is wrong with it', () => {
    const declare = () =>
      declareStates<'a' | 'b' | 'c', 'go' | 'stop'>('a test', 'a', ['go', 'stop'], {
        a: { go: 'nowhere' as 'b' },
        b: {},
        c: { go: 'a' },
      });
    expect(declare).toThrow(
      'The states of a test are wrong: "a" leads to the unknown "nowhere"; "b" cannot be reached; "c" cannot be reached; "stop" moves nothing.',
    );
  });

  it('is accepted when every status can be reached', () => {
    const table = { a: { go: 'b' }, b: { go: 'a' } } as const;
    expect(declareStates<'a' | 'b', 'go'>('a test', 'a', ['go'], table)).toBe(table);
  });
});
