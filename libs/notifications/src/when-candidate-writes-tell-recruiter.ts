import { Inject } from '@nestjs/common';
import { getOrganization, listActiveMembers } from '#access';
import { type ConversationFacts, readConversation, readMessage } from '#conversations';
import { getApplicationFacts, type OpeningFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { findRejectionSigner } from '#rejections';
import { composeReplyNotice } from './domain/reply-notice.js';
import { whoIsTold } from './domain/who-is-told.js';
import { tellRecruiter } from './jobs.js';
import { whoWants } from './preferences.js';
import { sendNotice } from './send-notice.js';
import { owedBy } from './what-is-owed.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Reply = { messageId: string; conversationId: string; candidateId: string };

/** Mails whoever is to answer, once for each message of a person. */
@HandlesJob(tellRecruiter)
export class WhenCandidateWritesTellRecruiter implements JobHandler<Reply> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(organizationId: string, { messageId, conversationId }: Reply): Promise<void> {
    const at = this.clock.now();
    const { publicUrl } = this.config;
    await this.database.inTenant(organizationId, async (tx) => {
      const message = await readMessage(tx, messageId);
      const conversation = await readConversation(tx, conversationId);
      if (message?.kind !== 'human' || message.duplicateOf !== null || !conversation) return;
      const opening = await openingOf(tx, conversation);
      const signer = await findRejectionSigner(tx, conversation.candidateId, conversation.id);
      const told = whoIsTold(await listActiveMembers(tx), [opening?.recruiterId ?? null, signer]);
      const organization = await getOrganization(tx);
      const letter = composeReplyNotice({
        role: opening?.title ?? null,
        intents: message.intents,
        dueAt: await owedBy(tx, messageId),
        timeZone: organization.timeZone,
        conversationUrl: `${publicUrl}/conversations/${conversation.id}`,
        settingsUrl: `${publicUrl}/settings/notifications`,
      });
      for (const member of await whoWants(tx, told, 'notifyReplies'))
        await sendNotice(tx, { kind: 'reply', messageId }, { member, organization, letter }, at);
    });
  }
}

async function openingOf(
  tx: TenantTransaction,
  { applicationId }: ConversationFacts,
): Promise<OpeningFacts | null> {
  return applicationId === null ? null : (await getApplicationFacts(tx, applicationId)).opening;
}
