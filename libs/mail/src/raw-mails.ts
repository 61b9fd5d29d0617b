import { createHash, randomBytes } from 'node:crypto';
import { In } from 'typeorm';
import { insertNewRows, newId, type TenantTransaction } from '#platform/database';
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

/** The id of a stored mail, and whether its bytes were new. */
export interface StoredMail {
  readonly rawMailId: string;
  readonly isNew: boolean;
}

/**
 * Stores a mail as it came and publishes `rawMailStored`. The same bytes again make no second row; when they come for an address
 * that was not told before, it is added and the mail is read again.
 *
 * @param at business time
 */
export async function storeRawMail(tx: TenantTransaction, mail: IncomingMail, at: Date): Promise<StoredMail> {
  const [stored] = await storeRawMails(tx, [mail], at);
  if (!stored) throw new Error('A mail was not stored.');
  return stored;
}

/** As {@link storeRawMail}, for many with one statement. @returns what became of each, in their order */
export async function storeRawMails(
  tx: TenantTransaction,
  mails: readonly IncomingMail[],
  at: Date,
): Promise<StoredMail[]> {
  const { organizationId } = tx;
  const rows = mails.map((mail) => ({
    ...mail,
    organizationId,
    id: newId(),
    sha256: createHash('sha256').update(mail.bytes).digest(),
    envelopeTo: [...mail.envelopeTo],
    receivedAt: at,
    status: 'received' as const,
  }));
  const inserted = await insertNewRows(tx, RawMail, rows);
  const stored: StoredMail[] = [];
  for (const row of rows) {
    const isNew = inserted.has(row.id);
    if (isNew) await publish(tx, rawMailStored, { rawMailId: row.id });
    stored.push({ rawMailId: isNew ? row.id : await addRecipients(tx, row), isNew });
  }
  return stored;
}

/** @returns the id of the mail that was stored before with the same bytes */
async function addRecipients(
  tx: TenantTransaction,
  { sha256, envelopeTo }: Pick<RawMail, 'sha256' | 'envelopeTo'>,
): Promise<string> {
  const { organizationId } = tx;
  const stored = await tx.manager.findOneOrFail(RawMail, {
    where: { organizationId, sha256 },
    select: { organizationId: true, id: true, envelopeTo: true },
  });
  const added = envelopeTo.filter((address) => !stored.envelopeTo.includes(address));
  if (added.length > 0) {
    await tx.manager.update(
      RawMail,
      { organizationId, id: stored.id },
      { envelopeTo: [...stored.envelopeTo, ...added], status: 'received' },
    );
    await publish(tx, rawMailStored, { rawMailId: stored.id });
  }
  return stored.id;
}

/** A stored mail with its bytes. @throws DomainError `mail.raw_mail_unknown` */
export async function readRawMail(tx: TenantTransaction, id: string): Promise<RawMail> {
  const row = await tx.manager.findOneBy(RawMail, { organizationId: tx.organizationId, id });
  return row ?? unknown(id);
}

function unknown(id: string): never {
  throw new DomainError('mail.raw_mail_unknown', 'not_found', 'There is no such mail.', { id });
}

/** Stored mails with their bytes, in the order of `ids`. @throws DomainError `mail.raw_mail_unknown` */
export async function readRawMails(tx: TenantTransaction, ids: readonly string[]): Promise<RawMail[]> {
  const rows = await tx.manager.findBy(RawMail, { organizationId: tx.organizationId, id: In([...ids]) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? unknown(id));
}

/** How many bytes each of these mails has; of those that are not stored, none. */
export async function sizesOfRawMails(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.manager.query<{ id: string; size: number }[]>(
    'SELECT id, octet_length(bytes) AS size FROM raw_mails WHERE organization_id = $1 AND id = ANY($2)',
    [tx.organizationId, [...ids]],
  );
  const known = new Map(rows.map(({ id, size }) => [id, size]));
  return new Map(ids.map((id) => [id, known.get(id) ?? 0]));
}

/** Records how reading stored mails went; `errorCode` is a code, never a text. */
export async function markRawMails(
  tx: TenantTransaction,
  ids: readonly string[],
  status: Exclude<RawMailStatus, 'received'>,
  errorCode: string | null = null,
): Promise<void> {
  const { organizationId } = tx;
  await tx.manager.update(RawMail, { organizationId, id: In([...ids]) }, { status, errorCode });
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
