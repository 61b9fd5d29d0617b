import type { AddressInfo } from 'node:net';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server';
import { answerOwed } from './answer-owed.js';
import type { KeptMail } from './kept-mail.js';
import type { MailStore } from './mail-store.js';

/** A reply that refuses. */
class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/**
 * Every mail server in the world, as far as this computer is concerned: takes all mail that leaves over SMTP, so that both sides can
 * be tried without writing to anybody.
 */
export class MailboxServer {
  private readonly server: SMTPServer;
  private arrived: (mail: KeptMail) => void = () => undefined;

  constructor(readonly store: MailStore) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      // We write the enhanced codes ourselves.
      hideENHANCEDSTATUSCODES: true,
      disableReverseLookup: true,
      logger: false,
      size: 30 * 1024 * 1024,
      onRcptTo: (address, _session, done) => answer(this.allow(address), done),
      onData: (stream, session, done) => answer(this.take(stream, session), done),
    });
    this.server.on('error', () => undefined);
  }

  /** Tells about each mail that was taken, after it was answered with 250. */
  onArrival(listener: (mail: KeptMail) => void): void {
    this.arrived = listener;
  }

  /** @returns the port it listens on, on 127.0.0.1 */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await this.store.close();
  }

  private async allow({ address }: SMTPServerAddress): Promise<void> {
    const owner = address.toLowerCase();
    if (this.store.index.habits(owner).delivery !== 'refuse') return;
    await this.store.noteRefusal(owner);
    // No name in it: the sender stores what it is told.
    throw new Refusal(550, '5.1.1 Recipient address rejected: User unknown');
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) chunks.push(chunk);
    if (stream.sizeExceeded) throw new Refusal(552, '5.3.4 Message too big');
    const raw = Buffer.concat(chunks);
    const from = envelope.mailFrom ? envelope.mailFrom.address : '';
    const owners = new Set(envelope.rcptTo.map(({ address }) => address.toLowerCase()));
    for (const owner of owners) {
      const mail = await this.store.keepArrival(owner, from, raw, answerOwed);
      setImmediate(() => this.arrived(mail));
    }
  }
}

function answer(work: Promise<void>, done: (error?: Error | null) => void): void {
  work.then(
    () => done(),
    (error: unknown) =>
      done(error instanceof Refusal ? error : new Refusal(451, '4.3.0 The mailbox could not keep it')),
  );
}
