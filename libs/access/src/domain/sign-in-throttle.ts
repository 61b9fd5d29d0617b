import { AttemptLimit, type AttemptLimits } from './attempt-limit.js';

const minute = 60_000;
const keys = 50_000;

/** Who tries to sign in, and from where. */
export interface SignInAttempt {
  /** The normalised mail address that was given, whether or not anybody has it. */
  readonly account: string;
  /** Of the client: an IPv4 address, or the network of an IPv6 one. */
  readonly client: string;
}

export interface ThrottleLimits {
  /** Of one account from one client. */
  readonly pair: AttemptLimits;
  /** Of one client, whatever accounts it tries. */
  readonly client: AttemptLimits;
  /** Of one account, from clients that have not signed in to it. */
  readonly account: AttemptLimits;
}

/**
 * Failures are limited as OWASP (Authentication Cheat Sheet) and NIST SP 800-63B-4 section 3.2.2 ask: at most 100 in a row for an account.
 * Ten leave room for a forgetful person, three hundred for an office of two hundred behind one address on a Monday morning.
 */
export const signInLimits: ThrottleLimits = {
  pair: { attempts: 10, windowMs: 15 * minute, keys },
  client: { attempts: 300, windowMs: 15 * minute, keys },
  account: { attempts: 100, windowMs: 60 * minute, keys },
};

/**
 * Slows down guessing: one account from one place, many accounts from one place, and one account from many places. The last could lock
 * out who the account belongs to, so it does not count where they have signed in before (OWASP, Slow Down Online Guessing Attacks with
 * Device Cookies, with the client's address as the device); and a link for a new password signs in past all of this.
 */
export class SignInThrottle {
  private readonly pairs: AttemptLimit;
  private readonly clients: AttemptLimit;
  private readonly accounts: AttemptLimit;
  /** Pairs that have signed in, the last ones last. */
  private readonly known = new Set<string>();

  constructor(limits: ThrottleLimits = signInLimits) {
    this.pairs = new AttemptLimit(limits.pair);
    this.clients = new AttemptLimit(limits.client);
    this.accounts = new AttemptLimit(limits.account);
  }

  /**
   * An attempt counts from its start: see {@link AttemptLimit}. One that is refused counts nowhere.
   *
   * @param now milliseconds, machine time
   * @returns how many milliseconds to wait, or 0 when the attempt may go on
   */
  begin(attempt: SignInAttempt, now: number): number {
    const counted = this.countedFor(attempt);
    const waitMs = Math.max(...counted.map(([limit, key]) => limit.wait(key, now)));
    if (waitMs === 0) for (const [limit, key] of counted) limit.count(key, now);
    return waitMs;
  }

  succeeded(attempt: SignInAttempt): void {
    for (const [limit, key] of this.countedFor(attempt)) limit.takeBack(key);
    const pair = pairOf(attempt);
    this.pairs.forget(pair);
    this.known.delete(pair);
    this.known.add(pair);
    for (const oldest of this.known) {
      if (this.known.size <= keys) break;
      this.known.delete(oldest);
    }
  }

  private countedFor(attempt: SignInAttempt): [AttemptLimit, string][] {
    const pair = pairOf(attempt);
    return [
      [this.pairs, pair],
      [this.clients, attempt.client],
      ...(this.known.has(pair) ? [] : [[this.accounts, attempt.account] as [AttemptLimit, string]]),
    ];
  }
}

const pairOf = ({ account, client }: SignInAttempt): string => `${account} ${client}`;
