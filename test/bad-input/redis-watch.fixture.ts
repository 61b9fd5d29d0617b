import { once } from 'node:events';
import { Redis } from 'ioredis';
import { canariesIn } from './canaries.js';

/** Reads along every command that a database of Redis is sent, also what is deleted a moment later. */
export class RedisWatch {
  private readonly found = new Set<string>();
  /** How many commands it has read. */
  commands = 0;

  private constructor(private readonly monitor: Redis) {}

  /** @param url as `REDIS_URL` takes it: "redis://127.0.0.1:6379/3" */
  static async open(url: string): Promise<RedisWatch> {
    const database = new URL(url).pathname.slice(1) || '0';
    const client = new Redis(url);
    const watch = new RedisWatch(await client.monitor());
    client.disconnect();
    watch.monitor.on('monitor', (_time: string, command: string[], _from: string, of: string) => {
      if (of === database) watch.read(command.join(' '));
    });
    return watch;
  }

  /** The canaries in what it has read: "redis: Quillfeather". */
  get words(): string[] {
    return [...this.found].map((word) => `redis: ${word}`);
  }

  async close(): Promise<void> {
    const closed = once(this.monitor, 'end');
    this.monitor.disconnect();
    await closed;
  }

  private read(command: string): void {
    this.commands += 1;
    // Bytes beyond ASCII are written as "\xc3\xa6".
    const bytes = command.replaceAll(/\\x([0-9a-f]{2})/g, (_escape, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    for (const word of canariesIn(bytes)) this.found.add(word);
  }
}
