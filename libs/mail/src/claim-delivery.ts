import { Inject, Injectable, Optional } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { schedule, unschedule } from '#platform/queue';
import { getOrganization } from '#access';
import { readLetter } from '#letters';
import { Delivery, factsOf } from './delivery.entity.js';
import { type DeliveryFacts, waitsWhilePaused } from './domain/delivery/delivery.js';
import { PAUSE_CHECK } from './domain/delivery/policy-refusal.js';
import { type Recipient, recipientFor } from './domain/delivery/recipient.js';
import { deliver } from './jobs.js';
import { LetterOwners } from './letter-owners.js';
import { ReserveSlots } from './limits/reserve-slots.js';
import { findOpenPause } from './pauses/read-pauses.js';
import { isSuppressed } from './suppressions.js';
import { defaultDeliveryTimes, DELIVERY_TIMES, type DeliveryTimes } from './transport/delivery-times.js';

/** A delivery that is ours to send until its lease ends. */
export interface ClaimedDelivery {
  /** As it is now: `sending`, with this try counted. */
  readonly delivery: DeliveryFacts;
  readonly letter: { readonly subject: string; readonly body: string };
  readonly recipient: Exclude<Recipient, { kind: 'refused' }>;
}

/** Takes a delivery for sending, once everything that may forbid it was asked again. */
@Injectable()
export class ClaimDelivery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly owners: LetterOwners,
    private readonly slots: ReserveSlots,
    @Optional() @Inject(DELIVERY_TIMES) private readonly times: DeliveryTimes = defaultDeliveryTimes,
  ) {}

  /**
   * Moves `queued → sending` in the open transaction, or `→ held`. One that a worker left in `sending` is taken over when its
   * lease has ended, and marked: it may have been handed over before the crash.
   *
   * @returns `null` when there is nothing to send now
   * @throws DomainError `mail.delivery_busy` while another worker's lease runs: try again later
   */
  async execute(tx: TenantTransaction, id: string): Promise<ClaimedDelivery | null> {
    const { organizationId } = tx;
    const row = await tx.manager.findOne(Delivery, {
      where: { organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row || (row.status !== 'queued' && row.status !== 'sending')) {
      await unschedule(tx, deliver, id);
      return null;
    }
    const takenOver = row.status === 'sending';
    // Leases go by machine time.
    if (takenOver && row.sendingUntil && row.sendingUntil > new Date()) throw busy(id);
    const maybeRepeated = row.maybeRepeated || takenOver;
    const now = this.clock.now();

    const organization = await getOrganization(tx);
    const pause = await findOpenPause(tx, row.stream);
    if ((organization.sendingPausedAt || pause) && waitsWhilePaused(row.ownerKind)) {
      const streamPauseId = pause?.id ?? null;
      await this.move(tx, row, { status: 'queued', sendingUntil: null, maybeRepeated, streamPauseId });
      await schedule(tx, deliver, id, new Date(now.getTime() + PAUSE_CHECK));
      return null;
    }
    const recipient = recipientFor(this.config.mailMode, this.config.mailRedirectTo, row.toAddress);
    const reason = await this.whyNot(tx, row, recipient);
    if (reason !== null || recipient.kind === 'refused' || row.letterId === null) {
      const hold = reason ?? 'letter_missing';
      await this.move(tx, row, { status: 'held', holdReason: hold, sendingUntil: null, maybeRepeated });
      await unschedule(tx, deliver, id);
      const held = { ...factsOf(row), status: 'held', holdReason: hold, maybeRepeated } as const;
      await this.owners.of(row.ownerKind).settled(tx, held, { kind: 'held', reason: hold }, now);
      return null;
    }
    // Asked last: what is held takes no turn away from others.
    const turn = (await this.slots.execute(tx, [row], now)).get(id) ?? 'go';
    if (turn !== 'go') {
      await this.move(tx, row, { status: 'queued', sendingUntil: null, maybeRepeated });
      await schedule(tx, deliver, id, turn);
      return null;
    }
    const { subject, body } = await readLetter(tx, row.letterId);
    const attempts = row.attempts + 1;
    await this.move(tx, row, {
      status: 'sending',
      sendingUntil: new Date(Date.now() + this.times.lease),
      attempts,
      maybeRepeated,
      firstTriedAt: row.firstTriedAt ?? now,
    });
    const delivery = { ...factsOf(row), status: 'sending', attempts, maybeRepeated } as const;
    const letter = await this.owners.of(row.ownerKind).complete(tx, delivery, { subject, body });
    return { delivery, letter, recipient };
  }

  /** The first thing that forbids sending, as a code. */
  private async whyNot(tx: TenantTransaction, row: Delivery, recipient: Recipient): Promise<string | null> {
    const proof = await this.owners.of(row.ownerKind).proveAgain(tx, factsOf(row));
    if (!proof.go) return proof.reason;
    if (recipient.kind === 'refused') return 'not_on_allowlist';
    const scope = row.stream === 'pool' ? 'pool' : 'all';
    if (await isSuppressed(tx, row.toAddress, scope)) return 'address_suppressed';
    return row.letterId === null ? 'letter_missing' : null;
  }

  private async move(tx: TenantTransaction, row: Delivery, change: Partial<Delivery>): Promise<void> {
    const { organizationId } = tx;
    const { id, status, attempts } = row;
    const { affected } = await tx.manager.update(Delivery, { organizationId, id, status, attempts }, change);
    if (affected !== 1) throw busy(id);
  }
}

function busy(id: string): DomainError {
  return new DomainError('mail.delivery_busy', 'unavailable', 'Another worker is sending this delivery.', {
    id,
  });
}
