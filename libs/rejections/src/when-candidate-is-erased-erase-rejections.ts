import { In, Not, IsNull } from 'typeorm';
import { eraseLetters } from '#letters';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { eraseRejections } from './jobs.js';
import { RejectionHold } from './rejection-hold.entity.js';
import { moveRejection, supersedeRejections } from './rejection-store.js';
import { Rejection } from './rejection.entity.js';

/** Stands where words that a person wrote about the candidate were erased. */
const erased = 'candidate_erased';

/**
 * Erases what the rejections of an erased person say: letters, personal sentences, the words of holds. What has not left is superseded. Who decided and approved, and when, stays as evidence.
 */
@HandlesJob(eraseRejections)
export class WhenCandidateIsErasedEraseRejections implements JobHandler<{ candidateId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { candidateId }: { candidateId: string }): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const rejections = await tx.manager.findBy(Rejection, { organizationId, candidateId });
      for (const rejection of rejections) {
        await supersedeRejections(tx, rejection.applicationId, 'rejections.erased');
        // Its delivery is held by now, or on the wire: in either case nobody proves it again.
        if (rejection.status === 'sending')
          await moveRejection(tx, rejection, 'supersede', { endedReason: 'rejections.erased' });
      }
      await eraseLetters(
        tx,
        rejections.map(({ letterId }) => letterId),
        at,
      );
      await tx.manager.update(Rejection, { organizationId, candidateId }, { personalSentence: null });
      const rejectionId = In(rejections.map(({ id }) => id));
      await tx.manager.update(RejectionHold, { organizationId, rejectionId }, { reason: erased });
      await tx.manager.update(
        RejectionHold,
        { organizationId, rejectionId, releaseReason: Not(IsNull()) },
        { releaseReason: erased },
      );
    });
  }
}
