import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { claimRoute, newId, type TenantTransaction } from '#platform/database';
import { Regards, type Tenant } from '../invariants/regards.fixture.js';
import { findWords } from '../invariants/whole-database.fixture.js';

// Hundreds of requests, perhaps on a busy machine.
jest.setTimeout(120_000);

/** A secret that an ATS gave. */
const planted = 'planted-secret-of-an-ats';

/** What our reverse proxy says of a client, behind whatever that client said of itself. */
const from = (client: string, forged = ''): Record<string, string> => ({
  'x-forwarded-for': `${forged}${client}`,
});

describe('strangers', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    // These tests are the proxy.
    regards = await Regards.start({ worker: false, environment: { TRUST_PROXY: '127.0.0.1' } });
    kestrel = await regards.organization();
  });
  afterAll(() => regards.stop());

  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${regards.url}${path}`, init);
    // Read to its end, so that the next one finds a free connection.
    return new Response(await response.text(), response);
  };
  /** How many of so many answers had which status: "404 404 429" is { 404: 2, 429: 1 }. */
  const statuses = async (times: number, once: (n: number) => Promise<Response>) => {
    const counts: Record<number, number> = {};
    for (let n = 0; n < times; n += 20) {
      const some = Array.from({ length: Math.min(20, times - n) }, (_, index) => once(n + index));
      for (const { status } of await Promise.all(some)) counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };

  it('may open pages 300 times a minute, whatever they write into X-Forwarded-For, and read that it is too often', async () => {
    const page = (n: number, client = '2001:db8:0:1::1') =>
      ask(n % 2 ? '/c/unknown' : '/f/unknown', { headers: from(client, `198.51.100.${n % 250}, `) });
    await expect(statuses(302, (n) => page(n))).resolves.toEqual({ 404: 300, 429: 2 });
    const refused = await page(1);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    await expect(refused.text()).resolves.toContain('<h1>One moment, please</h1>');
    // An IPv6 client has its whole network; the next network is somebody else.
    expect((await page(1, '2001:db8:0:1:ffff::2')).status).toBe(429);
    expect((await page(1, '2001:db8:0:2::1')).status).toBe(404);
  });

  it('may try 300 times a minute to get in, whichever way, and are told how long to wait', async () => {
    const headers = { ...from('203.0.113.1'), 'content-type': 'application/json' };
    const post = (path: string, client = headers) =>
      ask(path, { method: 'POST', headers: client, body: '{}' });
    await expect(statuses(302, () => post('/api/v1/session'))).resolves.toEqual({ 400: 300, 429: 2 });
    for (const path of ['session', 'password-resets', 'password-links/unknown', 'setup/first-admin']) {
      const refused = await post(`/api/v1/${path}`);
      expect([path, refused.status]).toEqual([path, 429]);
      expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      const { code, retryAfterSeconds } = (await refused.json()) as Record<string, unknown>;
      expect(code).toBe('request.too_many');
      expect(refused.headers.get('retry-after')).toBe(String(retryAfterSeconds));
      const other = { ...headers, ...from('203.0.113.2') };
      expect((await post(`/api/v1/${path}`, other)).status).not.toBe(429);
    }
    // Who is signed in goes on, from the same address.
    expect((await ask('/api/v1/session', { headers })).status).toBe(401);
  });

  it('with a wrong key are refused the more, and whoever has a right one never', async () => {
    const openings = (key: string) =>
      ask('/api/v1/openings', { headers: { ...from('203.0.113.3'), authorization: `Bearer ${key}` } });
    await expect(statuses(62, () => openings('rgd_wrong'))).resolves.toEqual({ 401: 60, 429: 2 });
    const { key } = await kestrel.member.ask<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'Beside',
      scope: 'read',
    });
    await expect(statuses(80, () => openings(key))).resolves.toEqual({ 200: 80 });
  });

  it('with wrong signatures fill nothing, and signed webhooks are always taken', async () => {
    const secret = randomBytes(16).toString('hex');
    const { id } = await kestrel.member.ask('POST', '/api/v1/ats-connections', {
      format: 'greenhouse',
      name: 'Greenhouse',
      secret,
      activeFrom: '2026-01-01T00:00:00Z',
      atsMailsRejections: false,
    });
    const hook = (n: number, sign: (body: string) => string) => {
      const body = JSON.stringify({ action: 'ping', payload: { n } });
      const headers = { ...from('203.0.113.4'), signature: `sha256 ${sign(body)}` };
      return ask(`/hooks/ats/${id}`, { method: 'POST', body, headers });
    };
    await expect(statuses(62, (n) => hook(n, () => '0'.repeat(64)))).resolves.toEqual({ 401: 60, 429: 2 });
    const [kept] = await kestrel.rows(
      `SELECT quarantined_count::int AS count FROM ats_connections WHERE id = $1`,
      [id],
    );
    expect(kept).toEqual({ count: 60 });
    const signed = (body: string): string => createHmac('sha256', secret).update(body).digest('hex');
    await expect(statuses(100, (n) => hook(n, signed))).resolves.toEqual({ 200: 100 });
  });

  it('with mail of wrong signatures are refused the more', async () => {
    const { id } = await kestrel.member.ask('POST', '/api/v1/mail-connections', { name: 'Gateway' });
    const mail = () =>
      ask(`/hooks/mail/${id}`, { method: 'POST', body: 'From: a', headers: from('203.0.113.4') });
    await expect(statuses(62, mail)).resolves.toEqual({ 401: 60, 429: 2 });
  });

  it('may unsubscribe as often as they like, as mail providers do for many; what opens nothing is limited', async () => {
    const candidateId = (await kestrel.applicant()).candidateId;
    const token = await kestrel.tx((tx) => unsubscribeToken(tx, candidateId));
    const unsubscribe = (path: string) =>
      ask(`/u/${path}`, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: from('203.0.113.5') });
    await expect(statuses(62, () => unsubscribe('unknown'))).resolves.toEqual({ 404: 60, 429: 2 });
    await expect(statuses(40, () => unsubscribe(token))).resolves.toEqual({ 200: 40 });
  });

  it('who read a copy of the database find no secret in it, and neither does who asks the API', async () => {
    const keys = await kestrel.member.ask<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'Kept',
      scope: 'read',
    });
    const ats = await kestrel.member.ask<{ id: string; secret?: string }>('POST', '/api/v1/ats-connections', {
      format: 'greenhouse',
      name: 'Kept',
      secret: planted,
      activeFrom: '2026-01-01T00:00:00Z',
      atsMailsRejections: false,
    });
    const mail = await kestrel.member.ask<{ secret: string }>('POST', '/api/v1/mail-connections', {
      name: 'Kept',
    });
    const secrets = [keys.key, planted, mail.secret];
    expect(secrets.every((secret) => secret.length >= 20)).toBe(true);
    const { testDatabase } = regards.booted;
    await expect(findWords(testDatabase, secrets)).resolves.toEqual([]);
    // What is there is found: also as bytes, as they are kept.
    await expect(findWords(testDatabase, ['Kestrel Studio'])).resolves.toContain(
      'organizations: Kestrel Studio',
    );
    for (const path of [
      'api-keys',
      'ats-connections',
      `ats-connections/${ats.id}`,
      'mail-connections',
      'audit',
    ]) {
      const said = JSON.stringify(await kestrel.member.ask('GET', `/api/v1/${path}`));
      expect([path, secrets.filter((secret) => said.includes(secret))]).toEqual([path, []]);
    }
  });
});

/** Claims what a link in a letter of the pool would. */
async function unsubscribeToken(tx: TenantTransaction, candidateId: string): Promise<string> {
  const token = newId();
  await claimRoute(tx, 'unsubscribe', token, candidateId);
  return token;
}
