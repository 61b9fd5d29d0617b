import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** The mail servers of everybody outside: counts what each address was sent; one that begins with "refused" refuses. */
export class Outside {
  readonly arrivals: { readonly to: string; readonly raw: string }[] = [];
  private readonly waiting = new Map<number, (() => void)[]>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('refused')
        ? done(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 }))
        : done(),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        for (const { address } of envelope.rcptTo) this.arrivals.push({ to: address, raw });
        for (const tell of this.waiting.get(this.arrivals.length) ?? []) tell();
        done();
      });
    },
  });

  async open(): Promise<string> {
    this.server.on('error', () => undefined);
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  until(count: number): Promise<void> {
    if (this.arrivals.length >= count) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.set(count, [...(this.waiting.get(count) ?? []), resolve]);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
