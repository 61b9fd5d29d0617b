import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Config, loadConfig } from '#platform/config';
import { withClient } from '#platform/embedded-postgres';
import { TestRedis } from '#platform/test-servers';
import { Victim } from '../chaos/victim.js';
import { cpuTimeOf } from './cpu-time.js';

export const backends = ['postgres', 'redis'] as const;
export type Backend = (typeof backends)[number];

/** A process whose time is measured. */
export type Measured = 'worker' | 'PostgreSQL' | 'SMTP server';

/** Everything in a process of its own, as an installation on one machine: PostgreSQL, perhaps Redis, mail servers that take all, a worker. */
export class BenchStage {
  private constructor(
    readonly folder: string,
    readonly config: Config,
    /** What every process of the product is started with. */
    readonly environment: Readonly<Record<string, string>>,
    private readonly superuserUrl: string,
    private readonly redis: TestRedis | null,
    private readonly postgres: Victim,
    private readonly sink: Victim,
  ) {}

  /** @param more environment of the product, such as a DKIM key */
  static async set(backend: Backend, more: Readonly<Record<string, string>> = {}): Promise<BenchStage> {
    const folder = await mkdtemp(join(tmpdir(), 'regards-bench-'));
    // PostgreSQL refuses root and then runs as another user, who must be able to enter.
    await chmod(folder, 0o755);
    const redis = backend === 'redis' ? await TestRedis.start() : null;
    const postgres = new Victim('chaos/chaos-postgres', {}, [join(folder, 'data')]);
    const sink = new Victim('bench/bench-sink', {});
    await Promise.all([postgres.start(), sink.start()]);
    const { appUrl, adminUrl } = JSON.parse(firstLine(postgres)) as { appUrl: string; adminUrl: string };
    const superuserUrl = new URL(adminUrl);
    superuserUrl.pathname = '/regards';
    const environment = {
      DATABASE_URL: appUrl,
      PORT: '0',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      SECRET_KEY: 'bench-secret-of-at-least-32-characters',
      SMTP_URL: `smtp://127.0.0.1:${firstLine(sink)}`,
      MAIL_MODE: 'live',
      MAIL_DOMAIN: 'mail.kestrel.example',
      INBOUND_SMTP_PORT: '0',
      LOG_LEVEL: 'warn',
      CHAOS_BEGAN: String(Date.now()),
      CHAOS_SPEED: '1',
      ...(redis ? { REDIS_URL: redis.url } : {}),
      ...more,
    };
    const config = loadConfig(environment);
    return new BenchStage(folder, config, environment, superuserUrl.href, redis, postgres, sink);
  }

  /** As the superuser: over all organizations. */
  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return withClient(
      this.superuserUrl,
      async (client) => (await client.query(sql, [...parameters])).rows as T[],
    );
  }

  /** Waits until the worker has done what writing and approving the letters left to it. */
  async idle(): Promise<void> {
    while ((await this.rows('SELECT FROM outbox WHERE failed_at IS NULL LIMIT 1')).length > 0) await wait(50);
  }

  /** Milliseconds of CPU that each process has used so far; empty where the system does not tell. */
  async cpuTimes(worker: Victim): Promise<ReadonlyMap<Measured, number>> {
    const [postmaster] = await this.rows<{ pid: number }>(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    const pids = { worker: worker.pid, PostgreSQL: postmaster?.pid, 'SMTP server': this.sink.pid };
    const times = new Map<Measured, number>();
    for (const name of ['worker', 'PostgreSQL', 'SMTP server'] as const) {
      const time = await cpuTimeOf(pids[name] ?? 0);
      if (time !== null) times.set(name, time);
    }
    return times;
  }

  async clear(): Promise<void> {
    await this.sink.stop();
    await this.redis?.kill();
    const [server] = await this.rows<{ pid: number }>(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    if (server) process.kill(server.pid, 'SIGINT');
    await this.postgres.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }
}

function firstLine({ output }: Victim): string {
  return output.split('\n', 1)[0] ?? '';
}
