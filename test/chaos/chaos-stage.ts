import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { withClient } from '#platform/embedded-postgres';
import { freePort, TestRedis } from '#platform/test-servers';
import type { Chance } from '../../apps/local/src/seed/chance.js';
import { ApiClient } from '../story/api-client.js';
import { Greenhouse } from '../story/greenhouse.js';
import { SmallDisk } from './small-disk.js';
import { Victim } from './victim.js';
import { Weather } from './weather.js';

const run = promisify(execFile);
const atsSecret = 'greenhouse-secret-of-the-chaos';
/** How much faster business time goes: half an hour until a busy server is asked again are eight seconds. */
const speed = 240;
/** Of the disk that PostgreSQL is on. */
const diskMegabytes = 1_024;

/**
 * PostgreSQL itself writes down, in the same transaction, which letters a worker found in `sending` and took over: they were there when
 * another worker, or PostgreSQL, came to its end. A takeover is early when the lease still ran.
 */
const notesTakeovers = `
  CREATE SCHEMA chaos;
  CREATE TABLE chaos.takeovers (delivery_id uuid NOT NULL, is_early boolean NOT NULL);
  CREATE FUNCTION chaos.note_takeover() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN INSERT INTO chaos.takeovers VALUES (OLD.id, OLD.sending_until > clock_timestamp()); RETURN NULL; END $$;
  CREATE TRIGGER note_takeover AFTER UPDATE ON deliveries FOR EACH ROW
    WHEN (OLD.status = 'sending' AND NEW.status = 'sending' AND NEW.attempts > OLD.attempts)
    EXECUTE FUNCTION chaos.note_takeover();`;

interface Addresses {
  readonly appUrl: string;
  readonly adminUrl: string;
  readonly clusterDir: string;
}

/** Everything that can be killed, each in a process of its own, and what stands around it: bad weather, an ATS, a recruiter. */
export class ChaosStage {
  readonly recruiter = new ApiClient(() => this.apiUrl);
  greenhouse = new Greenhouse(() => '', atsSecret);
  private troubles = Promise.resolve();
  private addresses: Addresses = { appUrl: '', adminUrl: '', clusterDir: '' };

  private constructor(
    private readonly folder: string,
    private readonly apiUrl: string,
    readonly weather: Weather,
    private readonly redis: TestRedis | null,
    private readonly disk: SmallDisk | null,
    private readonly postgres: Victim,
    readonly workers: Victim[],
    private readonly api: Victim,
  ) {}

  static async set(backend: 'postgres' | 'redis', chance: Chance): Promise<ChaosStage> {
    const folder = await mkdtemp(join(tmpdir(), 'regards-chaos-'));
    // PostgreSQL refuses root and then runs as another user, who must be able to enter.
    await chmod(folder, 0o755);
    const weather = new Weather(chance);
    await weather.open();
    const redis = backend === 'redis' ? await TestRedis.start() : null;
    const data = join(folder, 'data');
    const disk = await SmallDisk.mount(data, diskMegabytes);
    const postgres = new Victim('chaos/chaos-postgres', {}, [data]);
    await postgres.start();
    const addresses = JSON.parse(postgres.output.split('\n', 1)[0] ?? '') as Addresses;
    const port = await freePort();
    const apiUrl = `http://127.0.0.1:${port}`;
    const environment = {
      DATABASE_URL: addresses.appUrl,
      PORT: String(port),
      PUBLIC_URL: apiUrl,
      SECRET_KEY: 'chaos-secret-of-at-least-32-characters',
      SMTP_URL: weather.url,
      MAIL_MODE: 'live',
      MAIL_DOMAIN: 'mail.kestrel.example',
      INBOUND_SMTP_PORT: '0',
      LOG_LEVEL: 'error',
      CHAOS_BEGAN: String(Date.now()),
      CHAOS_SPEED: String(speed),
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    const make = (script: string): Victim => new Victim(script, environment);
    const workers = [make('chaos/chaos-worker'), make('chaos/chaos-worker')];
    const api = make('chaos/chaos-api');
    const stage = new ChaosStage(folder, apiUrl, weather, redis, disk, postgres, workers, api);
    stage.addresses = addresses;
    await stage.rows(notesTakeovers);
    await Promise.all([api.start(), ...workers.map((worker) => worker.start())]);
    await stage.signUp(environment);
    return stage;
  }

  /** `kill -9` of a worker, and another one in its place. */
  async killWorker(index: number): Promise<void> {
    const worker = this.workers[index % this.workers.length];
    await worker?.kill();
    await worker?.startAgain();
  }

  /** `kill -9` of the api, and another one in its place. */
  async killApi(): Promise<void> {
    await this.api.kill();
    await this.api.startAgain();
  }

  /** `kill -9` of PostgreSQL, with the process that started it. */
  async killPostgres(): Promise<void> {
    await this.oneAtATime(async () => {
      process.kill(await this.postmaster(), 'SIGKILL');
      await this.restartPostgres();
    });
  }

  /**
   * The disk of PostgreSQL is full for a while. Then somebody makes room, and starts PostgreSQL again if that made it stop.
   *
   * @returns false where there is no disk that could be filled
   */
  async fillDisk(milliseconds: number): Promise<boolean> {
    const { disk } = this;
    if (!disk) return false;
    await this.oneAtATime(async () => {
      await disk.fill();
      await wait(milliseconds);
      await disk.makeRoom();
      const postmaster = await this.postmaster().catch(() => null);
      if (postmaster === null || !isRunning(postmaster)) await this.restartPostgres();
    });
    return true;
  }

  /** The mail servers are gone for a while. */
  async silence(milliseconds: number): Promise<void> {
    await this.weather.close();
    await wait(milliseconds);
    await this.weather.open();
  }

  /** As the superuser: over all organizations. */
  rows<T>(sql: string): Promise<T[]> {
    const url = new URL(this.addresses.adminUrl);
    url.pathname = '/regards';
    return withClient(url.href, async (client) => (await client.query(sql)).rows as T[]);
  }

  /** What crashed although nobody killed it, with its last words. */
  get crashed(): string[] {
    return [this.api, ...this.workers].filter((victim) => victim.hasCrashed).map(({ output }) => output);
  }

  async clear(): Promise<void> {
    await Promise.all([this.api, ...this.workers].map((victim) => victim.stop()));
    await this.weather.close();
    await this.redis?.kill();
    process.kill(await this.postmaster(), 'SIGINT');
    await this.postgres.kill();
    await this.disk?.unmount();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }

  private async restartPostgres(): Promise<void> {
    await this.postgres.kill();
    await this.postgres.startAgain();
  }

  /** The process of the server. @throws Error when none says that it runs */
  private async postmaster(): Promise<number> {
    const said = await readFile(join(this.addresses.clusterDir, 'postmaster.pid'), 'utf8');
    return Number(said.split('\n', 1)[0]);
  }

  /** What happens to PostgreSQL happens one after the other. */
  private oneAtATime(disaster: () => Promise<void>): Promise<void> {
    this.troubles = this.troubles.then(disaster);
    return this.troubles;
  }

  /** The first admin, signed in, and Greenhouse connected. */
  private async signUp(environment: Readonly<Record<string, string>>): Promise<void> {
    const email = 'dana@kestrel.example';
    const { stdout } = await run(
      process.execPath,
      [
        'dist/apps/operator/src/create-admin.js',
        '--organization=Kestrel Studio',
        `--email=${email}`,
        '--name=Dana Reyes',
      ],
      { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment } },
    );
    await this.recruiter.signIn(email, /with the password (\S+)/.exec(stdout)?.[1] ?? '');
    const connection = await this.recruiter.ask<{ id: string }>('POST', '/api/v1/ats-connections', {
      format: 'greenhouse',
      name: 'Greenhouse',
      secret: atsSecret,
      activeFrom: '2026-03-01T00:00:00Z',
      atsMailsRejections: false,
    });
    this.greenhouse = new Greenhouse(() => `${this.apiUrl}/hooks/ats/${connection.id}`, atsSecret);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
