import { describe, expect, it } from '@jest/globals';
import { AttemptLimit } from './attempt-limit.js';

const limits = { attempts: 3, windowMs: 1_000, keys: 2 };
const fail = (limit: AttemptLimit, key: string, times: number, now = 0): number[] =>
  Array.from({ length: times }, () => limit.begin(key, now));

describe('a limit of attempts', () => {
  it('lets the allowed attempts through and then tells how long to wait', () => {
    expect(fail(new AttemptLimit(limits), 'mara', 5)).toEqual([0, 0, 0, 1_000, 1_000]);
  });

  it('does not lengthen the wait by attempts that it refused', () => {
    const limit = new AttemptLimit(limits);
    fail(limit, 'mara', 10);
    expect(limit.begin('mara', 999)).toBe(1);
    expect(limit.begin('mara', 1_000)).toBe(0);
  });

  it('starts anew once the key is forgotten', () => {
    const limit = new AttemptLimit(limits);
    fail(limit, 'mara', 3);
    limit.forget('mara');
    expect(fail(limit, 'mara', 4)).toEqual([0, 0, 0, 1_000]);
  });

  it('counts no attempt that was taken back', () => {
    const limit = new AttemptLimit(limits);
    for (let attempt = 0; attempt < 9; attempt += 1) {
      expect(limit.begin('mara', 0)).toBe(0);
      limit.takeBack('mara');
    }
    expect(fail(limit, 'mara', 4)).toEqual([0, 0, 0, 1_000]);
  });

  it('counts each key for itself', () => {
    const limit = new AttemptLimit(limits);
    fail(limit, 'mara', 3);
    expect(limit.begin('jon', 0)).toBe(0);
  });

  it('remembers a bounded number of keys, forgetting the oldest', () => {
    const limit = new AttemptLimit(limits);
    fail(limit, 'first', 3);
    fail(limit, 'second', 3);
    fail(limit, 'third', 3);
    expect(limit.begin('second', 0)).toBeGreaterThan(0);
    expect(limit.begin('third', 0)).toBeGreaterThan(0);
    expect(limit.begin('first', 0)).toBe(0);
  });
});
