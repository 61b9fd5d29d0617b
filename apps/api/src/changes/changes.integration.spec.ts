import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CreateOrganization } from '#access';
import { withClient } from '#platform/embedded-postgres';
import { type BootedTest, bootForTest, eventually } from '#platform/testing';
import {
  fillEveryTable,
  readTenantTables,
  withoutContent,
} from '../../../../test/invariants/tenant-rows.fixture.js';
import { businessModules } from '../../../business-modules.js';
import { ListeningBrowser } from './browser.fixture.js';
import { CHANGE_TIMES, streamsPerMember } from './change-streams.js';
import { changeTopics } from './change-topics.js';
import { ChangesModule } from './changes.module.js';

const times = { gather: 50, beat: 300 };

@Global()
@Module({ providers: [{ provide: CHANGE_TIMES, useValue: times }], exports: [CHANGE_TIMES] })
class QuickTimes {}

const password = 'correct horse battery staple';
/** Nobody looks at these as they change: sign-ins, keys, the audit trail, search terms, which facts were applied, who was mailed, the set-up. */
const silentTables = [
  'api_keys',
  'applied_facts',
  'audit_entries',
  'idempotency_keys',
  'notices',
  'notification_preferences',
  'postings',
  'sending_domain_checks',
  'sessions',
  'setup_answers',
];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Person {
  readonly organizationId: string;
  readonly email: string;
  readonly cookie: string;
}

describe('what changes', () => {
  let booted: BootedTest;
  let url: string;
  let kestrel: Person;
  let heron: Person;
  const browsers: ListeningBrowser[] = [];

  const boot = async (): Promise<void> => {
    booted = await bootForTest({ modules: [QuickTimes, ...businessModules, ChangesModule] });
    await booted.app.listen(0, '127.0.0.1');
    url = await booted.app.getUrl();
  };

  const send = (person: Person, method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie: person.cookie, origin: url, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  const signIn = async (email: string): Promise<string> => {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };

  const someone = async (email: string): Promise<Person> => {
    const { organizationId } = await booted.app.get(CreateOrganization, { strict: false }).execute({
      name: email,
      timeZone: 'UTC',
      locale: 'en',
      admin: { email, name: 'Mara Lindqvist', title: null, password },
    });
    return { organizationId, email, cookie: await signIn(email) };
  };

  const listen = async ({ cookie }: Person): Promise<ListeningBrowser> => {
    const browser = await ListeningBrowser.open(url, cookie);
    browsers.push(browser);
    return browser;
  };

  const makeOpening = (person: Person): Promise<Response> =>
    send(person, 'POST', '/openings', { title: 'Lighting Designer' });

  beforeAll(async () => {
    await boot();
    kestrel = await someone('mara@kestrel.example');
    heron = await someone('ines@heron.example');
  });
  afterEach(async () => {
    for (const browser of browsers.splice(0)) browser.close();
    // What closed is counted no more.
    await pause(50);
  });
  afterAll(() => booted.close());

  it('are told to a member by their kind and nothing else', async () => {
    const browser = await listen(kestrel);
    expect(browser.response.status).toBe(200);
    expect(browser.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(browser.response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(browser.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    await makeOpening(kestrel);
    await browser.hears('openings');
    expect(browser.raw.replaceAll('event: beat\ndata: {}\n\n', '')).toMatch(
      /^retry: \d+\n\nevent: changes\ndata: {"topics":\["openings"\]}\n\n$/,
    );
  });

  it('of one organization are never told to another, whichever table they are in', async () => {
    const [own, other] = [await listen(kestrel), await listen(heron)];
    await booted.database.inTenant(kestrel.organizationId, async (tx) => {
      await fillEveryTable(tx, await readTenantTables(tx));
      await tx.manager.query('UPDATE organizations SET name = name');
    });
    await eventually(
      'every topic is heard',
      async () => own.topics.length === Object.keys(changeTopics).length,
    );
    expect(own.topics).toEqual(Object.keys(changeTopics).sort());
    // A change of their own comes after everything that came before it.
    await makeOpening(heron);
    await other.hears('openings');
    expect(other.topics).toEqual(['openings']);
  });

  it('are announced by every tenant table that somebody looks at', async () => {
    const announced = await booted.database.outsideTenants((tx) =>
      tx.manager.query<{ table: string; topic: string }[]>(
        `SELECT tgrelid::regclass::text AS table, trim(trailing '\\000' FROM encode(tgargs, 'escape')) AS topic
           FROM pg_trigger WHERE tgname = 'announce_change'`,
      ),
    );
    const tables = await booted.database.inTenant(kestrel.organizationId, readTenantTables);
    const named = [...announced.map(({ table }) => table), ...silentTables, ...withoutContent];
    expect(tables.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
    expect([...new Set(announced.map(({ topic }) => topic))].sort()).toEqual(
      Object.keys(changeTopics).sort(),
    );
  });

  it('are told once they are committed, and not when they are taken back', async () => {
    const browser = await listen(kestrel);
    const undone = booted.database.inTenant(kestrel.organizationId, async (tx) => {
      await tx.manager.query('UPDATE members SET name = name');
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    await booted.database.inTenant(kestrel.organizationId, async (tx) => {
      await tx.manager.query('UPDATE openings SET title = title');
      await pause(4 * times.gather);
      expect(browser.topics).toEqual([]);
    });
    await browser.hears('openings');
    expect(browser.topics).toEqual(['openings']);
  });

  it('are told together when there are many', async () => {
    const browser = await listen(kestrel);
    // Each another topic, so that PostgreSQL folds none.
    await withClient(booted.testDatabase.ownerUrl, (client) =>
      client.query(
        `SELECT pg_notify('changes', $1 || ' ' || repeat('a', i)) FROM generate_series(1, 500) i`,
        [kestrel.organizationId],
      ),
    );
    await makeOpening(kestrel);
    await browser.hears('openings');
    expect(browser.topics).toHaveLength(501);
    expect(browser.heard.filter(({ event }) => event === 'changes').length).toBeLessThan(50);
  });

  it('are told to nobody who is not signed in, and to no program', async () => {
    const answer = await send(kestrel, 'POST', '/api-keys', { name: 'ATS', scope: 'read' });
    const { key } = (await answer.json()) as { key: string };
    const refused = await fetch(`${url}/api/v1/changes`, { headers: { authorization: `Bearer ${key}` } });
    expect(await refused.json()).toMatchObject({ status: 403, code: 'access.member_required' });
    const nobody = await fetch(`${url}/api/v1/changes`);
    expect(await nobody.json()).toMatchObject({ status: 401, code: 'access.sign_in_required' });
  });

  it.each([
    [
      'signed out',
      async (person: Person) => {
        await send(person, 'DELETE', '/session');
      },
    ],
    [
      'were disabled',
      async ({ organizationId, email }: Person) => {
        await booted.database.inTenant(organizationId, (tx) =>
          tx.manager.query('UPDATE members SET disabled_at = created_at WHERE email = $1', [email]),
        );
      },
    ],
    [
      'came to the end of their session',
      async ({ organizationId }: Person) => {
        await booted.database.inTenant(organizationId, (tx) =>
          tx.manager.query('UPDATE sessions SET expires_at = created_at'),
        );
      },
    ],
  ])('are told no more to a member who %s', async (what, leave) => {
    const person = await someone(`${what.replaceAll(' ', '-')}@kestrel.example`);
    const [browser, stays] = [await listen(person), await listen(kestrel)];
    await leave(person);
    await eventually('the stream ended', async () => browser.ended);
    expect(stays.ended).toBe(false);
    const again = await fetch(`${url}/api/v1/changes`, { headers: { cookie: person.cookie } });
    expect(again.status).toBe(401);
  });

  it('are told over a bounded number of streams, and over a new one when an old one closed', async () => {
    await Promise.all(Array.from({ length: streamsPerMember }, () => listen(kestrel)));
    const refused = await fetch(`${url}/api/v1/changes`, { headers: { cookie: kestrel.cookie } });
    expect(await refused.json()).toMatchObject({ status: 429, code: 'changes.too_many_streams' });
    expect((await listen(heron)).response.status).toBe(200);
    browsers[0]?.close();
    await eventually('there is room', async () => (await listen(kestrel)).response.status === 200);
  });

  it('are not kept for a client that does not read: it is cut off', async () => {
    const { port } = new URL(url);
    const ours: Socket[] = [];
    const server: Server = booted.app.getHttpServer();
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    const find = (request: IncomingMessage): void => {
      if (request.socket.remotePort === socket.localPort) ours.push(request.socket);
    };
    server.on('request', find);
    socket.write(`GET /api/v1/changes HTTP/1.1\r\nhost: x\r\ncookie: ${kestrel.cookie}\r\n\r\n`);
    await once(socket, 'readable');
    server.off('request', find);
    // Topics as long as a notification can be, and each another one, until the socket is full.
    await withClient(booted.testDatabase.ownerUrl, async (client) => {
      const until = Date.now() + 20_000;
      for (let n = 0; !ours[0]?.destroyed && Date.now() < until; n += 1)
        await client.query(
          `SELECT pg_notify('changes', $1 || ' ' || repeat(chr(97 + $2::int % 26), 7000 + i)) FROM generate_series(1, 300) i`,
          [kestrel.organizationId, n],
        );
    });
    expect(ours[0]?.destroyed).toBe(true);
    socket.destroy();
  });

  it('may have been missed while the database was away: everything is to be read again', async () => {
    const [browser, other] = [await listen(kestrel), await listen(heron)];
    // As the role that listens: it may end what is its own.
    await withClient(booted.testDatabase.appUrl, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'regards-listen'`,
      ),
    );
    for (const one of [browser, other])
      await eventually('resync is heard', async () => one.heard.some(({ event }) => event === 'resync'));
    await makeOpening(kestrel);
    await browser.hears('openings');
    expect(other.topics).toEqual([]);
  });

  it('keep no server from stopping', async () => {
    const [browser, other] = [await listen(kestrel), await listen(heron)];
    // Browsers open connections before they have a request for them.
    const silent = connect(Number(new URL(url).port), '127.0.0.1');
    await once(silent, 'connect');
    const from = performance.now();
    await booted.app.close();
    expect(performance.now() - from).toBeLessThan(2_000);
    await eventually('the streams ended', async () => browser.ended && other.ended);
    silent.destroy();
  });
});
