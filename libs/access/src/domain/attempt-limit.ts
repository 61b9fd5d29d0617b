export interface AttemptLimits {
  readonly attempts: number;
  readonly windowMs: number;
  /** How many keys are remembered; beyond it the oldest are forgotten, so that memory stays bounded. */
  readonly keys: number;
}

/**
 * Counts failed attempts by key, in a window that starts with the first. An attempt counts from its start, so that
 * many at once cannot slip through while none has failed yet.
 */
export class AttemptLimit {
  private readonly windows = new Map<string, { attempts: number; endsAt: number }>();

  constructor(private readonly limits: AttemptLimits) {}

  /**
   * @param now milliseconds, machine time
   * @returns how many milliseconds to wait, or 0 when the attempt may go on
   */
  begin(key: string, now: number): number {
    const waitMs = this.wait(key, now);
    if (waitMs === 0) this.count(key, now);
    return waitMs;
  }

  /** As {@link begin}, and counts nothing. */
  wait(key: string, now: number): number {
    const open = this.windows.get(key);
    return open && open.endsAt > now && open.attempts >= this.limits.attempts ? open.endsAt - now : 0;
  }

  count(key: string, now: number): void {
    const open = this.windows.get(key);
    if (open && open.endsAt > now) {
      open.attempts += 1;
      return;
    }
    this.windows.delete(key);
    this.makeRoom();
    this.windows.set(key, { attempts: 1, endsAt: now + this.limits.windowMs });
  }

  /** The last attempt was none: it succeeded. */
  takeBack(key: string): void {
    const open = this.windows.get(key);
    if (open) open.attempts -= 1;
  }

  forget(key: string): void {
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
