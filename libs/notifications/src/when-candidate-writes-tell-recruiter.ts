import { Inject } from '@nestjs/common';
import { getOrganization, listActiveMembers, type MemberCard, type OrganizationFacts } from '#access';
import { type ConversationFacts, findConversations, findMessages, type MessageFacts } from '#conversations';
import { type ApplicationFacts, findApplicationFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { type BatchHandler, HandlesJob } from '#platform/queue';
import { findRejectionSigners } from '#rejections';
import { composeReplyNotice } from './domain/reply-notice.js';
import { whoIsTold } from './domain/who-is-told.js';
import { tellRecruiter } from './jobs.js';
import { whoWants } from './preferences.js';
import { type NewNotice, sendNotices } from './send-notices.js';
import { owedFor } from './what-is-owed.js';

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
  /** Who signed the letter of each conversation: the id of a member. */
  readonly signers: ReadonlyMap<string, string>;
  /** By when something is owed for each message. */
  readonly owed: ReadonlyMap<string, Date>;
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
    const messageIds = replies.map(({ messageId }) => messageId);
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
        signers: await findRejectionSigners(tx, [...conversations.values()]),
        messages: await findMessages(tx, messageIds),
        owed: await owedFor(tx, messageIds),
        facts: await findApplicationFacts(
          tx,
          [...conversations.values()].flatMap(({ applicationId }) => applicationId ?? []),
        ),
      };
      const notices = replies.flatMap((reply) => noticesOf(reply, known, this.config.publicUrl));
      await sendNotices(tx, notices, this.clock.now());
    });
  }
}

function noticesOf({ messageId, conversationId }: Reply, known: Known, publicUrl: string): NewNotice[] {
  const { organization, members, wanting } = known;
  const message = known.messages.get(messageId);
  const conversation = known.conversations.get(conversationId);
  if (message?.kind !== 'human' || message.duplicateOf !== null || !conversation) return [];
  const opening = known.facts.get(conversation.applicationId ?? '')?.opening;
  const letter = composeReplyNotice({
    role: opening?.title ?? null,
    intents: message.intents,
    dueAt: known.owed.get(messageId) ?? null,
    timeZone: organization.timeZone,
    conversationUrl: `${publicUrl}/conversations/${conversation.id}`,
    settingsUrl: `${publicUrl}/settings/notifications`,
  });
  const named = [opening?.recruiterId ?? null, known.signers.get(conversation.id) ?? null];
  return whoIsTold(members, named)
    .filter(({ id }) => wanting.has(id))
    .map((member) => ({ about: { kind: 'reply', messageId }, mail: { member, organization, letter } }));
}
