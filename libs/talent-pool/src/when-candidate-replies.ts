import { In } from 'typeorm';
import { findMessages } from '#conversations';
import { findDeliveriesByMessageIds } from '#mail';
import { Database, type TenantTransaction } from '#platform/database';
import { type BatchHandler, HandlesJob } from '#platform/queue';
import { AnswerInvitation } from './answer-invitation.js';
import { answerIn } from './domain/invitation-answer.js';
import { awaitingAnswer } from './domain/invitation-states.js';
import { Invitation } from './invitation.entity.js';
import { readInvitationReply } from './jobs.js';

type Reply = { messageId: string; conversationId: string; candidateId: string };

/** Takes a clear yes or no to an invitation from a reply; what is not clear waits for a person, whom #conversations tells anyway. */
@HandlesJob(readInvitationReply)
export class WhenCandidateRepliesReadAnswer implements BatchHandler<Reply> {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswerInvitation,
  ) {}

  async handleBatch(organizationId: string, replies: readonly Reply[]): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const waiting = await tx.manager.findBy(Invitation, {
        organizationId,
        conversationId: In(replies.map(({ conversationId }) => conversationId)),
        status: In([...awaitingAnswer]),
      });
      for (const { messageId, conversationId } of replies) {
        const asked = waiting.filter((invitation) => invitation.conversationId === conversationId);
        if (asked.length > 0) await this.read(tx, messageId, asked);
      }
    });
  }

  private async read(tx: TenantTransaction, messageId: string, asked: readonly Invitation[]): Promise<void> {
    const message = (await findMessages(tx, [messageId])).get(messageId);
    const answer = message && answerIn(message.intents);
    const invitation = message && (await whichOne(tx, asked, message.inReplyTo));
    if (answer && invitation) await this.answers.byReply(tx, invitation, answer);
  }
}

/** The invitation that the mail answers by its headers, else the only one that waits. */
async function whichOne(
  tx: TenantTransaction,
  waiting: readonly Invitation[],
  inReplyTo: string | null,
): Promise<Invitation | undefined> {
  if (waiting.length === 1) return waiting[0];
  const answered = inReplyTo === null ? [] : await findDeliveriesByMessageIds(tx, [inReplyTo]);
  return waiting.find(({ id }) =>
    answered.some(({ ownerKind, ownerId }) => ownerKind === 'invitation' && ownerId === id),
  );
}
