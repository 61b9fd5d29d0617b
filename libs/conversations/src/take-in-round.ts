import { In } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { actOnHumanMessage } from './act-on-message.js';
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
  for (const [index, one] of news.entries()) {
    const place = places[index];
    if (place) await takeIn(tx, one, place, contexts.get(place.conversation?.id ?? ''));
  }
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

async function takeIn(
  tx: TenantTransaction,
  { mail, known, original }: News,
  place: Place,
  context: MessageContext | undefined,
): Promise<void> {
  const { conversation } = place;
  if (known === null) {
    const message = await store(tx, mail, place, original, context);
    if (conversation && context && original === null && message.kind === 'human')
      await actOnHumanMessage(tx, message, conversation, place.matchedBy, context);
  } else if (conversation !== null) {
    await placeMessage(tx, known, conversation, place.matchedBy);
  }
  // The first copy could not be matched and this one can: that is acted on, once.
  if (conversation !== null && original !== null && original.conversationId === null)
    await placeMessage(tx, original, conversation, place.matchedBy);
}

async function store(
  tx: TenantTransaction,
  mail: IncomingMail,
  { conversation, matchedBy: how }: Place,
  original: Message | null,
  context: MessageContext | undefined,
): Promise<Message> {
  const { addressedTo: _addressedTo, report: _report, raw, ...content } = mail;
  const understood =
    mail.kind === 'human'
      ? await understandReply({ replyText: mail.replyText, ...(context ?? outsideConversations) })
      : null;
  const message = tx.manager.create(Message, {
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
  await tx.manager.insert(Message, message);
  return message;
}
