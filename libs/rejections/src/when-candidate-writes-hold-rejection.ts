import { In } from 'typeorm';
import { findMessages } from '#conversations';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { type BatchHandler, HandlesJob } from '#platform/queue';
import { holdWhenCandidateWrites } from './jobs.js';
import { RejectionHold } from './rejection-hold.entity.js';
import { placeHolds } from './rejection-holds.js';
import { lockRejections } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Reply = { messageId: string; conversationId: string; candidateId: string };

const reason = 'This person wrote to us after the letter was approved; answer them in it, then let it go.';

/**
 * A thank-you that crosses our no would be answered by it: hold the letter, so that a person can answer in it. One that is on its way,
 * waiting for another try, is held by the proof before it.
 */
@HandlesJob(holdWhenCandidateWrites)
export class WhenCandidateWritesHoldRejection implements BatchHandler<Reply> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handleBatch(organizationId: string, replies: readonly Reply[]): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const candidateId = In(replies.map((reply) => reply.candidateId));
      const waiting = await lockRejections(tx, { candidateId, status: In(['approved', 'sending']) });
      const messages = await findMessages(
        tx,
        replies.map(({ messageId }) => messageId),
      );
      const wroteAt = (rejection: Rejection): Date[] =>
        replies
          .filter(({ candidateId: writer }) => writer === rejection.candidateId)
          .map(({ messageId }) => messages.get(messageId)?.receivedAt ?? at);
      await holdThoseWrittenTo(tx, waiting, wroteAt, at);
    });
  }
}

/** The job may run twice: who has let a letter go after reading the message is not asked again. */
async function holdThoseWrittenTo(
  tx: TenantTransaction,
  waiting: readonly Rejection[],
  wroteAt: (rejection: Rejection) => readonly Date[],
  at: Date,
): Promise<void> {
  const placed = await tx.manager.find(RejectionHold, {
    select: { rejectionId: true, placedAt: true },
    where: {
      organizationId: tx.organizationId,
      rejectionId: In(waiting.map(({ id }) => id)),
      kind: 'candidate_wrote',
    },
  });
  const isHeldSince = (rejectionId: string, date: Date): boolean =>
    placed.some((hold) => hold.rejectionId === rejectionId && hold.placedAt >= date);
  const unanswered = waiting.filter((rejection) =>
    wroteAt(rejection).some((date) => !isHeldSince(rejection.id, date)),
  );
  await placeHolds(
    tx,
    unanswered.map(({ id }) => id),
    { kind: 'candidate_wrote', reason },
    null,
    at,
  );
}
