import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { holdWhenCandidateWrites } from './jobs.js';
import { Rejection } from './rejection.entity.js';
import { placeHold } from './rejection-store.js';

type Reply = { messageId: string; conversationId: string; candidateId: string };

/** A thank-you that crosses our no would be answered by it: hold the letter, so that a person can answer in it. */
@HandlesJob(holdWhenCandidateWrites)
export class WhenCandidateWritesHoldRejection implements JobHandler<Reply> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { candidateId }: Reply): Promise<void> {
    const at = this.clock.now();
    const reason =
      'This person wrote to us after the letter was approved; answer them in it, then let it go.';
    await this.database.inTenant(organizationId, async (tx) => {
      const waiting = await tx.manager.findBy(Rejection, { organizationId, candidateId, status: 'approved' });
      for (const { id } of waiting) await placeHold(tx, id, { kind: 'candidate_wrote', reason }, null, at);
    });
  }
}
