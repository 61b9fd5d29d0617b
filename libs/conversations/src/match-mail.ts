import { In } from 'typeorm';
import { candidateIdsByAddresses } from '#hiring';
import { findDeliveriesByMessageIds, readDelivery, readOurAddress } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';
import { chooseConversation, type ConversationChoice } from './domain/choose-conversation.js';
import { Message } from './message.entity.js';
import type { IncomingMail, ReadMail } from './read-incoming.js';

/** More Message-IDs than this are looked up for nobody: In-Reply-To, and the newest of References. */
const MOST_IDS = 100;

/**
 * Finds the conversations that mails belong to: loads what the rules look at and asks them.
 *
 * @param mails `raw.envelopeTo`: the recipients that the mail server was told, which nobody can hide or forge
 * @param now business time, for the expiry of signed addresses
 * @returns a choice for each, in their order
 */
export async function matchMails(
  tx: TenantTransaction,
  mails: readonly IncomingMail[],
  now: Date,
): Promise<ConversationChoice[]> {
  const signed = await signedConversations(tx, mails, now);
  const bySender = await conversationsOfSenders(tx, mails);
  const choices: ConversationChoice[] = [];
  for (const [index, mail] of mails.entries())
    choices.push(
      chooseConversation({
        signedConversationIds: signed[index] ?? [],
        inReplyTo: mail.inReplyTo,
        references: mail.referenceIds,
        conversationByMessageId: await conversationsOfMessageIds(tx, mail),
        conversationsOfSender: bySender.get(mail.fromAddress) ?? [],
      }),
    );
  return choices;
}

/** By the address of a sender, the conversations with whoever has it. */
async function conversationsOfSenders(
  tx: TenantTransaction,
  mails: readonly ReadMail[],
): Promise<ReadonlyMap<string | null, { conversationId: string; live: boolean }[]>> {
  const { organizationId } = tx;
  const senders = await candidateIdsByAddresses(
    tx,
    mails.flatMap(({ fromAddress }) => fromAddress ?? []),
  );
  const candidateIds = [...new Set([...senders.values()].flat())];
  if (candidateIds.length === 0) return new Map();
  const rows = await tx.manager.find(Conversation, {
    select: { id: true, candidateId: true, status: true },
    where: { organizationId, candidateId: In(candidateIds) },
    order: { lastMessageAt: 'DESC' },
    take: 1_000 * mails.length,
  });
  const conversationsOf = (candidateId: string): { conversationId: string; live: boolean }[] =>
    rows
      .filter((row) => row.candidateId === candidateId)
      .map(({ id, status }) => ({ conversationId: id, live: status === 'open' }));
  return new Map([...senders].map(([address, ids]) => [address, ids.flatMap(conversationsOf)]));
}

/** Of each mail, the conversations that verified addresses of ours stand for: those of the envelope, else those that the headers name. */
async function signedConversations(
  tx: TenantTransaction,
  mails: readonly IncomingMail[],
  now: Date,
): Promise<string[][]> {
  const { organizationId } = tx;
  const named: { envelope: string[]; headers: string[] }[] = [];
  for (const { raw, addressedTo } of mails)
    named.push({
      envelope: await whatTheyStandFor(tx, raw.envelopeTo, now),
      headers: await whatTheyStandFor(tx, addressedTo, now),
    });
  const ids = named.flatMap(({ envelope, headers }) => [...envelope, ...headers]);
  if (ids.length === 0) return named.map(() => []);
  // The signature says that we made the address, not that this organization did.
  const rows = await tx.manager.find(Conversation, {
    select: { id: true },
    where: { organizationId, id: In([...new Set(ids)]) },
  });
  const ours = new Set(rows.map(({ id }) => id));
  return named.map(({ envelope, headers }) => {
    const fromEnvelope = envelope.filter((id) => ours.has(id));
    return fromEnvelope.length > 0 ? fromEnvelope : headers.filter((id) => ours.has(id));
  });
}

/** An automatic answer comes back to the envelope sender (RFC 3834 §4), which is signed for one delivery. */
async function whatTheyStandFor(
  tx: TenantTransaction,
  addresses: readonly string[],
  now: Date,
): Promise<string[]> {
  const ids: string[] = [];
  for (const address of new Set(addresses)) {
    const read = readOurAddress(address, now);
    if ('error' in read) continue;
    if (read.purpose === 'reply') ids.push(read.id);
    else ids.push((await readDelivery(tx, read.id))?.conversationId ?? read.id);
  }
  return ids;
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
