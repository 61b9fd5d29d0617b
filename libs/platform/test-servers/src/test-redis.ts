import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { freePort } from './free-port.js';

const run = promisify(execFile);

/** Whether this computer has a Redis (or Valkey) server; CI installs one. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** A real Redis of one test, which keeps nothing on disk: it can be killed, started empty, emptied, and frozen. */
export class TestRedis {
  private server: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.startAgain();
    return redis;
  }

  /** As `REDIS_URL` takes it. */
  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it where it was, empty. */
  async startAgain(): Promise<void> {
    const nothingOnDisk = ['--save', '', '--appendonly', 'no'];
    const server = spawn(
      'redis-server',
      ['--port', String(this.port), '--bind', '127.0.0.1', ...nothingOnDisk],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.server = server;
    for await (const chunk of server.stdout) {
      // Example: "4711:M 2 Mar 2026 12:00:00.000 * Ready to accept connections tcp"
      if (String(chunk).includes('Ready to accept connections')) return;
    }
    throw new Error('The Redis of the test did not start.');
  }

  /** `kill -9`: what it had in memory is gone. */
  async kill(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  /** Lets it take connections and answer nothing, until it is thawed. */
  freeze(): void {
    this.server?.kill('SIGSTOP');
  }

  thaw(): void {
    this.server?.kill('SIGCONT');
  }

  /** Forgets everything, while everybody stays connected. */
  async flush(): Promise<void> {
    await this.ask('FLUSHALL');
  }

  /** The answer to a command, a line for each value. */
  async ask(...command: readonly string[]): Promise<string> {
    return (await run('redis-cli', ['-p', String(this.port), ...command])).stdout.trim();
  }
}
