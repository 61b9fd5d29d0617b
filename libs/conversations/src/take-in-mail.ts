import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { markRawMails, parseMime, type RawMail, readRawMails, sizesOfRawMails } from '#mail';
import { Clock } from '#platform/clock';
import { Database, lockNames, type TenantTransaction } from '#platform/database';
import { conversationErrors } from './domain/errors.js';
import { independentRounds } from './domain/independent-rounds.js';
import { portionsOf } from './domain/portions.js';
import { Message } from './message.entity.js';
import { type IncomingMail, readIncoming, type ReadMail } from './read-incoming.js';
import { takeInRound } from './take-in-round.js';

/** Mails that are in memory together; a larger one is there by itself. */
const mostBytesAtOnce = 16 * 1024 * 1024;

/**
 * Takes stored mail in: reads it, finds its conversation, understands it, stores one message for each and acts on it, once however
 * often it runs. A mail that waits in the inbox is matched again, because it may meanwhile be known for whom it came.
 */
@Injectable()
export class TakeInMail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Those that are small go together, in one transaction.
   *
   * @throws DomainError `mail.raw_mail_unknown`; `conversations.mail_unreadable`, and a mail that was alone is marked as failed
   */
  async execute(organizationId: string, rawMailIds: readonly string[]): Promise<void> {
    const sizes = await this.database.inTenant(organizationId, (tx) => this.sizesOfNew(tx, rawMailIds));
    for (const ids of portionsOf(sizes, mostBytesAtOnce)) await this.takeInTogether(organizationId, ids);
  }

  /** Of those that were not taken in before; the bytes of others may even be erased by now. */
  private async sizesOfNew(
    tx: TenantTransaction,
    rawMailIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const { organizationId } = tx;
    const known = await tx.manager.find(Message, {
      select: { rawMailId: true },
      where: { organizationId, rawMailId: In([...rawMailIds]), conversationId: Not(IsNull()) },
    });
    const isKnown = new Set(known.map(({ rawMailId }) => rawMailId));
    return sizesOfRawMails(
      tx,
      rawMailIds.filter((id) => !isKnown.has(id)),
    );
  }

  private async takeInTogether(organizationId: string, rawMailIds: readonly string[]): Promise<void> {
    const raws = await this.database.inTenant(organizationId, (tx) => readRawMails(tx, rawMailIds));
    const mails: IncomingMail[] = [];
    for (const raw of raws) {
      const mail = await read(raw);
      if (mail === null) return this.failUnreadable(organizationId, raw.id, raws.length === 1);
      mails.push({ ...mail, raw });
    }
    await this.database.inTenant(organizationId, async (tx) => {
      // The same mail by two ways at the same time: the second waits until the first is stored.
      await lockNames(
        tx,
        mails.map(({ raw, messageId }) => `mail:${organizationId}:${messageId ?? raw.id}`),
      );
      for (const round of independentRounds(mails)) await takeInRound(tx, round, this.clock.now());
      await markRawMails(tx, rawMailIds, 'processed');
    });
  }

  private async failUnreadable(organizationId: string, rawMailId: string, isAlone: boolean): Promise<never> {
    const error = conversationErrors.mailUnreadable(rawMailId);
    if (isAlone)
      await this.database.inTenant(organizationId, (tx) =>
        markRawMails(tx, [rawMailId], 'failed', error.code),
      );
    throw error;
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
