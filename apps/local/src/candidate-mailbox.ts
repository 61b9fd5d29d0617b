import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { newId } from '#platform/database';

/** A mail as its receiver sees it in the list. */
export interface MailSummary {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  /** When it arrived here, machine time, ISO 8601. */
  readonly arrivedAt: string;
}

const newest = 200;
/** Our own ids: UUIDs. Example: 0190b7a2-3c4d-7e5f-8a9b-0c1d2e3f4a5b */
const idPattern = /^[0-9a-f-]{36}$/;

/**
 * Every mailbox in the world, as far as this computer is concerned: takes all mail that leaves over SMTP and keeps it as files,
 * so that both sides can be tried without writing to anybody.
 */
export class CandidateMailbox {
  private readonly server: SMTPServer;

  constructor(private readonly folder: string) {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: 30 * 1024 * 1024,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map((recipient) => recipient.address).join(', ');
          this.keep(to, Buffer.concat(chunks)).then(
            () => done(),
            () => done(new Error('The mailbox could not keep it.')),
          );
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  /** @returns the port it listens on, on 127.0.0.1 */
  async open(): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** The newest first, at most 200. */
  async list(): Promise<MailSummary[]> {
    const names = (await readdir(this.folder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse();
    return Promise.all(
      names
        .slice(0, newest)
        .map(async (name) => JSON.parse(await readFile(join(this.folder, name), 'utf8')) as MailSummary),
    );
  }

  /** The raw message, or `null`. */
  async raw(id: string): Promise<Buffer | null> {
    if (!idPattern.test(id)) return null;
    return readFile(join(this.folder, `${id}.eml`)).catch(() => null);
  }

  private async keep(to: string, raw: Buffer): Promise<void> {
    const id = newId();
    const mail = await simpleParser(raw);
    const summary: MailSummary = {
      id,
      to,
      from: mail.from?.text ?? '',
      subject: mail.subject ?? '',
      arrivedAt: new Date().toISOString(),
    };
    await writeFile(join(this.folder, `${id}.eml`), raw);
    await writeFile(join(this.folder, `${id}.json`), JSON.stringify(summary));
  }
}
