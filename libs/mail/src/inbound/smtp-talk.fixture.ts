import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A bare SMTP client that sends exactly what a test says, malformed or not. */
export class SmtpTalk {
  private readonly replies: string[] = [];
  private waiting: ((reply: string) => void) | undefined;
  private partial = '';

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.read(text));
    socket.on('error', () => undefined);
  }

  /** Connects, reads the greeting and says hello. */
  static async open(port: number): Promise<SmtpTalk> {
    const socket = connect(port, '127.0.0.1');
    const talk = new SmtpTalk(socket);
    await once(socket, 'connect');
    await talk.reply();
    await talk.say('EHLO client.example.org');
    return talk;
  }

  /** Sends a line and returns the last line of its reply. */
  async say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`);
    return this.reply();
  }

  /** A whole transaction; returns the reply to the message, or to the first command that was refused. */
  async send(from: string, to: readonly string[], message: string | Buffer): Promise<string> {
    for (const line of [`MAIL FROM:<${from}>`, ...to.map((address) => `RCPT TO:<${address}>`)]) {
      const reply = await this.say(line);
      if (!reply.startsWith('250')) return reply;
    }
    const go = await this.say('DATA');
    if (!go.startsWith('354')) return go;
    this.socket.write(message);
    return this.say('\r\n.');
  }

  close(): void {
    this.socket.destroy();
  }

  private read(text: string): void {
    const lines = (this.partial + text).split('\r\n');
    this.partial = lines.pop() ?? '';
    // The last line of a reply has a space after its code, e.g. "250 OK"; the others a hyphen.
    for (const line of lines.filter((candidate) => /^\d{3} /.test(candidate))) {
      const waiting = this.waiting;
      this.waiting = undefined;
      if (waiting) waiting(line);
      else this.replies.push(line);
    }
  }

  private async reply(): Promise<string> {
    const ready = this.replies.shift();
    return ready ?? new Promise((resolve) => (this.waiting = resolve));
  }
}
