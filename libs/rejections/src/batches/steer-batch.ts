import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database, lockNames, type TenantTransaction } from '#platform/database';
import { schedule } from '#platform/queue';
import { tendBatch } from '../jobs.js';
import type { ApprovalBatch } from './approval-batch.entity.js';
import { closeAll, holdAllAgain } from './batch-rejections.js';
import { lockBatch, moveBatchOrRefuse, sendingOf } from './batch-store.js';

/**
 * What a person can still do to a batch: let the rest leave, stop it, let it leave again, make drafts of it again, discard it. Every act is
 * audited. All throw DomainError `rejections.batch_unknown` and, where the status does not allow it, `rejections.batch_not_possible_now`; all
 * but the stop `access.member_required`.
 */
@Injectable()
export class SteerBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The first few are seen to be right: the rest leaves too, each at its hour. */
  async continue(principal: Principal, id: string): Promise<void> {
    const continuedBy = requireMember(principal);
    const at = this.clock.now();
    await this.act(principal, id, 'rejections.batch_continued', async (tx, batch) => {
      await moveBatchOrRefuse(tx, batch, 'continue', { continuedBy, continuedAt: at });
    });
  }

  /**
   * Nothing of the batch leaves any more from the moment this has answered: one row says so, which is read again in the transaction that takes a
   * letter for sending. Whoever is doing that just now is waited for; what an SMTP server is being given by then arrives. Stopping what stands is no
   * mistake, and changes nothing. Any key or person may, as with the pause of all mail.
   *
   * @param reason why, in the words of who stops it
   */
  async stop(principal: Principal, id: string, reason: string): Promise<void> {
    const stoppedBy = principal.kind === 'member' ? principal.memberId : null;
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      await lockNames(tx, [sendingOf(tx.organizationId, id)]);
      const batch = await lockBatch(tx, id);
      if (batch.status === 'stopped' || batch.status === 'withdrawn') return;
      await moveBatchOrRefuse(tx, batch, 'stop', { stoppedBy, stoppedAt: at, stopReason: reason });
      await schedule(tx, tendBatch, id, at);
      await audit(tx, actorOf(principal), 'rejections.batch_stopped', subjectOf(id), at);
    });
  }

  /** A stopped batch pauses: "continue" then lets leave what has not left. */
  async resume(principal: Principal, id: string): Promise<void> {
    requireMember(principal);
    await this.act(principal, id, 'rejections.batch_resumed', async (tx, batch) => {
      await moveBatchOrRefuse(tx, batch, 'resume');
      await holdAllAgain(tx, batch, this.clock.now());
    });
  }

  /** What has not left of a stopped batch becomes drafts again. */
  async takeBack(principal: Principal, id: string): Promise<void> {
    requireMember(principal);
    await this.act(principal, id, 'rejections.batch_taken_back', (tx, batch) =>
      moveBatchOrRefuse(tx, batch, 'take_back', { endedAt: this.clock.now() }),
    );
  }

  /** It was frozen for nothing: its letters are drafts as before. */
  async discard(principal: Principal, id: string): Promise<void> {
    requireMember(principal);
    await this.act(principal, id, 'rejections.batch_discarded', async (tx, batch) => {
      await moveBatchOrRefuse(tx, batch, 'discard', { endedAt: this.clock.now() });
      await closeAll(tx, id, 'discarded');
    });
  }

  private async act(
    principal: Principal,
    id: string,
    action: string,
    work: (tx: TenantTransaction, batch: ApprovalBatch) => Promise<void>,
  ): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      await work(tx, await lockBatch(tx, id));
      await schedule(tx, tendBatch, id, at);
      await audit(tx, actorOf(principal), action, subjectOf(id), at);
    });
  }
}

function subjectOf(id: string): { kind: string; id: string } {
  return { kind: 'approval_batch', id };
}
