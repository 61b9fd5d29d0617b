import { describe, expect, it } from '@jest/globals';
import { SignInThrottle } from './sign-in-throttle.js';

const limits = { attempts: 3, windowMs: 1_000, keys: 2 };
const fail = (throttle: SignInThrottle, key: string, times: number, now = 0): number[] =>
  Array.from({ length: times }, () => throttle.begin(key, now));

describe('the throttle of sign-ins', () => {
  it('lets the allowed attempts through and then tells how long to wait', () => {
    expect(fail(new SignInThrottle(limits), 'mara', 5)).toEqual([0, 0, 0, 1_000, 1_000]);
  });

  it('does not lengthen the wait by attempts that it refused', () => {
    const throttle = new SignInThrottle(limits);
    fail(throttle, 'mara', 10);
    expect(throttle.begin('mara', 999)).toBe(1);
    expect(throttle.begin('mara', 1_000)).toBe(0);
  });

  it('starts anew after a success', () => {
    const throttle = new SignInThrottle(limits);
    fail(throttle, 'mara', 3);
    throttle.succeeded('mara');
    expect(fail(throttle, 'mara', 4)).toEqual([0, 0, 0, 1_000]);
  });

  it('counts each key for itself', () => {
    const throttle = new SignInThrottle(limits);
    fail(throttle, 'mara', 3);
    expect(throttle.begin('jon', 0)).toBe(0);
  });

  it('remembers a bounded number of keys, forgetting the oldest', () => {
    const throttle = new SignInThrottle(limits);
    fail(throttle, 'first', 3);
    fail(throttle, 'second', 3);
    fail(throttle, 'third', 3);
    expect(throttle.begin('second', 0)).toBeGreaterThan(0);
    expect(throttle.begin('third', 0)).toBeGreaterThan(0);
    expect(throttle.begin('first', 0)).toBe(0);
  });
});
