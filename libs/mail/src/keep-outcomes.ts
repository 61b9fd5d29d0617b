import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { RecordSendOutcomes, type Telling, type Tried } from './record-send-outcomes.js';

/** Pauses before outcomes are written again when the database was away, in milliseconds. */
const RECORD_AGAIN_AFTER = [200, 1_000, 3_000] as const;

/** Gathers the outcomes of one batch; whoever asks for {@link kept} waits until all of them are written down. */
export interface OutcomesOfBatch {
  add(tried: Tried): void;
  /** @throws Error when they could not be written */
  kept(): Promise<void>;
}

/**
 * Writes down what came of letters while others of their batch are still on their way: all that came meanwhile in one transaction, the
 * next as soon as that one has ended. So there are few transactions, and what a crash leaves unsaid is what came in the last moment.
 */
@Injectable()
export class KeepOutcomes {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly record: RecordSendOutcomes,
  ) {}

  of(organizationId: string): OutcomesOfBatch {
    let waiting: Tried[] = [];
    let writing: Promise<void> | undefined;
    const failures: unknown[] = [];
    const writeAll = async (): Promise<void> => {
      while (waiting.length > 0) {
        const now = waiting;
        waiting = [];
        // What comes next may still be written.
        for (const together of inTransactions(now))
          await this.write(organizationId, together).catch((error: unknown) => failures.push(error));
      }
      writing = undefined;
    };
    return {
      add: (tried) => {
        waiting.push(tried);
        writing ??= writeAll();
      },
      kept: async () => {
        await writing;
        if (failures.length > 0) throw failures[0];
      },
    };
  }

  /**
   * A message that was accepted and not written down would be sent again, so neither an owner that fails nor a database that is away for
   * a moment may prevent it: the owners are then told by jobs.
   */
  private async write(organizationId: string, tried: readonly Tried[]): Promise<void> {
    const write = async (telling: Telling): Promise<void> => {
      const lost = await this.database.inTenant(organizationId, (tx) =>
        this.record.execute(tx, tried, telling),
      );
      for (const deliveryId of lost) this.logger.warn({ deliveryId }, 'delivery lease was lost');
    };
    try {
      await write('now');
      return;
    } catch (error) {
      this.logger.error(
        { err: error, deliveryIds: tried.map(({ delivery }) => delivery.id) },
        'delivery outcomes not recorded; trying again',
      );
    }
    for (const pause of RECORD_AGAIN_AFTER) {
      try {
        await write('by_job');
        return;
      } catch {
        await wait(pause);
      }
    }
    await write('by_job');
  }
}

/** What was accepted is written together. A failure may lock what other workers lock too, such as a limit: each is written by itself. */
function inTransactions(tried: readonly Tried[]): Tried[][] {
  const accepted = tried.filter(({ outcome }) => outcome.kind === 'accepted');
  const others = tried.filter(({ outcome }) => outcome.kind !== 'accepted');
  return [...(accepted.length > 0 ? [accepted] : []), ...others.map((one) => [one])];
}
