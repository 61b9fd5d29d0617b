import { Inject } from '@nestjs/common';
import { getOrganization, listActiveMembers, type MemberCard, type OrganizationFacts } from '#access';
import { type ConversationFacts, findConversations, findMessages, type MessageFacts } from '#conversations';
import { type ApplicationFacts, findApplicationFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { type BatchHandler, HandlesJob } from '#platform/queue';
import { findRejectionSigner } from '#rejections';
import { composeReplyNotice } from './domain/reply-notice.js';
import { whoIsTold } from './domain/who-is-told.js';
import { tellRecruiter } from './jobs.js';
import { whoWants } from './preferences.js';
import { sendNotice } from './send-notice.js';
import { owedBy } from './what-is-owed.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Reply = { messageId: string; conversationId: string; candidateId: string };

/** What is read once for all replies. */
interface Known {
  readonly organization: OrganizationFacts;
  readonly members: readonly MemberCard[];
  /** The ids of those who want such mails. */
  readonly wanting: ReadonlySet<string>;
  readonly conversations: ReadonlyMap<string, ConversationFacts>;
  readonly messages: ReadonlyMap<string, MessageFacts>;
  readonly facts: ReadonlyMap<string, ApplicationFacts>;
}

/** Mails whoever is to answer, once for each message of a person. */
@HandlesJob(tellRecruiter)
export class WhenCandidateWritesTellRecruiter implements BatchHandler<Reply> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handleBatch(organizationId: string, replies: readonly Reply[]): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const conversations = await findConversations(
        tx,
        replies.map(({ conversationId }) => conversationId),
      );
      const members = await listActiveMembers(tx);
      const known: Known = {
        organization: await getOrganization(tx),
        members,
        wanting: new Set((await whoWants(tx, members, 'notifyReplies')).map(({ id }) => id)),
        conversations,
        messages: await findMessages(
          tx,
          replies.map(({ messageId }) => messageId),
        ),
        facts: await findApplicationFacts(
          tx,
          [...conversations.values()].flatMap(({ applicationId }) => applicationId ?? []),
        ),
      };
      for (const reply of replies) await this.tell(tx, reply, known);
    });
  }

  private async tell(
    tx: TenantTransaction,
    { messageId, conversationId }: Reply,
    { organization, members, wanting, conversations, messages, facts }: Known,
  ): Promise<void> {
    const at = this.clock.now();
    const { publicUrl } = this.config;
    const message = messages.get(messageId);
    const conversation = conversations.get(conversationId);
    if (message?.kind !== 'human' || message.duplicateOf !== null || !conversation) return;
    const opening = facts.get(conversation.applicationId ?? '')?.opening;
    const signer = await findRejectionSigner(tx, conversation.candidateId, conversation.id);
    const told = whoIsTold(members, [opening?.recruiterId ?? null, signer]);
    const letter = composeReplyNotice({
      role: opening?.title ?? null,
      intents: message.intents,
      dueAt: await owedBy(tx, messageId),
      timeZone: organization.timeZone,
      conversationUrl: `${publicUrl}/conversations/${conversation.id}`,
      settingsUrl: `${publicUrl}/settings/notifications`,
    });
    for (const member of told.filter(({ id }) => wanting.has(id)))
      await sendNotice(tx, { kind: 'reply', messageId }, { member, organization, letter }, at);
  }
}
