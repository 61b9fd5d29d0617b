import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it came to the other side. */
export interface Arrival {
  readonly envelopeFrom: string;
  readonly to: string;
  readonly parsed: ParsedMail;
}

/** The mail servers of all members: a real SMTP server that keeps what it is given. */
export class Mailboxes {
  readonly arrivals: Arrival[] = [];
  /** Told 451 while true. */
  busy = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, { envelope }, done) => {
      void simpleParser(stream).then((parsed) => {
        if (this.busy) return done(Object.assign(new Error('busy'), { responseCode: 451 }));
        const envelopeFrom = envelope.mailFrom ? envelope.mailFrom.address : '';
        for (const { address } of envelope.rcptTo) this.arrivals.push({ envelopeFrom, to: address, parsed });
        done();
      });
    },
  });

  /** @returns the `SMTP_URL` that leads here */
  async open(): Promise<string> {
    this.server.on('error', () => undefined);
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** What was handed over for `address`, in order. */
  to(address: string): Arrival[] {
    return this.arrivals.filter((arrival) => arrival.to === address);
  }
}
