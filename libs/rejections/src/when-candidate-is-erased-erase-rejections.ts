import { In, IsNull, Not } from 'typeorm';
import { rowsOfPerson } from '#hiring';
import { eraseLetters } from '#letters';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { eraseFrozenWords } from './batches/batch-letters.js';
import { eraseNotes } from './deciding/erase-notes.js';
import { eraseRejections } from './jobs.js';
import { RejectionHold } from './rejection-hold.entity.js';
import { eraseNotices } from './outcome/notices.js';
import { lockRejections, supersede, supersedeUntrue } from './rejection-store.js';
import { Rejection } from './rejection.entity.js';

/** Stands where words that a person wrote about the candidate were erased. */
const erased = 'candidate_erased';

/**
 * Erases what the rejections of an erased person say: letters, personal sentences and reasons, the words of holds. What has not left is superseded. Who
 * decided and approved, and when, stays as evidence.
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
      const person = { candidateId: In(await rowsOfPerson(tx, candidateId)) };
      const rejections = await lockRejections(tx, person);
      for (const applicationId of new Set(rejections.map((rejection) => rejection.applicationId)))
        await supersedeUntrue(tx, applicationId, at);
      // Their deliveries are held by now, or on the wire: in either case nobody proves them again.
      for (const rejection of rejections.filter(({ status }) => status === 'sending'))
        await supersede(tx, rejection, 'rejections.erased', at);
      await eraseNotices(tx, person.candidateId);
      await eraseNotes(tx, person.candidateId, at);
      const letterIds = rejections.map(({ letterId }) => letterId);
      await eraseLetters(tx, letterIds, at);
      await eraseFrozenWords(
        tx,
        rejections.map(({ id }) => id),
      );
      await tx.manager.update(
        Rejection,
        { organizationId, ...person },
        { personalSentence: null, reasonSentence: null },
      );
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
