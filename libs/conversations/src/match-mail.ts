import { In } from 'typeorm';
import { findCandidatesByAddress } from '#hiring';
import { findDeliveriesByMessageIds, readDelivery, readOurAddress } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';
import { chooseConversation, type ConversationChoice } from './domain/choose-conversation.js';
import { Message } from './message.entity.js';
import type { ReadMail } from './read-incoming.js';

/** More Message-IDs than this are looked up for nobody: In-Reply-To, and the newest of References. */
const MOST_IDS = 100;

/**
 * Finds the conversation that a mail belongs to: loads what the rules look at and asks them.
 *
 * @param envelopeTo the recipients that the mail server was told, which nobody can hide or forge
 * @param now business time, for the expiry of signed addresses
 */
export async function matchMail(
  tx: TenantTransaction,
  mail: ReadMail,
  envelopeTo: readonly string[],
  now: Date,
): Promise<ConversationChoice> {
  const { organizationId } = tx;
  const fromEnvelope = await signedConversations(tx, envelopeTo, now);
  const signed =
    fromEnvelope.length > 0 ? fromEnvelope : await signedConversations(tx, mail.addressedTo, now);
  const conversationByMessageId = await conversationsOfMessageIds(tx, mail);
  const senders = mail.fromAddress === null ? [] : await findCandidatesByAddress(tx, mail.fromAddress);
  const ofSender = await tx.manager.find(Conversation, {
    where: { organizationId, candidateId: In(senders.map(({ id }) => id)) },
    order: { lastMessageAt: 'DESC' },
    take: 1_000,
  });
  return chooseConversation({
    signedConversationIds: signed,
    inReplyTo: mail.inReplyTo,
    references: mail.referenceIds,
    conversationByMessageId,
    conversationsOfSender: ofSender.map(({ id, status }) => ({
      conversationId: id,
      live: status === 'open',
    })),
  });
}

/**
 * Conversations that verified addresses of ours stand for. An automatic answer comes back to the envelope sender (RFC 3834 §4), which is
 * signed for one delivery.
 */
async function signedConversations(
  tx: TenantTransaction,
  addresses: readonly string[],
  now: Date,
): Promise<string[]> {
  const { organizationId } = tx;
  const ids: string[] = [];
  for (const address of new Set(addresses)) {
    const read = readOurAddress(address, now);
    if ('error' in read) continue;
    if (read.purpose === 'reply') ids.push(read.id);
    else ids.push((await readDelivery(tx, read.id))?.conversationId ?? read.id);
  }
  if (ids.length === 0) return [];
  // The signature says that we made the address, not that this organization did.
  const known = await tx.manager.find(Conversation, {
    select: { id: true },
    where: { organizationId, id: In(ids) },
  });
  return ids.filter((id) => known.some((conversation) => conversation.id === id));
}

/** Which conversation each quoted Message-ID belongs to: of our letters, and of earlier mail of theirs. */
async function conversationsOfMessageIds(
  tx: TenantTransaction,
  mail: ReadMail,
): Promise<Map<string, string>> {
  const { organizationId } = tx;
  const newestFirst = [...mail.referenceIds].reverse();
  const ids = [...new Set([...(mail.inReplyTo === null ? [] : [mail.inReplyTo]), ...newestFirst])].slice(
    0,
    MOST_IDS,
  );
  if (ids.length === 0) return new Map();
  const theirs = await tx.manager.find(Message, {
    select: { messageId: true, conversationId: true },
    where: { organizationId, messageId: In(ids) },
    take: MOST_IDS,
  });
  const ours = await findDeliveriesByMessageIds(tx, ids);
  const found = new Map<string, string>();
  // A Message-ID of ours is believed before one that a stranger may have copied into theirs.
  for (const { messageId, conversationId } of [...theirs, ...ours])
    if (messageId !== null && conversationId !== null) found.set(bare(messageId), conversationId);
  return found;
}

/** A Message-ID without its angle brackets. */
function bare(messageId: string): string {
  // The brackets around an id. Example: "<a@b>"
  return messageId.replace(/^<|>$/g, '');
}
