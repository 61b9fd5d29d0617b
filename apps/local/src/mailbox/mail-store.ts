import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#platform/database';
import { Journal } from './journal.js';
import type { AutoAnswer, Fate, Habits, KeptMail } from './kept-mail.js';
import { type JournalEntry, MailIndex } from './mail-index.js';
import { type OpenedMail, openMail, previewOf } from './open-mail.js';

/** Our own ids: UUIDs. Example: 0190b7a2-3c4d-7e5f-8a9b-0c1d2e3f4a5b */
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Says what a mail that arrived is owed, once it is read. */
export type OwedTo = (mail: OpenedMail, envelopeFrom: string, habits: Habits) => AutoAnswer | null;

/** What is known of a mail that leaves. */
export interface Departure {
  readonly owner: string;
  readonly way: 'written' | AutoAnswer;
  /** The mail that it answers, if any. */
  readonly answers: KeptMail | null;
  readonly envelopeFrom: string;
  readonly fate: Fate;
}

/**
 * Keeps mail in a folder: each as the bytes that were sent, and one journal that says what happened. A mail is there once the journal
 * says so; its bytes are complete before.
 */
export class MailStore {
  private constructor(
    private readonly folder: string,
    private readonly journal: Journal<JournalEntry>,
    readonly index: MailIndex,
  ) {}

  static async open(folder: string): Promise<MailStore> {
    await mkdir(join(folder, 'mails'), { recursive: true });
    const { journal, entries } = await Journal.open<JournalEntry>(join(folder, 'journal.jsonl'));
    const index = new MailIndex();
    for (const entry of entries) index.apply(entry);
    return new MailStore(folder, journal, index);
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  /** Keeps a mail that arrived for `owner`. */
  async keepArrival(owner: string, envelopeFrom: string, raw: Buffer, owedTo: OwedTo): Promise<KeptMail> {
    const mail = await openMail(raw);
    const owes = owedTo(mail, envelopeFrom, this.index.habits(owner));
    return this.keep(raw, mail, { owner, envelopeFrom, owes, way: 'received', answers: null, fate: null });
  }

  /** Keeps a mail that left, with how that ended. */
  async keepDeparture(raw: Buffer, { answers, ...departure }: Departure): Promise<KeptMail> {
    const facts = { ...departure, owes: null, answers: answers?.id ?? null };
    return this.keep(raw, await openMail(raw), facts, answers?.threadId);
  }

  /** The message as it was sent, or `null`. */
  async raw(id: string): Promise<Buffer | null> {
    if (!idPattern.test(id)) return null;
    return readFile(this.fileOf(id)).catch(() => null);
  }

  async markRead(mails: readonly KeptMail[]): Promise<void> {
    const ids = mails.map(({ id }) => id).filter((id) => this.index.isUnread(id));
    if (ids.length > 0) await this.record({ event: 'read', ids });
  }

  async noteRefusal(address: string): Promise<void> {
    await this.record({ event: 'refused', address, at: new Date().toISOString() });
  }

  async setHabits(address: string, habits: Habits): Promise<void> {
    await this.record({ event: 'habits', address, habits });
  }

  private async keep(
    raw: Buffer,
    mail: OpenedMail,
    facts: Pick<KeptMail, 'owner' | 'way' | 'envelopeFrom' | 'owes' | 'answers' | 'fate'>,
    threadId?: string,
  ): Promise<KeptMail> {
    const id = newId();
    const keptAt = new Date().toISOString();
    const owner: KeptMail['to'] = { name: '', address: facts.owner };
    const kept: KeptMail = {
      ...facts,
      id,
      from: mail.from ?? { name: '', address: facts.envelopeFrom },
      to: mail.to.find(({ address }) => facts.way !== 'received' || address === facts.owner) ?? owner,
      subject: mail.subject,
      preview: previewOf(mail),
      messageId: mail.messageId,
      // A mail that comes twice has the same Message-ID and lies beside the first.
      threadId: threadId ?? this.index.threadOf(facts.owner, [...mail.references, ...ownId(mail)]) ?? id,
      date: mail.date?.toISOString() ?? keptAt,
      keptAt,
    };
    await writeFile(`${this.fileOf(id)}.new`, raw);
    await rename(`${this.fileOf(id)}.new`, this.fileOf(id));
    await this.record({ event: 'kept', mail: kept });
    return kept;
  }

  private async record(entry: JournalEntry): Promise<void> {
    await this.journal.append(entry);
    this.index.apply(entry);
  }

  private fileOf(id: string): string {
    return join(this.folder, 'mails', `${id}.eml`);
  }
}

function ownId({ messageId }: OpenedMail): string[] {
  return messageId === null ? [] : [messageId];
}
