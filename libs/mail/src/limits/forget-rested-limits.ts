import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';

const hour = 3_600_000;
/** So many in one statement; more are left for the next letters. */
const atOnce = 10_000;

/**
 * Deletes limits that rested for an hour. Such a row says no more than none does: its next letter may leave now, and nobody waits for it
 * (`backed_off_until` is never after `next_at`).
 *
 * Letters make these rows, so whoever sends letters tidies them up: each process at most once an hour, in business time.
 */
@Injectable()
export class ForgetRestedLimits {
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were deleted */
  async execute(): Promise<number> {
    const now = this.clock.now().getTime();
    if (now - this.lookedAt < hour) return 0;
    this.lookedAt = now;
    const deleted = await this.delete(new Date(now - hour));
    // There may be more of them.
    if (deleted === atOnce) this.lookedAt = Number.NEGATIVE_INFINITY;
    return deleted;
  }

  /** In a transaction of its own, and past what others have locked: it waits for nobody who waits for it. */
  private async delete(before: Date): Promise<number> {
    const [, deleted] = await this.database.outsideTenants((tx) =>
      tx.manager.query<[unknown[], number]>(
        `DELETE FROM sending_limits WHERE key_hash IN (
           SELECT key_hash FROM sending_limits
            WHERE next_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)`,
        [before, atOnce],
      ),
    );
    return deleted;
  }
}
