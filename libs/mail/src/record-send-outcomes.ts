import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { enqueue, schedule, unscheduleAll } from '#platform/queue';
import { Delivery, factsOf } from './delivery.entity.js';
import type { DeliveryFacts, FailureCode } from './domain/delivery/delivery.js';
import { isPolicyRefusal, isRateRefusal } from './domain/delivery/policy-refusal.js';
import { nextTry } from './domain/delivery/retry.js';
import { condemnsAddress, type SendOutcome } from './domain/delivery/send-outcome.js';
import { deliver, tellOwner } from './jobs.js';
import type { DeliveryOutcome, Settled } from './letter-owner.js';
import { LetterOwners } from './letter-owners.js';
import { BackOffProvider } from './limits/back-off-provider.js';
import { isHeldByPause, pauseStream } from './pauses/pause-stream.js';
import { suppress } from './suppressions.js';

/** An outcome as SMTP gave it, a message that could not be made, or one whose turn never came. */
export type TryOutcome = SendOutcome | { readonly kind: 'unsafe_header' } | { readonly kind: 'not_tried' };

/** Who tells the owner: we do, in this transaction, or a job after it. */
export type Telling = 'now' | 'by_job';

/** A delivery that was claimed, and how its try ended. */
export interface Tried {
  /** As it was claimed. */
  readonly delivery: DeliveryFacts;
  readonly outcome: TryOutcome;
  /** Whether it went to someone else than its recipient, about whom the outcome then says nothing. */
  readonly redirected: boolean;
}

type Change = Partial<
  Pick<
    Delivery,
    'status' | 'smtpCode' | 'smtpStatus' | 'sentAt' | 'failureCode' | 'maybeRepeated' | 'policyRefusedAt'
  >
>;
type Accepted = Extract<SendOutcome, { kind: 'accepted' }>;

/** Writes down how tries ended, and what follows from it. */
@Injectable()
export class RecordSendOutcomes {
  constructor(
    private readonly clock: Clock,
    private readonly owners: LetterOwners,
    private readonly providers: BackOffProvider,
  ) {}

  /** @returns the ids of those whose lease was lost: another worker has taken the delivery over, and its outcome counts */
  async execute(tx: TenantTransaction, tried: readonly Tried[], telling: Telling): Promise<string[]> {
    const accepted: { delivery: DeliveryFacts; outcome: Accepted }[] = [];
    const lost: string[] = [];
    for (const { delivery, outcome, redirected } of tried)
      if (outcome.kind === 'accepted') accepted.push({ delivery, outcome });
      else if (!(await this.recordFailure(tx, delivery, outcome, redirected, telling)))
        lost.push(delivery.id);
    const sent = await this.recordAccepted(tx, accepted, telling);
    return [...lost, ...accepted.map(({ delivery: { id } }) => id).filter((id) => !sent.has(id))];
  }

  /** @returns the ids of those that were ours to record */
  private async recordAccepted(
    tx: TenantTransaction,
    accepted: readonly { readonly delivery: DeliveryFacts; readonly outcome: Accepted }[],
    telling: Telling,
  ): Promise<ReadonlySet<string>> {
    if (accepted.length === 0) return new Set();
    const [rows] = await tx.manager.query<[{ id: string }[], number]>(
      `UPDATE deliveries AS d SET status = 'sent', smtp_code = a.smtp_code, smtp_status = a.smtp_status, sent_at = $6, sending_until = NULL
         FROM unnest($2::uuid[], $3::int[], $4::int[], $5::text[]) AS a (id, attempts, smtp_code, smtp_status)
        WHERE d.organization_id = $1 AND d.id = a.id AND d.status = 'sending' AND d.attempts = a.attempts
        RETURNING d.id`,
      [
        tx.organizationId,
        accepted.map(({ delivery }) => delivery.id),
        accepted.map(({ delivery }) => delivery.attempts),
        accepted.map(({ outcome }) => outcome.smtpCode),
        accepted.map(({ outcome }) => outcome.smtpStatus),
        this.clock.now(),
      ],
    );
    const ours = new Set(rows.map(({ id }) => id));
    const those = accepted.filter(({ delivery: { id } }) => ours.has(id));
    const ends = those.map(({ delivery: { id }, outcome }) => ({
      id,
      outcome: { ...outcome, kind: 'sent' } as const,
    }));
    await this.settle(tx, ends, telling);
    return ours;
  }

  private async recordFailure(
    tx: TenantTransaction,
    sent: DeliveryFacts,
    outcome: Exclude<TryOutcome, Accepted>,
    redirected: boolean,
    telling: Telling,
  ): Promise<boolean> {
    switch (outcome.kind) {
      case 'permanent': {
        const { smtpCode, smtpStatus } = outcome;
        if (isPolicyRefusal(smtpStatus) && (await isHeldByPause(tx, sent)))
          return this.waitBehindPause(tx, sent, { smtpCode, smtpStatus });
        const done = await this.fail(tx, sent, 'smtp_refused', outcome, telling);
        if (done && !redirected && outcome.aboutRecipient) await this.condemn(tx, sent, smtpStatus);
        return done;
      }
      case 'unsendable':
      case 'unsafe_header':
        return this.fail(tx, sent, outcome.kind, { smtpCode: null, smtpStatus: null }, telling);
      case 'not_tried': {
        const moved = await this.move(tx, sent, { status: 'queued' });
        if (moved) await schedule(tx, deliver, sent.id, this.clock.now());
        return moved;
      }
      default:
        return this.tryLater(tx, sent, outcome, telling);
    }
  }

  private async tryLater(
    tx: TenantTransaction,
    sent: DeliveryFacts,
    outcome: Extract<SendOutcome, { kind: 'temporary' | 'unreachable' | 'ambiguous' }>,
    telling: Telling,
  ): Promise<boolean> {
    const now = this.clock.now();
    const smtpCode = 'smtpCode' in outcome ? outcome.smtpCode : null;
    const smtpStatus = outcome.kind === 'temporary' ? outcome.smtpStatus : null;
    const maybeRepeated = sent.maybeRepeated || outcome.kind === 'ambiguous';
    const row = await tx.manager.findOneBy(Delivery, { organizationId: tx.organizationId, id: sent.id });
    const next = nextTry(outcome.kind, row?.firstTriedAt ?? now, now);
    if (next === null)
      return this.fail(tx, { ...sent, maybeRepeated }, 'gave_up', { smtpCode, smtpStatus }, telling);
    const moved = await this.move(tx, sent, { status: 'queued', smtpCode, smtpStatus, maybeRepeated });
    if (!moved) return false;
    const isLimited = outcome.kind === 'temporary' && isRateRefusal(outcome.smtpCode, smtpStatus);
    const at = isLimited ? await this.providers.execute(tx, sent, next, now) : next;
    await schedule(tx, deliver, sent.id, at);
    return true;
  }

  /** A refusal by policy is about us: neither this letter nor another one of its stream has to pay for it. */
  private async waitBehindPause(
    tx: TenantTransaction,
    sent: DeliveryFacts,
    refusal: { readonly smtpCode: number; readonly smtpStatus: string },
  ): Promise<boolean> {
    const now = this.clock.now();
    if (!(await this.move(tx, sent, { status: 'queued', ...refusal, policyRefusedAt: now }))) return false;
    await pauseStream(tx, sent, refusal, now);
    return true;
  }

  private async fail(
    tx: TenantTransaction,
    sent: DeliveryFacts,
    failureCode: FailureCode,
    { smtpCode, smtpStatus }: { readonly smtpCode: number | null; readonly smtpStatus: string | null },
    telling: Telling,
  ): Promise<boolean> {
    const { id, maybeRepeated } = sent;
    const change = {
      status: 'failed',
      failureCode,
      smtpCode,
      smtpStatus,
      maybeRepeated,
      ...(isPolicyRefusal(smtpStatus) && { policyRefusedAt: this.clock.now() }),
    } as const;
    if (!(await this.move(tx, sent, change))) return false;
    const outcome = { kind: 'failed', reason: failureCode, smtpCode, smtpStatus } as const;
    await this.settle(tx, [{ id, outcome }], telling);
    return true;
  }

  /** Nothing is due any more for what has ended, and its owners are told. */
  private async settle(
    tx: TenantTransaction,
    ends: readonly { readonly id: string; readonly outcome: DeliveryOutcome }[],
    telling: Telling,
  ): Promise<void> {
    const ids = ends.map(({ id }) => id);
    await unscheduleAll(tx, deliver, ids);
    if (telling === 'by_job') {
      for (const deliveryId of ids)
        await enqueue(tx, tellOwner, { deliveryId, about: 'outcome', hard: false });
      return;
    }
    const rows = await tx.manager.findBy(Delivery, { organizationId: tx.organizationId, id: In(ids) });
    const outcomes = new Map(ends.map(({ id, outcome }) => [id, outcome]));
    for (const kind of new Set(rows.map(({ ownerKind }) => ownerKind))) {
      const settled = rows.flatMap((row): Settled[] => {
        const outcome = outcomes.get(row.id);
        return row.ownerKind === kind && outcome ? [{ delivery: factsOf(row), outcome }] : [];
      });
      await this.owners.of(kind).settled(tx, settled, this.clock.now());
    }
  }

  private async condemn(
    tx: TenantTransaction,
    sent: DeliveryFacts,
    smtpStatus: string | null,
  ): Promise<void> {
    const { organizationId } = tx;
    const { address } = sent.to;
    const seenBefore =
      smtpStatus !== null &&
      (await tx.manager.existsBy(Delivery, {
        organizationId,
        toAddress: address,
        smtpStatus,
        id: Not(sent.id),
      }));
    if (!condemnsAddress(smtpStatus, seenBefore)) return;
    const { candidateId } = sent;
    await suppress(
      tx,
      { address, scope: 'all', reason: 'hard_bounce', candidateId, deliveryId: sent.id },
      this.clock.now(),
    );
  }

  private async move(tx: TenantTransaction, sent: DeliveryFacts, change: Change): Promise<boolean> {
    const { affected } = await tx.manager.update(
      Delivery,
      { organizationId: tx.organizationId, id: sent.id, status: 'sending', attempts: sent.attempts },
      { ...change, sendingUntil: null },
    );
    return affected === 1;
  }
}
