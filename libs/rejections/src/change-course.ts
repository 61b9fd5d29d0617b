import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { readDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { schedule } from '#platform/queue';
import { cancelLetter } from './cancel-letter.js';
import { batchErrors } from './domain/batch-errors.js';
import { rejectionErrors } from './domain/errors.js';
import type { HoldKind } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { queueLetter } from './queue-letter.js';
import { placeHold, releaseHolds } from './rejection-holds.js';
import { lockRejection, moveOrRefuse, takeApprovalBack } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';

interface Act {
  readonly rejection: Rejection;
  readonly memberId: string;
  readonly at: Date;
}

/**
 * What a person can still do to a rejection on its way: take back, hold, let go, cancel, deliver again. Every act is audited. All throw
 * DomainError `access.member_required`, `rejections.rejection_unknown` and, where the status does not allow it,
 * `rejections.not_possible_now`.
 */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes an approval back, as long as the letter has not left. What held it ends with the approval. */
  async undo(principal: Principal, id: string): Promise<void> {
    await this.act(principal, id, 'rejections.approval_undone', (tx, { rejection, at }) =>
      takeApprovalBack(tx, rejection, at),
    );
  }

  /** Holds an approved letter by hand; one that waits for another try at sending is held before it. */
  async hold(principal: Principal, id: string, reason: string): Promise<void> {
    await this.act(principal, id, 'rejections.held', async (tx, { rejection, memberId, at }) => {
      if (rejection.status !== 'approved' && rejection.status !== 'sending')
        throw rejectionErrors.notPossible('hold', rejection.status);
      await placeHold(tx, id, { kind: 'manual', reason }, memberId, at);
    });
  }

  /**
   * Releases one hold, with the reason why; the letter goes when nothing else holds it. What the proof finds wrong holds it again.
   *
   * @throws DomainError `rejections.hold_not_open`, `rejections.in_batch`
   */
  async release(principal: Principal, id: string, kind: HoldKind, reason: string): Promise<void> {
    await this.act(principal, id, 'rejections.hold_released', async (tx, { rejection, memberId, at }) => {
      if (rejection.status !== 'approved' && rejection.status !== 'sending')
        throw rejectionErrors.notPossible('release', rejection.status);
      // Its batch placed it: a person lets all of them leave, or none.
      if (kind === 'volume' && rejection.batchId !== null) throw batchErrors.inBatch(rejection.batchId);
      if (!(await releaseHolds(tx, [id], kind, { by: memberId, reason, at })))
        throw rejectionErrors.holdNotOpen(kind);
      if (rejection.status === 'approved') await schedule(tx, releaseRejection, id, at);
    });
  }

  /** No letter leaves for this decision: it was a mistake, say. Closes the duty. @throws DomainError `rejections.in_batch` */
  async cancel(principal: Principal, id: string, reason: string): Promise<void> {
    await this.act(principal, id, 'rejections.cancelled', async (tx, { rejection, memberId, at }) => {
      const word = { by: memberId, reason, endedReason: 'rejections.cancelled_by_member' };
      await cancelLetter(tx, rejection, word, at);
    });
  }

  /**
   * Delivers the same letter once more, to the candidate's corrected address, after a bounce or a permanent failure.
   *
   * @throws DomainError `rejections.not_bounced`, `rejections.no_address`, `mail.address_invalid`
   */
  async deliverAgain(principal: Principal, id: string): Promise<void> {
    await this.act(principal, id, 'rejections.delivered_again', async (tx, { rejection, at }) => {
      const last = rejection.deliveryId === null ? null : await readDelivery(tx, rejection.deliveryId);
      if (rejection.status === 'sent' && last?.status !== 'bounced') throw rejectionErrors.notBounced();
      await moveOrRefuse(tx, rejection, 'deliver_again', { endedReason: null });
      await queueLetter(tx, rejection, at);
    });
  }

  private async act(
    principal: Principal,
    id: string,
    action: string,
    work: (tx: TenantTransaction, act: Act) => Promise<void>,
  ): Promise<void> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await lockRejection(tx, id);
      await work(tx, { rejection, memberId, at });
      await audit(tx, actorOf(principal), action, { kind: 'rejection', id }, at);
    });
  }
}
