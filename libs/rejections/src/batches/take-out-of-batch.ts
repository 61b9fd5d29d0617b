import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { batchErrors } from '../domain/batch-errors.js';
import { batchHash } from '../domain/batch-hash.js';
import { batchTransitions } from '../domain/batch-states.js';
import { Rejection } from '../rejection.entity.js';
import { ApprovalBatchLetter } from './approval-batch-letter.entity.js';
import { closeLetters } from './batch-letters.js';
import { lockBatch, moveBatchOrRefuse } from './batch-store.js';
import { frozenLetters } from './frozen-letters.js';
import { decisionsOf, volumeOf } from './volume.js';

/** Takes one letter out of a frozen batch, which is then another batch: it has another hash, and whoever approved it has to read it again. */
@Injectable()
export class TakeOutOfBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Without its last letter a batch is discarded.
   *
   * @throws DomainError `access.member_required`, `rejections.batch_unknown`, `rejections.batch_not_possible_now`, `rejections.not_in_batch`
   */
  async execute(principal: Principal, batchId: string, rejectionId: string): Promise<void> {
    requireMember(principal);
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const { organizationId } = tx;
      const batch = await lockBatch(tx, batchId);
      if (!batchTransitions[batch.status].change) throw batchErrors.notPossible('change', batch.status);
      const letters = await frozenLetters(tx, batchId);
      const left = letters.filter((letter) => letter.rejectionId !== rejectionId);
      if (left.length === letters.length) throw batchErrors.notInBatch(rejectionId);
      await tx.manager.update(Rejection, { organizationId, id: rejectionId, batchId }, { batchId: null });
      await closeLetters(tx, [rejectionId], 'taken_out');
      const subject = { kind: 'approval_batch', id: batchId };
      const actor = actorOf(principal);
      if (left.length === 0) {
        await moveBatchOrRefuse(tx, batch, 'discard', { letters: 0, endedAt: at });
        return audit(tx, actor, 'rejections.batch_discarded', subject, at);
      }
      const hash = batchHash(left);
      const { secondPersonAbove, canarySize } = batch;
      const volume = { decidedAt: await decisionsOf(tx, batchId), secondPersonAbove, at };
      await moveBatchOrRefuse(tx, batch, 'change', {
        hash,
        letters: left.length,
        ...(await volumeOf(tx, volume)),
        firstApprovedBy: null,
        firstApprovedAt: null,
      });
      // The first few stand first: whoever comes next takes the place.
      const first = left.slice(0, canarySize).filter(({ wave }) => wave === 'rest');
      await tx.manager.update(
        ApprovalBatchLetter,
        { organizationId, id: In(first.map(({ id }) => id)) },
        { wave: 'canary' },
      );
      await audit(tx, actor, 'rejections.taken_out_of_batch', { kind: 'rejection', id: rejectionId }, at, {
        batchId,
        hash,
      });
    });
  }
}
