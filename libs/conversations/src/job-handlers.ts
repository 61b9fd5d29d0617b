import { Database } from '#platform/database';
import { type BatchHandler, HandlesJob, type JobHandler } from '#platform/queue';
import { AskForFeedback } from './ask-for-feedback.js';
import { Conversation } from './conversation.entity.js';
import { EraseConversations } from './erase-conversations.js';
import { askForFeedback, eraseConversations, moveConversations, takeInMail } from './jobs.js';
import { TakeInMail } from './take-in-mail.js';

@HandlesJob(takeInMail)
export class TakeInMailJob implements BatchHandler<{ rawMailId: string }> {
  constructor(private readonly takeIn: TakeInMail) {}

  async handleBatch(organizationId: string, mails: readonly { readonly rawMailId: string }[]): Promise<void> {
    const ids = mails.map(({ rawMailId }) => rawMailId);
    await this.takeIn.execute(organizationId, [...new Set(ids)]);
  }
}

@HandlesJob(askForFeedback)
export class AskForFeedbackJob implements BatchHandler<{ feedbackRequestId: string }> {
  constructor(private readonly ask: AskForFeedback) {}

  async handleBatch(
    organizationId: string,
    requests: readonly { readonly feedbackRequestId: string }[],
  ): Promise<void> {
    await this.ask.execute(
      organizationId,
      requests.map(({ feedbackRequestId }) => feedbackRequestId),
    );
  }
}

@HandlesJob(eraseConversations)
export class EraseConversationsJob implements JobHandler<{ candidateId: string }> {
  constructor(private readonly erase: EraseConversations) {}

  async handle(organizationId: string, { candidateId }: { candidateId: string }): Promise<void> {
    await this.erase.execute(organizationId, candidateId);
  }
}

// A type and not an interface: payloads must be assignable to an index signature.
type Merge = { candidateId: string; intoCandidateId: string };

/** Two candidate rows were one person: the conversations of the merged row are the other's from now on. */
@HandlesJob(moveConversations)
export class MoveConversationsJob implements JobHandler<Merge> {
  constructor(private readonly database: Database) {}

  async handle(organizationId: string, { candidateId, intoCandidateId }: Merge): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      tx.manager.update(Conversation, { organizationId, candidateId }, { candidateId: intoCandidateId }),
    );
  }
}
