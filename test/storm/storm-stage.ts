import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withClient } from '#platform/embedded-postgres';
import { freePort, TestRedis } from '#platform/test-servers';
import { Victim } from '../chaos/victim.js';
import { MailSink } from '../invariants/mail-sink.fixture.js';
import { ApiClient } from '../story/api-client.js';
import type { Answers } from './open-loop.js';
import type { StormEvent } from './storm-events.js';
import type { Plan } from './storm-generator.js';

const run = promisify(execFile);
const greenhouseSecret = 'greenhouse-secret-of-the-storm';
/** How much faster business time goes, so that letters leave soon after they were approved. */
const speed = 240;
/** Everything that the storm tells happened after this. */
const activeFrom = '2026-02-01T00:00:00Z';

interface Addresses {
  readonly appUrl: string;
  readonly adminUrl: string;
  readonly clusterDir: string;
}

/** The api, a worker and PostgreSQL, each in a process of its own and as they are started by default, with two systems connected. */
export class StormStage {
  readonly recruiter: ApiClient;
  readonly sink = new MailSink();
  private hooks: Plan['hooks'] = { greenhouse: '', standard: '' };
  private secrets: Plan['secrets'] = { greenhouse: greenhouseSecret, standard: '' };
  private addresses: Addresses = { appUrl: '', adminUrl: '', clusterDir: '' };
  private started: Victim[] = [];
  private environment: Readonly<Record<string, string>> = {};
  private redis: TestRedis | null = null;

  private constructor(
    private readonly folder: string,
    private readonly apiUrl: string,
    private readonly postgres: Victim,
  ) {
    this.recruiter = new ApiClient(() => apiUrl);
  }

  static async set(backend: 'postgres' | 'redis'): Promise<StormStage> {
    const folder = await mkdtemp(join(tmpdir(), 'regards-storm-'));
    // PostgreSQL refuses root and then runs as another user, who must be able to enter.
    await chmod(folder, 0o755);
    const postgres = new Victim('chaos/chaos-postgres', {}, [join(folder, 'data')]);
    await postgres.start();
    const port = await freePort();
    const stage = new StormStage(folder, `http://127.0.0.1:${port}`, postgres);
    stage.addresses = JSON.parse(postgres.output.split('\n', 1)[0] ?? '') as Addresses;
    stage.redis = backend === 'redis' ? await TestRedis.start() : null;
    stage.environment = {
      DATABASE_URL: stage.addresses.appUrl,
      PORT: String(port),
      PUBLIC_URL: stage.apiUrl,
      SECRET_KEY: 'storm-secret-of-at-least-32-characters',
      SMTP_URL: await stage.sink.open(),
      MAIL_MODE: 'live',
      MAIL_DOMAIN: 'mail.kestrel.example',
      INBOUND_SMTP_PORT: '0',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
      NODE_OPTIONS: process.env['STORM_NODE_OPTIONS'] ?? '',
      CHAOS_BEGAN: String(Date.now()),
      CHAOS_SPEED: String(speed),
      CHAOS_GIVES_WAY: '1',
      ...(stage.redis ? { REDIS_URL: stage.redis.url } : {}),
    };
    try {
      await Promise.all([stage.start('chaos/chaos-api'), stage.start('chaos/chaos-worker')]);
      await stage.signUp();
    } catch (error) {
      await stage.clear();
      throw error;
    }
    return stage;
  }

  /** Sends a storm from a process of its own. @returns what its generator reports */
  async send<T = Answers>(plan: Omit<Plan, 'hooks' | 'secrets'>, hooks = this.hooks): Promise<T> {
    const file = join(this.folder, 'plan.json');
    await writeFile(file, JSON.stringify({ hooks, secrets: this.secrets, ...plan } satisfies Plan));
    const { stdout } = await run(process.execPath, ['dist/test/storm/storm-generator.js', file], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout) as T;
  }

  /** The same, to a server that does the least. */
  async sendBare<T = Answers>(plan: Omit<Plan, 'hooks' | 'secrets'>): Promise<T> {
    const port = await freePort();
    const bare = new Victim('storm/bare-hook', {
      PORT: String(port),
      DATABASE_URL: this.databaseUrl,
      GREENHOUSE_SECRET: this.secrets.greenhouse,
      STANDARD_SECRET: this.secrets.standard,
    });
    await bare.start();
    const url = `http://127.0.0.1:${port}/hook`;
    try {
      return await this.send<T>(plan, { greenhouse: url, standard: url });
    } finally {
      await bare.stop();
    }
  }

  /** As the superuser: over all organizations. */
  rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return withClient(this.databaseUrl, async (client) => (await client.query(sql, parameters)).rows as T[]);
  }

  /** How many webhooks there are in each status, and how many jobs are left. */
  async standing(): Promise<{ stored: number; open: number; jobs: number; ats: number }> {
    const [row] = await this.rows<{ stored: number; open: number; jobs: number; ats: number }>(`
      SELECT (SELECT count(*) FROM webhook_events)::int AS stored,
             (SELECT count(*) FROM webhook_events WHERE status IN ('received', 'failed') OR waits_for IS NOT NULL)::int AS open,
             (SELECT count(*) FROM outbox)::int AS jobs,
             (SELECT count(*) FROM outbox WHERE name LIKE 'ats.%')::int AS ats`);
    return row ?? { stored: 0, open: 0, jobs: 0, ats: 0 };
  }

  /** Seconds of processor time so far, by process; empty where there is no `/proc`. */
  async processorTime(): Promise<Record<string, number>> {
    const [api, worker] = this.started.map(({ pid }) => pid ?? 0);
    try {
      const postmaster = await this.postmaster();
      return {
        api: await processorSeconds(api ?? 0, 'own'),
        worker: await processorSeconds(worker ?? 0, 'own'),
        // One process a connection: those that have ended are counted by the postmaster, the others by themselves.
        postgres: await processorSeconds(postmaster, 'with children'),
      };
    } catch {
      return {};
    }
  }

  /** The last words of what crashed. */
  get crashed(): string[] {
    return this.started.filter((one) => one.hasCrashed).map(({ output }) => output);
  }

  async clear(): Promise<void> {
    await Promise.all(this.started.map((one) => one.stop()));
    await this.sink.close();
    await this.redis?.kill();
    process.kill(await this.postmaster(), 'SIGINT');
    await this.postgres.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }

  private async postmaster(): Promise<number> {
    const said = await readFile(join(this.addresses.clusterDir, 'postmaster.pid'), 'utf8');
    return Number(said.split('\n', 1)[0]);
  }

  private get databaseUrl(): string {
    const url = new URL(this.addresses.adminUrl);
    url.pathname = '/regards';
    return url.href;
  }

  private async start(script: string): Promise<void> {
    const process_ = new Victim(script, this.environment);
    this.started.push(process_);
    await process_.start();
  }

  /** The first admin, signed in, and both systems connected. */
  private async signUp(): Promise<void> {
    const email = 'dana@kestrel.example';
    const words = ['--organization=Kestrel Studio', `--email=${email}`, '--name=Dana Reyes'];
    const { stdout } = await run(process.execPath, ['dist/apps/operator/src/create-admin.js', ...words], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...this.environment },
    });
    await this.recruiter.signIn(email, /with the password (\S+)/.exec(stdout)?.[1] ?? '');
    const connect = async (format: StormEvent['over'], secret?: string) => {
      const body = { format, name: format, activeFrom, atsMailsRejections: false, ...(secret && { secret }) };
      return this.recruiter.ask<{ id: string; secret?: string }>('POST', '/api/v1/ats-connections', body);
    };
    const greenhouse = await connect('greenhouse', greenhouseSecret);
    const standard = await connect('standard');
    const hook = ({ id }: { id: string }): string => `${this.apiUrl}/hooks/ats/${id}`;
    this.hooks = { greenhouse: hook(greenhouse), standard: hook(standard) };
    this.secrets = { greenhouse: greenhouseSecret, standard: standard.secret ?? '' };
  }
}

/** From `/proc/<pid>/stat` (proc(5)): fields 14 to 17 are ticks of a hundredth of a second. */
async function processorSeconds(pid: number, whose: 'own' | 'with children'): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the process, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, whose === 'own' ? 13 : 15).map(Number);
  const own = ticks.reduce((sum, tick) => sum + tick, 0) / 100;
  if (whose === 'own') return own;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const running = children.split(' ').filter((child) => child !== '');
  const seconds = await Promise.all(
    running.map((child) => processorSeconds(Number(child), 'own').catch(() => 0)),
  );
  return seconds.reduce((sum, one) => sum + one, own);
}
