import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { enqueue, schedule, unschedule } from '#platform/queue';
import { Delivery, factsOf } from './delivery.entity.js';
import type { DeliveryFacts, FailureCode } from './domain/delivery/delivery.js';
import { isPolicyRefusal, isRateRefusal } from './domain/delivery/policy-refusal.js';
import { nextTry } from './domain/delivery/retry.js';
import { condemnsAddress, type SendOutcome } from './domain/delivery/send-outcome.js';
import { deliver, tellOwner } from './jobs.js';
import type { DeliveryOutcome } from './letter-owner.js';
import { LetterOwners } from './letter-owners.js';
import { BackOffProvider } from './limits/back-off-provider.js';
import { isHeldByPause, pauseStream } from './pauses/pause-stream.js';
import { suppress } from './suppressions.js';

/** An outcome as SMTP gave it, or a message that could not be made. */
export type TryOutcome = SendOutcome | { readonly kind: 'unsafe_header' };

/** Who tells the owner: we do, in this transaction, or a job after it. */
export type Telling = 'now' | 'by_job';

type Change = Partial<
  Pick<
    Delivery,
    'status' | 'smtpCode' | 'smtpStatus' | 'sentAt' | 'failureCode' | 'maybeRepeated' | 'policyRefusedAt'
  >
>;

/** Writes down how a try ended, and what follows from it. */
@Injectable()
export class RecordSendOutcome {
  constructor(
    private readonly clock: Clock,
    private readonly owners: LetterOwners,
    private readonly providers: BackOffProvider,
  ) {}

  /**
   * @param sent the delivery as it was claimed
   * @param redirected whether it went to someone else than its recipient, about whom the outcome then says nothing
   * @returns false when the lease was lost: another worker has taken the delivery over, and its outcome counts
   */
  async execute(
    tx: TenantTransaction,
    sent: DeliveryFacts,
    outcome: TryOutcome,
    redirected: boolean,
    telling: Telling,
  ): Promise<boolean> {
    const now = this.clock.now();
    switch (outcome.kind) {
      case 'accepted': {
        const { smtpCode, smtpStatus } = outcome;
        const change = { status: 'sent', smtpCode, smtpStatus, sentAt: now } as const;
        return this.settle(tx, sent, change, { kind: 'sent', smtpCode, smtpStatus }, telling);
      }
      case 'permanent': {
        const { smtpCode, smtpStatus } = outcome;
        if (isPolicyRefusal(smtpStatus) && (await isHeldByPause(tx, sent)))
          return this.waitBehindPause(tx, sent, { smtpCode, smtpStatus });
        const done = await this.fail(tx, sent, 'smtp_refused', smtpCode, smtpStatus, telling);
        if (done && !redirected && outcome.aboutRecipient) await this.condemn(tx, sent, smtpStatus);
        return done;
      }
      case 'unsendable':
      case 'unsafe_header':
        return this.fail(tx, sent, outcome.kind, null, null, telling);
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
      return this.fail(tx, { ...sent, maybeRepeated }, 'gave_up', smtpCode, smtpStatus, telling);
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
    smtpCode: number | null,
    smtpStatus: string | null,
    telling: Telling,
  ): Promise<boolean> {
    const change = {
      status: 'failed',
      failureCode,
      smtpCode,
      smtpStatus,
      maybeRepeated: sent.maybeRepeated,
      ...(isPolicyRefusal(smtpStatus) && { policyRefusedAt: this.clock.now() }),
    } as const;
    return this.settle(
      tx,
      sent,
      change,
      { kind: 'failed', reason: failureCode, smtpCode, smtpStatus },
      telling,
    );
  }

  private async settle(
    tx: TenantTransaction,
    sent: DeliveryFacts,
    change: Change,
    outcome: DeliveryOutcome,
    telling: Telling,
  ): Promise<boolean> {
    if (!(await this.move(tx, sent, change))) return false;
    await unschedule(tx, deliver, sent.id);
    if (telling === 'by_job')
      await enqueue(tx, tellOwner, { deliveryId: sent.id, about: 'outcome', hard: false });
    else {
      const row = await tx.manager.findOneByOrFail(Delivery, {
        organizationId: tx.organizationId,
        id: sent.id,
      });
      await this.owners.of(sent.ownerKind).settled(tx, factsOf(row), outcome, this.clock.now());
    }
    return true;
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
