import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { closeDuty } from '#duties';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { schedule, unschedule } from '#platform/queue';
import { rejectionErrors } from './domain/errors.js';
import type { HoldKind } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { queueLetter } from './release-rejection.js';
import type { Rejection } from './rejection.entity.js';
import { loadRejection, moveOrRefuse, placeHold, releaseHold } from './rejection-store.js';

/** What a person can still do to a rejection on its way: take back, hold, let go, cancel, deliver again. Every act is audited. */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes an approval back, as long as the letter has not left. */
  async undo(principal: Principal, id: string): Promise<Rejection> {
    return this.act(principal, id, 'rejections.approval_undone', async (tx, rejection) => {
      await moveOrRefuse(tx, rejection, 'undo', {
        approvedBy: null,
        approvedAt: null,
        approvedLetterVersion: null,
        undoUntil: null,
        leavesAt: null,
      });
      await unschedule(tx, releaseRejection, id);
    });
  }

  /** Holds an approved letter by hand. */
  async hold(principal: Principal, id: string, reason: string): Promise<Rejection> {
    return this.act(principal, id, 'rejections.held', async (tx, rejection, at, memberId) => {
      if (rejection.status !== 'approved') throw rejectionErrors.notPossible('hold', rejection.status);
      await placeHold(tx, id, { kind: 'manual', reason }, memberId, at);
    });
  }

  /** Releases one hold, with the reason why; the letter goes when nothing else holds it. */
  async release(principal: Principal, id: string, kind: HoldKind, reason: string): Promise<Rejection> {
    return this.act(principal, id, 'rejections.hold_released', async (tx, rejection, at, memberId) => {
      if (rejection.status !== 'approved') throw rejectionErrors.notPossible('release', rejection.status);
      if (!(await releaseHold(tx, id, kind, { by: memberId, reason, at })))
        throw rejectionErrors.holdNotOpen(kind);
      await schedule(tx, releaseRejection, id, at);
    });
  }

  /** No letter leaves for this decision: the candidate was told by phone or on paper, or it was a mistake. */
  async cancel(principal: Principal, id: string, reason: string): Promise<Rejection> {
    return this.act(principal, id, 'rejections.cancelled', async (tx, rejection, at, memberId) => {
      await moveOrRefuse(tx, rejection, 'cancel', { endedReason: 'rejections.cancelled_by_member' });
      await unschedule(tx, releaseRejection, id);
      const duty = { kind: 'tell_outcome', subjectKind: 'rejection', subjectId: id } as const;
      await closeDuty(tx, duty, { by: memberId, reason }, at);
    });
  }

  /** Delivers the same letter once more, to the candidate's corrected address, after a bounce or a permanent failure. */
  async deliverAgain(principal: Principal, id: string): Promise<Rejection> {
    return this.act(principal, id, 'rejections.delivered_again', async (tx, rejection, at) => {
      await moveOrRefuse(tx, rejection, 'deliver_again');
      await queueLetter(tx, rejection, at);
    });
  }

  private async act(
    principal: Principal,
    id: string,
    action: string,
    work: (tx: TenantTransaction, rejection: Rejection, at: Date, memberId: string) => Promise<void>,
  ): Promise<Rejection> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      await work(tx, rejection, at, memberId);
      await audit(tx, actorOf(principal), action, { kind: 'rejection', id }, at);
      return rejection;
    });
  }
}
