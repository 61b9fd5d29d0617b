import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { nextMessageId } from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { unschedule } from '#platform/queue';
import { restoredDoubt } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { queueLetter } from './queue-letter.js';
import { placeHold } from './rejection-holds.js';
import { lockRejections, moveRejection } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';

const leftAlready =
  'This letter left before the database was restored: the mail server had taken it. Cancel this, and say so; let go, it leaves again.';

/** What was found of one rejection that had not left. */
export interface RestoredRejection {
  readonly rejectionId: string;
  readonly messageId: string;
  /** Whether the mail server had taken its letter. */
  readonly hadLeft: boolean;
}

/**
 * Makes sure that no rejection of a database that was restored from a backup leaves by itself: it may have left after the backup was
 * taken. Runs before the deliveries are settled, which write down as sent what this puts on its way.
 */
@Injectable()
export class SettleRestoredRejections {
  constructor(private readonly clock: Clock) {}

  /**
   * Holds every approved rejection of the open tenant, or queues it if the mail server had taken its letter. A draft whose letter had left
   * was approved after the backup: it is held too, for whoever approves it once more.
   *
   * @param taken the Message-IDs, in angle brackets, that the mail server is known to have taken
   * @returns the approved ones, and the drafts whose letter had left
   */
  async execute(tx: TenantTransaction, taken: ReadonlySet<string>): Promise<RestoredRejection[]> {
    const status = taken.size > 0 ? In(['approved', 'drafted'] as const) : ('approved' as const);
    const settled: RestoredRejection[] = [];
    for (const rejection of await lockRejections(tx, { status })) {
      const messageId = await nextMessageId(tx, 'rejection', rejection.id);
      const hadLeft = taken.has(messageId);
      if (rejection.status === 'drafted' && !hadLeft) continue;
      await this.settle(tx, rejection, hadLeft);
      settled.push({ rejectionId: rejection.id, messageId, hadLeft });
    }
    return settled;
  }

  private async settle(tx: TenantTransaction, rejection: Rejection, hadLeft: boolean): Promise<void> {
    const at = this.clock.now();
    await unschedule(tx, releaseRejection, rejection.id);
    if (hadLeft && rejection.status === 'approved' && (await isQueued(tx, rejection, at))) return;
    const reason = hadLeft ? leftAlready : restoredDoubt;
    await placeHold(tx, rejection.id, { kind: 'truth_check', reason }, null, at);
  }
}

/** @returns false when it could not leave any more: then a person says what became of it */
async function isQueued(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<boolean> {
  try {
    // Refuses before it writes, so the transaction can go on.
    await queueLetter(tx, rejection, at);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return false;
  }
  return moveRejection(tx, rejection, 'release');
}
