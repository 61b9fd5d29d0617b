import { AccessModule, CreateOrganization } from '#access';
import { candidatePageUrl } from '#hiring';
import { MailModule } from '#mail';
import { freePort, type TestDatabase } from '#platform/test-servers';
import { type BootedTest, bootForTest, eventually } from '#platform/testing';
import { MailSink } from '../invariants/mail-sink.fixture.js';
import {
  fillEveryTable,
  readTenantTables,
  type Rows,
  type TenantTable,
} from '../invariants/tenant-rows.fixture.js';
import { canariesIn } from './canaries.js';
import { Caller } from './caller.fixture.js';
import { keepPassingRows, wordsInPassedRows } from './passing-rows.fixture.js';
import { RedisWatch } from './redis-watch.fixture.js';
import { RunningApp } from './running-app.fixture.js';

const publicUrl = 'http://regards.test';
const password = 'correct horse battery staple';

/** An organization and who asks in its name. */
export interface Organization {
  readonly id: string;
  readonly admin: Caller;
  readonly viewer: Caller;
  readonly program: Caller;
  /** As a browser sends it. */
  readonly cookie: string;
  readonly key: string;
}

/** Regards as production runs it: an api and a worker, each in a process of its own, on a database of this test. */
export class Installation {
  private tables: TenantTable[] | undefined;

  private constructor(
    private readonly booted: BootedTest,
    readonly sink: MailSink,
    readonly api: RunningApp,
    readonly worker: RunningApp,
    readonly url: string,
    readonly smtpPort: number,
    private readonly redis: RedisWatch | undefined,
  ) {}

  static async start(): Promise<Installation> {
    const sink = new MailSink();
    const smtpPort = await freePort();
    const settings = {
      PUBLIC_URL: publicUrl,
      SECRET_KEY: 'bad-input-secret-of-at-least-32-characters',
      SMTP_URL: await sink.open(),
      MAIL_MODE: 'live',
      MAIL_DOMAIN: 'mail.regards.test',
      PORT: '0',
      INBOUND_SMTP_PORT: String(smtpPort),
    };
    // Ours, to make rows and to look at them; it knows the keys, so that addresses can be signed here.
    const booted = await bootForTest({ modules: [AccessModule, MailModule], environment: settings });
    const { appUrl, redisUrl } = booted.testDatabase;
    await keepPassingRows(booted.testDatabase);
    const redis = redisUrl ? await RedisWatch.open(redisUrl) : undefined;
    const environment = {
      ...settings,
      DATABASE_URL: appUrl,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      LOG_LEVEL: 'debug',
    };
    const api = new RunningApp('api', environment);
    const worker = new RunningApp('worker', environment);
    try {
      const [url] = await Promise.all([api.url(), worker.url()]);
      return new Installation(booted, sink, api, worker, url, smtpPort, redis);
    } catch (error) {
      await Promise.all([api.stop(), worker.stop(), sink.close(), booted.close(), redis?.close()]);
      throw error;
    }
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await this.redis?.close();
    await this.sink.close();
    await this.booted.close();
  }

  get database(): TestDatabase {
    return this.booted.testDatabase;
  }

  /** Everything that the processes wrote. */
  get log(): readonly string[] {
    return [...this.api.log, ...this.worker.log];
  }

  /** The lines of the logs that hold a canary, however it is written. */
  linesWithWords(): string[] {
    return this.log.filter((line) => canariesIn(line).length > 0).map((line) => line.slice(0, 500));
  }

  get isRunning(): boolean {
    return this.api.isRunning && this.worker.isRunning;
  }

  nobody(): Caller {
    return new Caller(this.url);
  }

  /** A new organization with an admin, a viewer, and a program that may write. */
  async organization(name: string, domain: string): Promise<Organization> {
    const email = `admin@${domain}`;
    const { organizationId } = await this.booted.app.get(CreateOrganization, { strict: false }).execute({
      name,
      timeZone: 'UTC',
      locale: 'en',
      admin: { email, name: 'Mara Lindqvist', title: null, password },
    });
    let cookie = '';
    const member = (address: string): Caller =>
      new Caller(this.url, async () => {
        cookie = await this.signIn(address);
        return { cookie, origin: publicUrl };
      });
    const admin = await member(email).signIn();
    const adminCookie = cookie;
    const looking = { email: `viewer@${domain}`, name: 'Vera Looking', role: 'viewer', password };
    await admin.ask('POST', '/api/v1/members', looking);
    const { key } = await admin.ask<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'ATS',
      scope: 'write',
    });
    return {
      id: organizationId,
      admin,
      viewer: await member(looking.email).signIn(),
      program: await new Caller(this.url, async () => ({ authorization: `Bearer ${key}` })).signIn(),
      cookie: adminCookie,
      key: `Bearer ${key}`,
    };
  }

  /** What the app sees of one organization. */
  rows<T>(organizationId: string, sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.booted.database.inTenant(organizationId, (tx) => tx.manager.query<T[]>(sql, parameters));
  }

  async countAll(table: string, organizationIds: readonly string[]): Promise<number> {
    const counts = await Promise.all(organizationIds.map((id) => this.count(id, table)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async count(organizationId: string, table: string): Promise<number> {
    const [row] = await this.rows<{ count: number }>(
      organizationId,
      `SELECT count(*)::int AS count FROM ${table}`,
    );
    return row?.count ?? 0;
  }

  /** Waits until the worker has looked at all that was stored. */
  async untilRead(table: 'raw_mails' | 'webhook_events', organizationId: string): Promise<void> {
    const sql = `SELECT id FROM ${table} WHERE status = 'received'`;
    const isRead = async (): Promise<boolean> => (await this.rows(organizationId, sql)).length === 0;
    await eventually(`${table} are read`, isRead, 60_000);
  }

  /** Where a stored mail is found. */
  async fateOf(organizationId: string, rawMailId: string): Promise<string> {
    const [row] = await this.rows<{ status: string; code: string; message: string; conversation: string }>(
      organizationId,
      `SELECT r.status, r.error_code AS code, m.id AS message, m.conversation_id AS conversation
         FROM raw_mails r LEFT JOIN messages m ON m.raw_mail_id = r.id WHERE r.id = $1`,
      [rawMailId],
    );
    if (row?.status === 'failed') return `failed ${row.code}`;
    if (row?.status !== 'processed' || !row.message) return 'lost';
    return row.conversation ? 'conversation' : 'inbox';
  }

  /** The canaries that ever stood in what no tenant owns, the queues included: "bullmq.job: Quillfeather". */
  async wordsInQueues(): Promise<string[]> {
    if (this.redis?.commands === 0) throw new Error('No command of Redis was read along.');
    return [...(await wordsInPassedRows(this.database)), ...(this.redis?.words ?? [])];
  }

  /** The token that opens the private page of a candidate. */
  async pageOf(organizationId: string, candidateId: string): Promise<string> {
    const secretKey = this.booted.config.secretKeys[0];
    const url = await this.booted.database.inTenant(organizationId, (tx) =>
      candidatePageUrl(tx, { publicUrl, secretKey }, candidateId),
    );
    return url.split('/').at(-1) ?? '';
  }

  /** A new row of every tenant table, and a failed job. @param before of what there is only one, it is taken from here */
  freshRows(organizationId: string, before?: Rows): Promise<Rows> {
    return this.booted.database.inTenant(organizationId, async (tx) => {
      this.tables ??= await readTenantTables(tx);
      const rows = await fillEveryTable(tx, this.tables, before);
      const [job = {}] = await tx.manager.query<Record<string, unknown>[]>(
        `INSERT INTO outbox (id, organization_id, kind, name, payload, failed_at, failure, attempts)
         VALUES (gen_random_uuid(), $1, 'job', 'mail.deliver', '{}', now(), 'internal.unexpected', 8) RETURNING id`,
        [organizationId],
      );
      return new Map([...rows, ['outbox', job]]);
    });
  }

  private async signIn(email: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`Signing in as ${email} was answered ${answer.status}.`);
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }
}
