import { In, MoreThanOrEqual } from 'typeorm';
import { readMessage } from '#conversations';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { holdWhenCandidateWrites } from './jobs.js';
import { RejectionHold } from './rejection-hold.entity.js';
import { placeHold } from './rejection-holds.js';
import { lockRejections } from './rejection-store.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Reply = { messageId: string; conversationId: string; candidateId: string };

/**
 * A thank-you that crosses our no would be answered by it: hold the letter, so that a person can answer in it. One that is on its way,
 * waiting for another try, is held by the proof before it.
 */
@HandlesJob(holdWhenCandidateWrites)
export class WhenCandidateWritesHoldRejection implements JobHandler<Reply> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { messageId, candidateId }: Reply): Promise<void> {
    const at = this.clock.now();
    const reason =
      'This person wrote to us after the letter was approved; answer them in it, then let it go.';
    await this.database.inTenant(organizationId, async (tx) => {
      const message = await readMessage(tx, messageId);
      const status = In(['approved', 'sending']);
      for (const { id } of await lockRejections(tx, { candidateId, status })) {
        // The job may run twice: who has let the letter go after reading the message is not asked again.
        const placed = await tx.manager.existsBy(RejectionHold, {
          organizationId,
          rejectionId: id,
          kind: 'candidate_wrote',
          placedAt: MoreThanOrEqual(message?.receivedAt ?? at),
        });
        if (!placed) await placeHold(tx, id, { kind: 'candidate_wrote', reason }, null, at);
      }
    });
  }
}
