import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it came to the other side. */
export interface Arrival {
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
}

/** What the other side does with a message that it has read to its end. */
export type Treatment = 'accept' | 'cut the line' | 'try later' | 'refuse by policy';

/** The mail servers of everybody outside: a real SMTP server that keeps what it is given. */
export class MailSink {
  readonly arrivals: Arrival[] = [];
  /** Asked for each message; a test may answer something else than `accept`. */
  treat: (arrival: Arrival) => Treatment = () => 'accept';
  private readonly sockets = new Set<Socket>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        void simpleParser(bytes).then((parsed) => {
          const arrival = {
            envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address : '',
            envelopeTo: envelope.rcptTo.map(({ address }) => address),
            raw: bytes.toString('latin1'),
            parsed,
          };
          this.arrivals.push(arrival);
          this.answer(this.treat(arrival), done);
        });
      });
    },
  });

  /** The `SMTP_URL` that leads here, once it is open. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** @returns the `SMTP_URL` that leads here */
  async open(): Promise<string> {
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return this.url;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** What was handed over for `address`, in order. */
  to(address: string): Arrival[] {
    return this.arrivals.filter(({ envelopeTo }) => envelopeTo.includes(address));
  }

  private answer(treatment: Treatment, done: (error?: Error | null) => void): void {
    if (treatment === 'accept') done();
    else if (treatment === 'try later') done(Object.assign(new Error('busy'), { responseCode: 451 }));
    else if (treatment === 'refuse by policy')
      done(Object.assign(new Error('5.7.1 not from you'), { responseCode: 550 }));
    else for (const socket of this.sockets) socket.destroy();
  }
}
