export interface ThrottleLimits {
  readonly attempts: number;
  readonly windowMs: number;
  /** How many keys are remembered; beyond it the oldest are forgotten, so that memory stays bounded. */
  readonly keys: number;
}

/** OWASP's and NIST SP 800-63B-4 section 3.2.2's advice is to limit failures; these leave room for a forgetful person. */
export const signInLimits: ThrottleLimits = { attempts: 10, windowMs: 15 * 60_000, keys: 50_000 };

/**
 * Counts failed sign-ins by key, in a window that starts with the first. An attempt counts from its start, so that
 * many at once cannot slip through while none has failed yet; a success forgets them.
 */
export class SignInThrottle {
  private readonly windows = new Map<string, { attempts: number; endsAt: number }>();

  constructor(private readonly limits: ThrottleLimits = signInLimits) {}

  /**
   * @param now milliseconds, machine time
   * @returns how many milliseconds to wait, or 0 when the attempt may go on
   */
  begin(key: string, now: number): number {
    const open = this.windows.get(key);
    if (!open || open.endsAt <= now) {
      this.windows.delete(key);
      this.makeRoom();
      this.windows.set(key, { attempts: 1, endsAt: now + this.limits.windowMs });
      return 0;
    }
    if (open.attempts >= this.limits.attempts) return open.endsAt - now;
    open.attempts += 1;
    return 0;
  }

  succeeded(key: string): void {
    this.windows.delete(key);
  }

  private makeRoom(): void {
    // A Map keeps the order of insertion, and all windows are of one length: the first ends first.
    for (const oldest of this.windows.keys()) {
      if (this.windows.size < this.limits.keys) return;
      this.windows.delete(oldest);
    }
  }
}
