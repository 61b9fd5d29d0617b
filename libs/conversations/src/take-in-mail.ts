import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { markRawMail, parseMime, type RawMail, readRawMail } from '#mail';
import { Clock } from '#platform/clock';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { actOnHumanMessage } from './act-on-message.js';
import { actOnReport } from './act-on-report.js';
import { Conversation } from './conversation.entity.js';
import { conversationErrors } from './domain/errors.js';
import { matchedBy, type MatchedBy } from './domain/matched-by.js';
import { understandReply } from './domain/understand-reply.js';
import { lastWrittenTo } from './last-written-to.js';
import { matchMail } from './match-mail.js';
import { Message } from './message.entity.js';
import { placeMessage } from './place-message.js';
import { readIncoming, type ReadMail } from './read-incoming.js';

/** Where a mail belongs, and how that was found. */
interface Place {
  readonly conversation: Conversation | null;
  readonly matchedBy: MatchedBy;
}

/**
 * Takes one stored mail in: reads it, finds its conversation, understands it, stores one message and acts on it, once however
 * often it runs. A mail that waits in the inbox is matched again, because it may meanwhile be known for whom it came.
 */
@Injectable()
export class TakeInMail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mail.raw_mail_unknown`; `conversations.mail_unreadable`, and the mail is marked as failed */
  async execute(organizationId: string, rawMailId: string): Promise<void> {
    const raw = await this.database.inTenant(organizationId, async (tx) => {
      const known = await tx.manager.findOneBy(Message, { organizationId, rawMailId });
      // Taken in before; its bytes may even be erased by now.
      return known && known.conversationId !== null ? null : readRawMail(tx, rawMailId);
    });
    if (raw === null) return;
    const mail = await read(raw);
    if (mail === null) {
      const error = conversationErrors.mailUnreadable(rawMailId);
      await this.database.inTenant(organizationId, (tx) => markRawMail(tx, rawMailId, 'failed', error.code));
      throw error;
    }
    await this.database.inTenant(organizationId, async (tx) => {
      await this.takeIn(tx, raw, mail);
      await markRawMail(tx, rawMailId, 'processed');
    });
  }

  private async takeIn(tx: TenantTransaction, raw: RawMail, mail: ReadMail): Promise<void> {
    const { organizationId } = tx;
    // The same mail by two ways at the same time: the second waits until the first is stored.
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `mail:${organizationId}:${mail.messageId ?? raw.id}`,
    ]);
    const known = await tx.manager.findOneBy(Message, { organizationId, rawMailId: raw.id });
    if (known && known.conversationId !== null) return;
    const original = known?.duplicateOf === null ? null : await this.findOriginal(tx, raw, mail);
    const place = await this.findPlace(tx, raw, mail);
    const { conversation } = place;
    if (known === null) {
      const message = await this.store(tx, raw, mail, place, original);
      if (conversation !== null && original === null && message.kind === 'human')
        await actOnHumanMessage(tx, message, conversation, place.matchedBy);
    } else if (conversation !== null) {
      await placeMessage(tx, known, conversation, place.matchedBy);
    }
    // The first copy could not be matched and this one can: that is acted on, once.
    if (conversation !== null && original !== null && original.conversationId === null)
      await placeMessage(tx, original, conversation, place.matchedBy);
  }

  private async findPlace(tx: TenantTransaction, raw: RawMail, mail: ReadMail): Promise<Place> {
    const { organizationId } = tx;
    const now = this.clock.now();
    if (mail.report !== null) {
      const addressedTo = [...raw.envelopeTo, ...mail.addressedTo];
      const id = await actOnReport(tx, mail.kind, mail.report, addressedTo, now);
      const conversation = id && (await tx.manager.findOneBy(Conversation, { organizationId, id }));
      if (conversation) return { conversation, matchedBy: 'reported_delivery' };
    }
    const choice = await matchMail(tx, mail, raw.envelopeTo, now);
    const id = choice.conversationId;
    const conversation = id && (await tx.manager.findOneBy(Conversation, { organizationId, id }));
    return { conversation: conversation || null, matchedBy: matchedBy(choice) };
  }

  /** The message that this mail repeats: the same Message-ID and body, stored before. */
  private async findOriginal(tx: TenantTransaction, raw: RawMail, mail: ReadMail): Promise<Message | null> {
    const { organizationId } = tx;
    const { messageId, bodyHash } = mail;
    if (messageId === null) return null;
    return tx.manager.findOne(Message, {
      where: { organizationId, messageId, bodyHash, rawMailId: Not(raw.id) },
      order: { id: 'ASC' },
    });
  }

  private async store(
    tx: TenantTransaction,
    raw: RawMail,
    mail: ReadMail,
    { conversation, matchedBy }: Place,
    original: Message | null,
  ): Promise<Message> {
    const { addressedTo: _addressedTo, report: _report, ...content } = mail;
    const context = mail.kind === 'human' ? await lastWrittenTo(tx, conversation) : null;
    const understood = context && (await understandReply({ replyText: mail.replyText, ...context }));
    const message = tx.manager.create(Message, {
      ...content,
      organizationId: tx.organizationId,
      id: newId(),
      conversationId: conversation?.id ?? null,
      rawMailId: raw.id,
      intents: understood?.intents ?? [],
      language: understood?.language ?? null,
      matchedBy,
      duplicateOf: original && (original.duplicateOf ?? original.id),
      receivedAt: raw.receivedAt,
    });
    await tx.manager.insert(Message, message);
    return message;
  }
}

/** `null` when the mail cannot be read; a defect of our reading is a failure of this mail, not of the queue. */
async function read(raw: RawMail): Promise<ReadMail | null> {
  try {
    return readIncoming(await parseMime(raw.bytes));
  } catch {
    return null;
  }
}
