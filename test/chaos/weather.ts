import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Chance } from '../../apps/local/src/seed/chance.js';
import type { Arrival } from './judge.js';

/** What happens to one try to hand over a letter. */
type Fate = 'fair' | 'slow' | 'refused' | 'cut before the content' | 'cut after the content' | 'no answer';

const troublesThere: readonly Fate[] = [
  'slow',
  'refused',
  'cut before the content',
  'cut after the content',
  'no answer',
];
/** How many of the tries something happens to. */
const troubled = 0.25;
/** How often it happens to one letter: each wait is twice the one before. */
const atMost = 2;

/** The mail servers of everybody, on a bad day: one real SMTP server that refuses, hangs, stutters and drops the line, and at times is not there at all. */
export class Weather {
  readonly arrivals: Arrival[] = [];
  readonly fates: Record<string, number> = {};
  private readonly troublesOf = new Map<string, number>();
  private readonly sockets = new Map<string, Socket>();
  private server: SMTPServer | undefined;
  private port = 0;

  constructor(private readonly chance: Chance) {}

  /** As `SMTP_URL` takes it. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    const fateOf = new WeakMap<SMTPServerSession, Fate>();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, session, callback) => {
        const fate = this.fateFor(address);
        fateOf.set(session, fate);
        if (fate === 'refused') callback(Object.assign(new Error('busy'), { responseCode: 451 }));
        else if (fate === 'cut before the content') this.socketOf(session)?.destroy();
        else callback();
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on(
          'end',
          () => void this.take(Buffer.concat(chunks), session, fateOf.get(session) ?? 'fair', callback),
        );
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      const key = keyOf(socket.remotePort);
      this.sockets.set(key, socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(key));
    });
    await once(server.listen(this.port, '127.0.0.1'), 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Nobody is there any more: lines drop, and new ones are refused. */
  async close(): Promise<void> {
    const { server } = this;
    for (const socket of this.sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private fateFor(address: string): Fate {
    const troubles = this.troublesOf.get(address) ?? 0;
    const fate =
      troubles < atMost && this.chance.happens(troubled) ? this.chance.pick(troublesThere) : 'fair';
    if (fate !== 'fair') this.troublesOf.set(address, troubles + 1);
    this.fates[fate] = (this.fates[fate] ?? 0) + 1;
    return fate;
  }

  private async take(
    content: Buffer,
    session: SMTPServerSession,
    fate: Fate,
    callback: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    const { messageId = '' } = await simpleParser(content);
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const isAnswered = fate === 'fair' || fate === 'slow';
    this.arrivals.push({ to, messageId, isAnswered });
    if (fate === 'fair') callback(null, '2.0.0 taken');
    else if (fate === 'slow') setTimeout(() => callback(null, '2.0.0 taken'), this.chance.int(500, 2_000));
    else if (fate === 'cut after the content') this.socketOf(session)?.destroy();
    // And no answer: until the other side has had enough.
  }

  private socketOf(session: SMTPServerSession): Socket | undefined {
    return this.sockets.get(keyOf(session.remotePort));
  }
}

function keyOf(port: number | undefined): string {
  return String(port);
}
