import { In } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { actOnMessages, type PlacedMessage } from './act-on-messages.js';
import { actOnReport } from './act-on-report.js';
import { Conversation } from './conversation.entity.js';
import { matchedBy, type MatchedBy } from './domain/matched-by.js';
import { understandReply } from './domain/understand-reply.js';
import { matchMails } from './match-mail.js';
import { type MessageContext, outsideConversations, readMessageContexts } from './message-context.js';
import { Message } from './message.entity.js';
import { placeMessage } from './place-message.js';
import type { IncomingMail } from './read-incoming.js';

/** Where a mail belongs, and how that was found. */
interface Place {
  readonly conversation: Conversation | null;
  readonly matchedBy: MatchedBy;
}

/** A mail beside what is stored of it. */
interface News {
  readonly mail: IncomingMail;
  /** Its message, which waits in the inbox; null for a mail that comes for the first time. */
  readonly known: Message | null;
  /** The message that it repeats: the same Message-ID and body, stored before. */
  readonly original: Message | null;
}

interface Placed extends News {
  readonly place: Place;
  readonly context: MessageContext | undefined;
  readonly message: Message;
}

/**
 * Takes in mails of which none repeats or answers another, with the open transaction: stores one message for each and acts on it, once however often
 * it runs. One that waits in the inbox is matched again, because it may meanwhile be known for whom it came.
 */
export async function takeInRound(
  tx: TenantTransaction,
  mails: readonly IncomingMail[],
  now: Date,
): Promise<void> {
  const news = await findNews(tx, mails);
  const places = await findPlaces(
    tx,
    news.map(({ mail }) => mail),
    now,
  );
  const contexts = await readMessageContexts(
    tx,
    places.flatMap(({ conversation }) => conversation ?? []),
  );
  const placed: Placed[] = [];
  for (const [index, one] of news.entries()) {
    const place = places[index];
    if (!place) throw new Error('A mail has no place.');
    const context = contexts.get(place.conversation?.id ?? '');
    placed.push({ ...one, place, context, message: one.known ?? (await messageOf(tx, one, place, context)) });
  }
  const first = placed.filter(({ known }) => known === null);
  if (first.length > 0)
    await tx.manager.insert(
      Message,
      first.map(({ message }) => message),
    );
  await actOnMessages(tx, first.flatMap(toActOn));
  for (const one of placed) await placeWaiting(tx, one);
}

/** Those that are in no conversation yet. */
async function findNews(tx: TenantTransaction, mails: readonly IncomingMail[]): Promise<News[]> {
  const { organizationId } = tx;
  const stored = await tx.manager.findBy(Message, {
    organizationId,
    rawMailId: In(mails.map(({ raw }) => raw.id)),
  });
  const byRawMail = new Map(stored.map((message) => [message.rawMailId, message]));
  const originals = await tx.manager.find(Message, {
    where: { organizationId, messageId: In(mails.flatMap(({ messageId }) => messageId ?? [])) },
    order: { id: 'ASC' },
  });
  return mails.flatMap((mail) => {
    const known = byRawMail.get(mail.raw.id) ?? null;
    if (known && known.conversationId !== null) return [];
    const isOriginal = (message: Message): boolean =>
      message.messageId === mail.messageId &&
      message.bodyHash.equals(mail.bodyHash) &&
      message.rawMailId !== mail.raw.id;
    const original = known?.duplicateOf === null ? null : (originals.find(isOriginal) ?? null);
    return [{ mail, known, original }];
  });
}

async function findPlaces(
  tx: TenantTransaction,
  mails: readonly IncomingMail[],
  now: Date,
): Promise<Place[]> {
  const reported = new Map<IncomingMail, string>();
  for (const mail of mails) {
    if (mail.report === null) continue;
    const addressedTo = [...mail.raw.envelopeTo, ...mail.addressedTo];
    const id = await actOnReport(tx, mail.kind, mail.report, addressedTo, now);
    if (id) reported.set(mail, id);
  }
  const choices = await matchMails(tx, mails, now);
  const ids = [...reported.values(), ...choices.flatMap(({ conversationId }) => conversationId ?? [])];
  const rows = await tx.manager.findBy(Conversation, { organizationId: tx.organizationId, id: In(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return mails.map((mail, index) => {
    const byReport = byId.get(reported.get(mail) ?? '');
    if (byReport) return { conversation: byReport, matchedBy: 'reported_delivery' };
    const choice = choices[index];
    if (!choice) throw new Error('A mail was not matched.');
    return { conversation: byId.get(choice.conversationId ?? '') ?? null, matchedBy: matchedBy(choice) };
  });
}

/** What a first mail from a person asks for; nothing of one that repeats another. */
function toActOn({ message, original, place, context }: Placed): PlacedMessage[] {
  const { conversation, matchedBy: how } = place;
  if (!conversation || !context || original !== null || message.kind !== 'human') return [];
  return [{ message, conversation, matchedBy: how, context }];
}

/** Places what could not be matched when it came, and can be now: the mail itself, or the first copy of it. */
async function placeWaiting(tx: TenantTransaction, { known, original, place }: Placed): Promise<void> {
  const { conversation, matchedBy: how } = place;
  if (conversation === null) return;
  if (known !== null) await placeMessage(tx, known, conversation, how);
  if (original !== null && original.conversationId === null)
    await placeMessage(tx, original, conversation, how);
}

async function messageOf(
  tx: TenantTransaction,
  { mail, original }: News,
  { conversation, matchedBy: how }: Place,
  context: MessageContext | undefined,
): Promise<Message> {
  const { addressedTo: _addressedTo, report: _report, raw, ...content } = mail;
  const understood =
    mail.kind === 'human'
      ? await understandReply({ replyText: mail.replyText, ...(context ?? outsideConversations) })
      : null;
  return tx.manager.create(Message, {
    ...content,
    organizationId: tx.organizationId,
    id: newId(),
    conversationId: conversation?.id ?? null,
    rawMailId: raw.id,
    intents: understood?.intents ?? [],
    language: understood?.language ?? null,
    matchedBy: how,
    duplicateOf: original && (original.duplicateOf ?? original.id),
    receivedAt: raw.receivedAt,
  });
}
