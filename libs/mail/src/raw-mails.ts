import { createHash, randomBytes } from 'node:crypto';
import { newId, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { publish } from '#platform/events';
import { rawMailStored } from './events.js';
import { RawMail, type RawMailStatus, type ReceivedBy } from './raw-mail.entity.js';

export interface IncomingMail {
  readonly receivedBy: ReceivedBy;
  readonly bytes: Buffer;
  /** Empty for the null sender. */
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
}

/**
 * Stores a mail as it came and publishes `rawMailStored`. The same bytes again make no second row; when they come for an address
 * that was not told before, it is added and the mail is read again.
 *
 * @param at business time
 */
export async function storeRawMail(
  tx: TenantTransaction,
  mail: IncomingMail,
  at: Date,
): Promise<{ rawMailId: string; isNew: boolean }> {
  const { organizationId } = tx;
  const sha256 = createHash('sha256').update(mail.bytes).digest();
  const id = newId();
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(RawMail)
    .values({
      organizationId,
      id,
      sha256,
      ...mail,
      envelopeTo: [...mail.envelopeTo],
      receivedAt: at,
      status: 'received',
    })
    .orIgnore()
    .execute();
  const stored = await tx.manager.findOneOrFail(RawMail, {
    where: { organizationId, sha256 },
    select: { organizationId: true, id: true, envelopeTo: true },
  });
  const isNew = stored.id === id;
  const added = mail.envelopeTo.filter((address) => !stored.envelopeTo.includes(address));
  if (!isNew && added.length > 0)
    await tx.manager.update(
      RawMail,
      { organizationId, id: stored.id },
      { envelopeTo: [...stored.envelopeTo, ...added], status: 'received' },
    );
  if (isNew || added.length > 0) await publish(tx, rawMailStored, { rawMailId: stored.id });
  return { rawMailId: stored.id, isNew };
}

/** A stored mail with its bytes. @throws DomainError `mail.raw_mail_unknown` */
export async function readRawMail(tx: TenantTransaction, id: string): Promise<RawMail> {
  const row = await tx.manager.findOneBy(RawMail, { organizationId: tx.organizationId, id });
  if (!row) throw new DomainError('mail.raw_mail_unknown', 'not_found', 'There is no such mail.', { id });
  return row;
}

/** Records how reading a stored mail went; `errorCode` is a code, never a text. */
export async function markRawMail(
  tx: TenantTransaction,
  id: string,
  status: Exclude<RawMailStatus, 'received'>,
  errorCode: string | null = null,
): Promise<void> {
  await tx.manager.update(RawMail, { organizationId: tx.organizationId, id }, { status, errorCode });
}

/**
 * Erases what stored mails hold: bytes, envelope and the hash of the bytes. The rows stay, because messages refer to them; the same
 * mail would be taken as new.
 */
export async function eraseRawMails(tx: TenantTransaction, ids: readonly string[]): Promise<void> {
  const { organizationId } = tx;
  for (const id of ids)
    await tx.manager.update(
      RawMail,
      { organizationId, id },
      {
        bytes: Buffer.alloc(0),
        sha256: randomBytes(32),
        envelopeFrom: '',
        envelopeTo: [],
        status: 'processed',
      },
    );
}
