import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  type EmbeddedPostgres,
  OWNER_ROLE,
  startEmbeddedPostgres,
  withClient,
} from '#platform/embedded-postgres';
import { eventually } from '#platform/testing';
import { application, Greenhouse, type Person } from '../story/greenhouse.js';
import { NpmRun, npmRun } from './npm-run.fixture.js';
import { problemsOf } from './open-api.fixture.js';

// Processes that boot on a machine that is busy with other tests.
jest.setTimeout(120_000);

const publicUrl = 'https://regards.test';
const amara: Person = { id: 9001, firstName: 'Amara', lastName: 'Okafor', address: 'amara@mail.example' };
const stage = { name: 'Final Round', interviews: [{ name: 'Team Interview', status: 'complete' }] };

/** As an operator sets it up: a database made by somebody else, an owner to migrate, two processes, the environment and nothing else. */
describe('production', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let environment: Record<string, string>;
  let ownerUrl: string;
  let password: string;
  let cookie = '';
  const runs: NpmRun[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `regards-test-${process.pid}-`));
    // PostgreSQL refuses root and then runs as another user, who must be able to enter.
    await chmod(folder, 0o755);
    postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), durable: false });
    const database = 'regards_production_test';
    await withClient(postgres.adminUrl, (client) =>
      client.query(`CREATE DATABASE ${database} OWNER ${OWNER_ROLE}`),
    );
    ownerUrl = urlOf(postgres.ownerUrl, database);
    environment = {
      NODE_ENV: 'production',
      // A role that is not there yet: to migrate makes it.
      DATABASE_URL: urlOf(postgres.ownerUrl, database, 'production_app', randomBytes(18).toString('hex')),
      PUBLIC_URL: publicUrl,
      PORT: '0',
      INBOUND_SMTP_PORT: '0',
      SECRET_KEY: randomBytes(32).toString('hex'),
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_MODE: 'redirect',
      MAIL_REDIRECT_TO: 'tests@mail.example',
    };
    // Builds if a source is newer than the last build: once, before any process needs it.
    await npmRun(['build'], {});
  });

  afterAll(async () => {
    for (const run of runs) await run.cleanUp();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (app: 'api' | 'worker'): Promise<{ run: NpmRun; url: string }> => {
    const run = new NpmRun(['start:prod', '--', app], environment);
    runs.push(run);
    return { run, url: await run.url() };
  };

  const call = (url: string, path: string, method = 'GET', body?: unknown): Promise<Response> =>
    fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', origin: publicUrl, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  const read = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

  it('migrates an empty database, makes the role of the apps, and does nothing the second time', async () => {
    const both = { ...environment, MIGRATION_DATABASE_URL: ownerUrl };
    expect(await npmRun(['migrate'], both)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Migrated: Create/),
    });
    expect(await npmRun(['migrate'], both)).toEqual({ code: 0, output: 'Nothing to migrate.\n' });
  });

  it('says which variables a migration lacks', async () => {
    const { code, output } = await npmRun(['migrate'], {});
    expect(code).toBe(1);
    expect(output).toMatch(/MIGRATION_DATABASE_URL[\s\S]*DATABASE_URL[\s\S]*\(configuration\.invalid\)\n$/);
  });

  it('makes the first admin and shows the password once', async () => {
    const names = [
      '--organization',
      'Kestrel Studio',
      '--email',
      'dana@kestrel.example',
      '--name',
      'Dana Reyes',
    ];
    const { code, output } = await npmRun(['create-admin', '--', ...names], environment);
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('Kestrel Studio is ready.'),
    });
    password = /password (\S+)/.exec(output)?.[1] ?? '';
    expect(password).toHaveLength(20);
    expect(await npmRun(['create-admin'], environment)).toMatchObject({ code: 2 });
  });

  it('refuses to boot as the owner of the tables', async () => {
    const { code, output } = await npmRun(['start:prod', '--', 'api'], {
      ...environment,
      DATABASE_URL: ownerUrl,
    });
    expect(code).toBe(1);
    expect(output).toMatch(/DATABASE_URL connects as "regards_owner", which .*owns \d+ table/);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('refuses to start on tables that are older than the app', async () => {
    const newest = await withClient(ownerUrl, async (client) => {
      const { rows } = await client.query<{ timestamp: string; name: string }>(
        'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING timestamp, name',
      );
      return rows[0];
    });
    const { code, output } = await npmRun(['start:prod', '--', 'worker'], environment);
    expect({ code, output }).toEqual({
      code: 1,
      output:
        'The database lacks 1 of the migrations that this version needs: run "npm run migrate" first. (database.not_migrated)\n',
    });
    await withClient(ownerUrl, (client) =>
      client.query('INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [
        newest?.timestamp,
        newest?.name,
      ]),
    );
  });

  it('names everything that is wrong with the configuration, and no value of it', async () => {
    const wrong = {
      ...environment,
      PUBLIC_URL: 'http://regards.test',
      SECRET_KEY: 'short-secret',
      PORT: 'many',
    };
    const { code, output } = await npmRun(['start:prod', '--', 'worker'], wrong);
    expect(code).toBe(1);
    expect(output).toMatch(/PUBLIC_URL must be a URL starting with https:\/\//);
    expect(output).toMatch(/SECRET_KEY[\s\S]*\(configuration\.invalid\)/);
    expect(output).toMatch(/PORT must be a whole number/);
    expect(output).not.toContain('short-secret');
  });

  it('refuses a simulated clock', async () => {
    const dataDir = join(folder, 'never-made');
    const local = { ...environment, DATA_DIR: dataDir };
    const { code, output } = await npmRun(['start', '--', '--clock=2026-03-02T09:00:00Z'], local);
    expect({ code, output }).toEqual({
      code: 1,
      output: 'The simulated clock (--clock) is refused in production. (local.clock_refused)\n',
    });
  });

  it('takes a rejection by the api, drafts it by the worker, and both drain when told to stop', async () => {
    const api = await start('api');
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      expect((await call(api.url, path)).status).toBe(200);
    const document = await read<Parameters<typeof problemsOf>[0]>(call(api.url, '/api/openapi.json'));
    expect(Object.keys(document.paths).length).toBeGreaterThan(40);
    expect(problemsOf(document)).toEqual([]);

    expect((await call(api.url, '/api/v1/openings')).status).toBe(401);
    const signedIn = await call(api.url, '/api/v1/session', 'POST', {
      email: 'dana@kestrel.example',
      password,
    });
    expect(signedIn.status).toBeLessThan(300);
    const [session = ''] = signedIn.headers.getSetCookie();
    expect(session).toMatch(/; Secure/);
    cookie = session.split(';')[0] ?? '';

    const secret = randomBytes(16).toString('hex');
    const { id } = await read<{ id: string }>(
      call(api.url, '/api/v1/ats-connections', 'POST', {
        format: 'greenhouse',
        name: 'Greenhouse',
        secret,
        activeFrom: '2026-01-01T00:00:00Z',
        atsMailsRejections: false,
      }),
    );
    const greenhouse = new Greenhouse(() => `${api.url}/hooks/ats/${id}`, secret);
    const job = { id: 501, name: 'Product Designer' };
    const rejectedAt = new Date().toISOString();
    const rejected = application(7001, amara, job, stage, { rejectedAt });
    expect(await greenhouse.send('reject_candidate', rejected)).toBe(200);
    const drafted = async (): Promise<number> =>
      (await read<{ items: unknown[] }>(call(api.url, '/api/v1/rejections?status=drafted&limit=100'))).items
        .length;
    // Nobody works yet: it is stored and waits.
    expect(await drafted()).toBe(0);

    const worker = await start('worker');
    await eventually('the rejection is drafted', async () => (await drafted()) === 1, 30_000);
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      expect((await call(worker.url, path)).status).toBe(200);
    for (const path of ['/api/v1/openings', '/api/openapi.json', '/hooks/ats/x', '/c/x', '/'])
      expect((await call(worker.url, path)).status).toBe(404);

    // The worker is stopped in the middle of a burst; its successor does the rest, and nothing twice.
    const others = Array.from({ length: 12 }, (_, index) => ({
      ...amara,
      id: 9100 + index,
      address: `c${index}@mail.example`,
    }));
    for (const [index, person] of others.entries())
      expect(
        await greenhouse.send(
          'reject_candidate',
          application(7100 + index, person, job, stage, { rejectedAt }),
        ),
      ).toBe(200);
    expect(await worker.run.stop()).toBe(0);
    const successor = await start('worker');
    await eventually('every rejection is drafted', async () => (await drafted()) === 13, 60_000);
    expect(await successor.run.stop()).toBe(0);
    expect(await drafted()).toBe(13);

    expect(await answerWhileStopping(api)).toEqual({ status: 401, code: 0 });
    await expect(fetch(`${api.url}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('lists failed jobs for an operator, and tries one again', async () => {
    expect(await npmRun(['failed-jobs', '--', 'list'], environment)).toEqual({
      code: 0,
      output: 'No failed jobs.\n',
    });
    // A job that only another version knows.
    await withClient(environment['DATABASE_URL'] ?? '', (client) =>
      client.query(
        `INSERT INTO outbox (id, kind, name, payload) VALUES (gen_random_uuid(), 'job', 'nobody.knows', '{}')`,
      ),
    );
    const worker = await start('worker');
    const list = async (): Promise<string> => (await npmRun(['failed-jobs'], environment)).output;
    // "2026-03-02T12:00:00.000Z  0190a6c1-…  nobody.knows  queue.job_unknown"
    const inList = /^(\S+) {2}(\S+) {2}nobody\.knows {2}queue\.job_unknown$/m;
    const failed = async (): Promise<RegExpExecArray | null> => inList.exec(await list());
    const [, failedAt = '', id = ''] = await eventually('the job has failed', failed, 60_000);
    const retried = await npmRun(['failed-jobs', '--', 'retry', id], environment);
    expect(retried).toEqual({ code: 0, output: 'It will be tried again.\n' });
    const failedLater = async (): Promise<boolean> => ((await failed())?.[1] ?? failedAt) > failedAt;
    await eventually('it has been tried, and has failed again', failedLater, 60_000);
    expect(await worker.run.stop()).toBe(0);

    const unknown = await npmRun(['failed-jobs', '--', 'retry', randomUUID()], environment);
    expect(unknown).toEqual({
      code: 1,
      output: 'There is no failed job with this id. (queue.job_not_failed)\n',
    });
    expect(await npmRun(['failed-jobs', '--', 'retry', 'nobody-1'], environment)).toMatchObject({ code: 2 });
  });
});

/** Tells the api to stop while a request is half sent: it is still answered. */
async function answerWhileStopping({
  run,
  url,
}: {
  run: NpmRun;
  url: string;
}): Promise<{ status: number | undefined; code: number | NodeJS.Signals }> {
  const body = JSON.stringify({ email: 'dana@kestrel.example', password: 'not the password' });
  const sending = request(`${url}/api/v1/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      origin: publicUrl,
    },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sending.once('response', (response) => resolve(response.resume().statusCode));
    sending.once('error', reject);
  });
  sending.write(body.slice(0, 10));
  await delay(300);
  const stopped = run.stop();
  await delay(300);
  sending.end(body.slice(10));
  return { status: await status, code: await stopped };
}

/** The same server, another database and perhaps another user. */
function urlOf(url: string, database: string, user?: string, password?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (user !== undefined && password !== undefined) Object.assign(changed, { username: user, password });
  return changed.href;
}
