import { Injectable } from '@nestjs/common';
import { actorOf, audit, listActiveMembers, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { schedule } from '#platform/queue';
import { batchErrors } from '../domain/batch-errors.js';
import { batchTransitions } from '../domain/batch-states.js';
import { tendBatch } from '../jobs.js';
import type { ApprovalBatch } from './approval-batch.entity.js';
import { lockBatch, moveBatchOrRefuse } from './batch-store.js';
import { hasChangedSince } from './frozen-letters.js';

/** A named person says yes to all letters of a batch, as they were frozen; where two are needed, each says it for themselves. */
@Injectable()
export class ApproveBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param hash of the batch that the person read
   * @throws DomainError `access.member_required`, `rejections.batch_unknown`, `rejections.batch_not_possible_now`,
   * `rejections.batch_changed`, `rejections.same_person`, `rejections.second_person_required`
   */
  async execute(principal: Principal, id: string, hash: string): Promise<void> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const batch = await lockBatch(tx, id);
      const needsTwo = batch.secondReasons.length > 0;
      if (!batchTransitions[batch.status].approve) throw batchErrors.notPossible('approve', batch.status);
      if (batch.hash !== hash || (await hasChangedSince(tx, id))) throw batchErrors.changed(batch.hash);
      if (batch.firstApprovedBy === memberId) throw batchErrors.samePerson();
      const subject = { kind: 'approval_batch', id };
      const isFirst = batch.status === 'frozen';
      if (needsTwo && isFirst) {
        await assertSomebodyElse(tx, memberId);
        await moveBatchOrRefuse(tx, batch, 'approve_first', {
          firstApprovedBy: memberId,
          firstApprovedAt: at,
        });
        return audit(tx, actorOf(principal), 'rejections.batch_first_approved', subject, at, { hash });
      }
      await moveBatchOrRefuse(tx, batch, 'approve', approvalBy(batch, memberId, at));
      await schedule(tx, tendBatch, id, at);
      await audit(tx, actorOf(principal), 'rejections.batch_approved', subject, at, {
        hash,
        letters: batch.letters,
        secondReasons: batch.secondReasons,
      });
    });
  }
}

function approvalBy({ status }: ApprovalBatch, memberId: string, at: Date): Partial<ApprovalBatch> {
  return status === 'frozen'
    ? { firstApprovedBy: memberId, firstApprovedAt: at }
    : { secondApprovedBy: memberId, secondApprovedAt: at };
}

/** Said to the first, who would wait for nobody. */
async function assertSomebodyElse(tx: TenantTransaction, memberId: string): Promise<void> {
  const may = (await listActiveMembers(tx)).some(
    ({ id, role }) => id !== memberId && (role === 'admin' || role === 'recruiter'),
  );
  if (!may) throw batchErrors.secondPersonRequired();
}
