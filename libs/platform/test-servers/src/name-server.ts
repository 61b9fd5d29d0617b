import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

interface Zone {
  /** By name: each record as its one text, cut up on the way as a name server does. */
  readonly txt?: Readonly<Record<string, readonly string[]>>;
  readonly mx?: Readonly<Record<string, readonly { readonly exchange: string; readonly priority: number }[]>>;
  /** Names about which nothing is ever answered. */
  readonly silent?: readonly string[];
}

const types = { TXT: 16, MX: 15 } as const;
/** The name of the question, as a pointer to it (RFC 1035 §4.1.4). */
const sameName = Buffer.from([0xc0, 0x0c]);

/** A real name server for tests, over UDP on 127.0.0.1 (RFC 1035): it answers for what it was told, and that all else does not exist. */
export class NameServer {
  /** Every name that was asked for, in lower case. */
  readonly asked: string[] = [];
  zone: Zone = {};

  private constructor(private readonly socket: Socket) {
    socket.on('message', (question, from) => {
      const answer = this.answer(question);
      if (answer) socket.send(answer, from.port, from.address);
    });
  }

  static async start(zone: Zone = {}): Promise<NameServer> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const server = new NameServer(socket);
    server.zone = zone;
    return server;
  }

  /** As `dns.setServers` takes it. */
  get address(): string {
    return `127.0.0.1:${this.socket.address().port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.socket.close(() => resolve()));
  }

  private answer(question: Buffer): Buffer | null {
    const { name, type, end } = readQuestion(question);
    this.asked.push(name);
    if (this.zone.silent?.includes(name)) return null;
    const records = this.recordsOf(name, type);
    const header = Buffer.alloc(12);
    question.copy(header, 0, 0, 2);
    // An answer, recursion desired and available; "no such name" where nothing stands at it (§4.1.1).
    header.writeUInt16BE(this.knows(name) ? 0x8180 : 0x8183, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(records.length, 6);
    return Buffer.concat([header, question.subarray(12, end), ...records.map((data) => record(type, data))]);
  }

  private recordsOf(name: string, type: number): Buffer[] {
    if (type === types.TXT) return (this.zone.txt?.[name] ?? []).map(textData);
    if (type !== types.MX) return [];
    return (this.zone.mx?.[name] ?? []).map(({ exchange, priority }) => {
      const head = Buffer.alloc(2);
      head.writeUInt16BE(priority);
      return Buffer.concat([head, nameData(exchange)]);
    });
  }

  private knows(name: string): boolean {
    return name in (this.zone.txt ?? {}) || name in (this.zone.mx ?? {});
  }
}

/** The one question of a message. @returns where it ends, too */
function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(type, 0);
  // Of the internet, to be remembered for a minute.
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(60, 4);
  head.writeUInt16BE(data.length, 8);
  return Buffer.concat([sameName, head, data]);
}

/** Strings of at most 255 octets. */
function textData(text: string): Buffer {
  const parts = text.match(/[\s\S]{1,255}/g) ?? [''];
  return Buffer.concat(parts.flatMap((part) => [Buffer.from([part.length]), Buffer.from(part, 'latin1')]));
}

function nameData(name: string): Buffer {
  const labels = name === '' ? [] : name.split('.');
  return Buffer.concat([
    ...labels.flatMap((label) => [Buffer.from([label.length]), Buffer.from(label, 'latin1')]),
    Buffer.from([0]),
  ]);
}
