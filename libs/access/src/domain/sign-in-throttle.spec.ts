import { describe, expect, it } from '@jest/globals';
import { signInLimits, SignInThrottle, type ThrottleLimits } from './sign-in-throttle.js';

const of = (attempts: number) => ({ attempts, windowMs: 1_000, keys: 1_000 });
const limits: ThrottleLimits = { pair: of(3), client: of(5), account: of(7) };

describe('the throttle of sign-ins', () => {
  it('stops one account from one client, and lets neither the account nor the client alone suffer for it', () => {
    const throttle = new SignInThrottle(limits);
    const waits = [1, 2, 3, 4].map(() => throttle.begin({ account: 'mara', client: 'a' }, 0));
    expect(waits).toEqual([0, 0, 0, 1_000]);
    expect(throttle.begin({ account: 'mara', client: 'b' }, 0)).toBe(0);
    expect(throttle.begin({ account: 'jon', client: 'a' }, 0)).toBe(0);
  });

  it('stops one client that tries a password on many accounts', () => {
    const throttle = new SignInThrottle(limits);
    const waits = [1, 2, 3, 4, 5, 6].map((n) => throttle.begin({ account: `n${n}`, client: 'a' }, 0));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1_000]);
    expect(throttle.begin({ account: 'n6', client: 'b' }, 0)).toBe(0);
  });

  it('stops many clients that try one account, but nobody where its owner has signed in before', () => {
    const throttle = new SignInThrottle(limits);
    const home = { account: 'mara', client: 'home' };
    throttle.begin(home, 0);
    throttle.succeeded(home);
    const waits = Array.from({ length: 9 }, (_, n) =>
      throttle.begin({ account: 'mara', client: `bot${n}` }, 0),
    );
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000, 1_000]);
    expect(throttle.begin(home, 0)).toBe(0);
    expect(throttle.begin({ account: 'jon', client: 'bot9' }, 0)).toBe(0);
  });

  it('counts failures only: an office behind one address signs in and out all day', () => {
    const throttle = new SignInThrottle(signInLimits);
    for (let n = 0; n < 2_000; n += 1) {
      const recruiter = { account: `recruiter${n % 200}`, client: 'office' };
      expect(throttle.begin(recruiter, n)).toBe(0);
      throttle.succeeded(recruiter);
    }
  });

  it('takes from the limit of an account what NIST allows at most', () => {
    expect(signInLimits.account.attempts).toBeLessThanOrEqual(100);
  });
});
