import { Inject, Injectable, Optional } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import { leaveUntil, scheduleAll, unscheduleAll } from '#platform/queue';
import { getOrganization } from '#access';
import { findLetters } from '#letters';
import { Delivery, factsOf } from './delivery.entity.js';
import { type DeliveryFacts, waitsWhilePaused } from './domain/delivery/delivery.js';
import { PAUSE_CHECK } from './domain/delivery/policy-refusal.js';
import { type Recipient, recipientFor } from './domain/delivery/recipient.js';
import { deliver } from './jobs.js';
import { LetterOwners } from './letter-owners.js';
import { ReserveSlots } from './limits/reserve-slots.js';
import { findOpenPauses } from './pauses/read-pauses.js';
import { suppressedAmong } from './suppressions.js';
import { defaultDeliveryTimes, DELIVERY_TIMES, type DeliveryTimes } from './transport/delivery-times.js';

/** A delivery that is ours to send until its lease ends. */
export interface ClaimedDelivery {
  /** As it is now: `sending`, with this try counted. */
  readonly delivery: DeliveryFacts;
  readonly letter: { readonly subject: string; readonly body: string };
  readonly recipient: Exclude<Recipient, { kind: 'refused' }>;
  /** Machine time at which it is not ours any more. */
  readonly leaseEnds: Date;
}

/** Takes deliveries for sending, once everything that may forbid it was asked again. */
@Injectable()
export class ClaimDeliveries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly owners: LetterOwners,
    private readonly slots: ReserveSlots,
    @Optional() @Inject(DELIVERY_TIMES) private readonly times: DeliveryTimes = defaultDeliveryTimes,
  ) {}

  /**
   * Moves deliveries `queued → sending` in the open transaction, or `→ held`. One that a worker left in `sending` is taken over when its
   * lease has ended, and marked: it may have been handed over before the crash. While the lease runs it is left alone, and looked at again
   * when it ends.
   *
   * @returns those that are to be sent now
   */
  async execute(tx: TenantTransaction, ids: readonly string[]): Promise<ClaimedDelivery[]> {
    const rows = await lockOpen(tx, ids);
    const open = new Set(rows.map(({ id }) => id));
    await unscheduleAll(
      tx,
      deliver,
      ids.filter((id) => !open.has(id)),
    );
    // Leases go by machine time.
    const isBusy = ({ status, sendingUntil }: Delivery): boolean =>
      status === 'sending' && sendingUntil !== null && sendingUntil > new Date();
    for (const { id, sendingUntil } of rows.filter(isBusy))
      if (sendingUntil) await leaveUntil(tx, deliver, [id], sendingUntil);
    const free = await this.withoutPaused(
      tx,
      rows.filter((row) => !isBusy(row)),
    );
    const allowed = await this.withoutForbidden(tx, free);
    return this.take(tx, await this.inTurn(tx, allowed));
  }

  /** While the organization has paused its sending, or a stream of it stands, its letters are looked at again later. */
  private async withoutPaused(tx: TenantTransaction, rows: readonly Delivery[]): Promise<Delivery[]> {
    const { sendingPausedAt } = await getOrganization(tx);
    const pauses = await findOpenPauses(tx);
    const waits = ({ ownerKind, stream }: Delivery): boolean =>
      waitsWhilePaused(ownerKind) && (sendingPausedAt !== null || pauses.has(stream));
    const waiting = rows.filter(waits);
    const dueAt = new Date(this.clock.now().getTime() + PAUSE_CHECK);
    await backToQueue(
      tx,
      waiting.map(({ id, stream }) => ({ id, dueAt, streamPauseId: pauses.get(stream)?.id ?? null })),
    );
    return rows.filter((row) => !waits(row));
  }

  /** Holds back what must not be sent. */
  private async withoutForbidden(tx: TenantTransaction, rows: readonly Delivery[]): Promise<Delivery[]> {
    const reasons = await this.whyNot(tx, rows);
    for (const row of rows) {
      const reason = reasons.get(row.id);
      if (reason !== undefined) await this.hold(tx, row, reason);
    }
    return rows.filter(({ id }) => !reasons.has(id));
  }

  /** For each that may not be sent the first thing that forbids it, as a code. */
  private async whyNot(
    tx: TenantTransaction,
    rows: readonly Delivery[],
  ): Promise<ReadonlyMap<string, string>> {
    const reasons = new Map<string, string>();
    const note = (id: string, reason: string): unknown => reasons.has(id) || reasons.set(id, reason);
    for (const kind of new Set(rows.map(({ ownerKind }) => ownerKind))) {
      const those = rows.filter(({ ownerKind }) => ownerKind === kind).map(factsOf);
      for (const [id, proof] of await this.owners.of(kind).proveAgain(tx, those))
        if (!proof.go) note(id, proof.reason);
    }
    const suppressed = await suppressedIn(tx, rows);
    for (const { id, letterId, toAddress } of rows) {
      if (this.recipientOf(toAddress).kind === 'refused') note(id, 'not_on_allowlist');
      if (suppressed.has(id)) note(id, 'address_suppressed');
      if (letterId === null) note(id, 'letter_missing');
    }
    return reasons;
  }

  private async hold(tx: TenantTransaction, row: Delivery, reason: string): Promise<void> {
    const maybeRepeated = row.maybeRepeated || row.status === 'sending';
    const change = { status: 'held', holdReason: reason, sendingUntil: null, maybeRepeated } as const;
    await tx.manager.update(Delivery, { organizationId: tx.organizationId, id: row.id }, change);
    await unscheduleAll(tx, deliver, [row.id]);
    const delivery = { ...factsOf(row), status: 'held', holdReason: reason, maybeRepeated } as const;
    const settled = [{ delivery, outcome: { kind: 'held', reason } as const }];
    await this.owners.of(row.ownerKind).settled(tx, settled, this.clock.now());
  }

  /** Those whose turn it is; the others come again when theirs has come. Asked last: what is held takes no turn away from others. */
  private async inTurn(tx: TenantTransaction, rows: readonly Delivery[]): Promise<Delivery[]> {
    const turns = await this.slots.execute(tx, rows, this.clock.now());
    await backToQueue(
      tx,
      rows.flatMap(({ id }) => {
        const turn = turns.get(id) ?? 'go';
        return turn === 'go' ? [] : [{ id, dueAt: turn }];
      }),
    );
    return rows.filter(({ id }) => (turns.get(id) ?? 'go') === 'go');
  }

  private async take(tx: TenantTransaction, rows: readonly Delivery[]): Promise<ClaimedDelivery[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const until = new Date(Date.now() + this.times.lease);
    // The rows are locked: nobody has moved them since they were read.
    await tx.manager.query(
      `UPDATE deliveries SET status = 'sending', sending_until = $3, attempts = attempts + 1,
              maybe_repeated = maybe_repeated OR status = 'sending', first_tried_at = coalesce(first_tried_at, $4)
        WHERE organization_id = $1 AND id = ANY ($2)`,
      [tx.organizationId, ids, until, this.clock.now()],
    );
    // Should we die meanwhile, whoever comes then need not wait any longer.
    await leaveUntil(tx, deliver, ids, until);
    const letterIds = rows.flatMap(({ letterId }) => letterId ?? []);
    const letters = new Map((await findLetters(tx, letterIds)).map((letter) => [letter.id, letter]));
    const claimed: ClaimedDelivery[] = [];
    for (const row of rows) {
      const letter = letters.get(row.letterId ?? '');
      const recipient = this.recipientOf(row.toAddress);
      if (!letter || recipient.kind === 'refused') throw new Error('A delivery changed while it was locked.');
      const maybeRepeated = row.maybeRepeated || row.status === 'sending';
      const delivery = {
        ...factsOf(row),
        status: 'sending',
        attempts: row.attempts + 1,
        maybeRepeated,
      } as const;
      const words = await this.owners.of(row.ownerKind).complete(tx, delivery, letter);
      claimed.push({ delivery, letter: words, recipient, leaseEnds: until });
    }
    return claimed;
  }

  private recipientOf(address: string): Recipient {
    return recipientFor(this.config.mailMode, this.config.mailRedirectTo, address);
  }
}

/** Those that are not settled, in the order of their ids, so that two who lock the same ones wait for each other instead of blocking each other. */
async function lockOpen(tx: TenantTransaction, ids: readonly string[]): Promise<Delivery[]> {
  return tx.manager.find(Delivery, {
    where: { organizationId: tx.organizationId, id: In([...ids]), status: In(['queued', 'sending']) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

interface Waiting {
  readonly id: string;
  /** Business time. */
  readonly dueAt: Date;
  /** The pause that it stands behind; left as it is without one. */
  readonly streamPauseId?: string | null;
}

async function backToQueue(tx: TenantTransaction, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return;
  await tx.manager.query(
    `UPDATE deliveries AS d SET maybe_repeated = d.maybe_repeated OR d.status = 'sending', status = 'queued', sending_until = NULL,
            stream_pause_id = CASE WHEN w.is_paused THEN w.stream_pause_id ELSE d.stream_pause_id END
       FROM unnest($2::uuid[], $3::uuid[], $4::boolean[]) AS w (id, stream_pause_id, is_paused)
      WHERE d.organization_id = $1 AND d.id = w.id`,
    [
      tx.organizationId,
      waiting.map(({ id }) => id),
      waiting.map(({ streamPauseId }) => streamPauseId ?? null),
      waiting.map(({ streamPauseId }) => streamPauseId !== undefined),
    ],
  );
  await scheduleAll(
    tx,
    deliver,
    waiting.map(({ id, dueAt }) => ({ subjectId: id, dueAt })),
  );
}

/** The ids of those whose address is suppressed: one query for pool mail, one for all other. */
async function suppressedIn(tx: TenantTransaction, rows: readonly Delivery[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const scope of ['pool', 'all'] as const) {
    const those = rows.filter(({ stream }) => (stream === 'pool') === (scope === 'pool'));
    const addresses = those.map(({ toAddress }) => toAddress);
    const suppressed = await suppressedAmong(tx, addresses, scope);
    for (const { id, toAddress } of those) if (suppressed.has(toAddress)) found.add(id);
  }
  return found;
}
