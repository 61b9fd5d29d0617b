import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { unschedule } from '#platform/queue';
import { Delivery, factsOf } from './delivery.entity.js';
import type { DeliveryFacts } from './domain/delivery/delivery.js';
import { deliver } from './jobs.js';
import { LetterOwners } from './letter-owners.js';
import { RecordSendOutcomes } from './record-send-outcomes.js';

/** Why a letter of a restored database waits. */
const restored = 'restored';

export interface RestoredDeliveries {
  /** What the mail server had taken: written down as sent. */
  readonly sent: readonly DeliveryFacts[];
  /** What waits for a person now. */
  readonly held: readonly DeliveryFacts[];
}

/** Makes sure that no letter of a database that was restored from a backup leaves by itself: it may have left after the backup was taken. */
@Injectable()
export class SettleRestoredDeliveries {
  constructor(
    private readonly clock: Clock,
    private readonly owners: LetterOwners,
    private readonly record: RecordSendOutcomes,
  ) {}

  /**
   * Settles every delivery of the open tenant that is queued or was being sent.
   *
   * @param taken the Message-IDs, in angle brackets, that the mail server is known to have taken
   */
  async execute(tx: TenantTransaction, taken: ReadonlySet<string>): Promise<RestoredDeliveries> {
    const { organizationId } = tx;
    const rows = await tx.manager.find(Delivery, {
      where: { organizationId, status: In(['queued', 'sending']) },
      order: { createdAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const sent: DeliveryFacts[] = [];
    const held: DeliveryFacts[] = [];
    for (const row of rows)
      if (taken.has(row.messageId)) sent.push(await this.noteSent(tx, row));
      else held.push(await this.hold(tx, row));
    return { sent, held };
  }

  private async noteSent(tx: TenantTransaction, row: Delivery): Promise<DeliveryFacts> {
    const { organizationId, id } = row;
    await tx.manager.update(Delivery, { organizationId, id }, { status: 'sending' });
    const facts = { ...factsOf(row), status: 'sending' } as const;
    const accepted = { kind: 'accepted', smtpCode: null, smtpStatus: null } as const;
    await this.record.execute(tx, [{ delivery: facts, outcome: accepted, redirected: false }], 'now');
    return facts;
  }

  private async hold(tx: TenantTransaction, row: Delivery): Promise<DeliveryFacts> {
    const { organizationId, id } = row;
    const change = { status: 'held', holdReason: restored, maybeRepeated: true } as const;
    await tx.manager.update(Delivery, { organizationId, id }, { ...change, sendingUntil: null });
    await unschedule(tx, deliver, id);
    const facts = { ...factsOf(row), ...change };
    const outcome = { kind: 'held', reason: restored } as const;
    await this.owners.of(row.ownerKind).settled(tx, [{ delivery: facts, outcome }], this.clock.now());
    return facts;
  }
}
