import { Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { correlation } from '#platform/logging';
import { type AccessTest, bootAccess, type Send } from './access.fixture.js';
import type { Principal } from './domain/principal.js';
import { CurrentPrincipal } from './http/current-principal.js';
import { Public } from './http/public.js';
import { Roles } from './http/roles.js';

@Controller('api/v1/probe')
class ProbeController {
  @Get()
  look(@CurrentPrincipal() principal: Principal) {
    return { principal, organizationId: correlation()?.organizationId };
  }

  @Post()
  change() {
    return {};
  }

  @Roles('recruiter')
  @Post('recruiters')
  recruiters() {
    return {};
  }

  @Public()
  @Post('public')
  open() {
    return {};
  }
}

describe('the guard of every route', () => {
  let test: AccessTest;
  let home: { organizationId: string; memberId: string };
  let admin: Send;

  beforeAll(async () => {
    test = await bootAccess({ controllers: [ProbeController] });
    home = await test.makeOrganization('mara@example.com');
    admin = test.withCookie(await test.signIn('mara@example.com'));
  });

  afterAll(() => test.close());

  const addMember = async (email: string, role: string) => {
    const secret = 'another long password';
    const body = { email, role, name: 'Jon Vale', password: secret };
    const { body: added } = await admin('/members', { method: 'POST', body });
    return { id: added.id as string, send: test.withCookie(await test.signIn(email, secret)) };
  };
  const makeKey = async (scope: string) =>
    (await admin('/api-keys', { method: 'POST', body: { name: 'Our ATS', scope } })).body;

  it('lets nobody in who is not signed in, and names a scheme', async () => {
    const nobody: Record<string, string>[] = [
      {},
      { cookie: 'regards_session=unknown' },
      { authorization: 'Bearer rgd_unknown' },
      { authorization: 'Basic bWFyYTp4' },
    ];
    for (const headers of nobody) {
      const answer = await test.send('/probe', { headers });
      expect([answer.status, answer.body.code]).toEqual([401, 'access.sign_in_required']);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  it('opens what is public', async () => {
    expect((await test.send('/probe/public', { method: 'POST' })).status).toBe(201);
  });

  it('tells the route and the logs who it is, and caches nothing', async () => {
    const answer = await admin('/probe');
    expect(answer.body).toEqual({
      principal: {
        kind: 'member',
        organizationId: home.organizationId,
        memberId: home.memberId,
        role: 'admin',
      },
      organizationId: home.organizationId,
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses a change by cookie unless it comes from our own pages', async () => {
    const cookie = await test.signIn('mara@example.com');
    const post = async (headers: Record<string, string>) => {
      const { status, body } = await test.send('/probe', { method: 'POST', headers: { cookie, ...headers } });
      return body.code ?? status;
    };
    await expect(post({})).resolves.toBe('access.origin_refused');
    await expect(post({ origin: 'https://evil.example' })).resolves.toBe('access.origin_refused');
    await expect(post({ origin: 'null' })).resolves.toBe('access.origin_refused');
    await expect(post({ referer: 'https://evil.example/regards.test' })).resolves.toBe(
      'access.origin_refused',
    );
    await expect(post({ origin: 'http://regards.test' })).resolves.toBe(201);
    await expect(post({ referer: 'http://regards.test/inbox' })).resolves.toBe(201);
    // Outside production, by whatever name the server is reached.
    await expect(post({ origin: test.url })).resolves.toBe(201);
    expect((await test.send('/probe', { headers: { cookie, origin: 'https://evil.example' } })).status).toBe(
      200,
    );
  });

  it('goes by roles', async () => {
    const viewer = await addMember('viewer@example.com', 'viewer');
    expect((await viewer.send('/probe')).status).toBe(200);
    expect((await viewer.send('/probe', { method: 'POST' })).body.code).toBe('access.role_refused');
    const recruiter = await addMember('recruiter@example.com', 'recruiter');
    expect((await recruiter.send('/probe/recruiters', { method: 'POST' })).status).toBe(201);
    expect((await admin('/probe/recruiters', { method: 'POST' })).status).toBe(403);
    for (const path of ['/api-keys', '/audit'])
      expect((await recruiter.send(path)).body.code).toBe('access.role_refused');
    expect((await recruiter.send('/members', { method: 'POST', body: {} })).body.code).toBe(
      'access.role_refused',
    );
  });

  it('goes by the scope of an API key, and needs no origin for it', async () => {
    const [read, write] = [await makeKey('read'), await makeKey('write')];
    const reader = test.withKey(read.key);
    expect((await reader('/probe')).body.principal).toEqual({
      kind: 'api_key',
      organizationId: home.organizationId,
      keyId: read.id,
      scope: 'read',
    });
    expect((await reader('/probe', { method: 'POST' })).body.code).toBe('access.scope_refused');
    expect((await test.withKey(write.key)('/probe', { method: 'POST' })).status).toBe(201);
    expect((await test.withKey(write.key)('/session')).body).toMatchObject({
      kind: 'api_key',
      member: null,
      apiKey: { id: write.id, scope: 'write' },
    });
  });

  it('does not let a key make keys, members or admins, whatever its scope', async () => {
    const writer = test.withKey((await makeKey('write')).key);
    const requests: [string, string, unknown][] = [
      ['POST', '/api-keys', { name: 'More', scope: 'write' }],
      ['POST', '/members', { email: 'evil@example.com', name: 'Evil', role: 'admin' }],
      ['PATCH', `/members/${home.memberId}`, { password: 'taken over by a key' }],
      ['PATCH', '/organization', { name: 'Taken' }],
      ['POST', '/organization/resume', undefined],
    ];
    for (const [method, path, body] of requests)
      expect((await writer(path, { method, body })).body.code).toBe('access.member_required');
  });

  it('shows a key once, keeps no more than its hint, and notes its use to the minute', async () => {
    const made = await makeKey('read');
    // The prefix and 256 bits in base64url: "rgd_" and 43 characters.
    expect(made.key).toMatch(/^rgd_[\w-]{43}$/);
    expect(made.hint).toBe(made.key.slice(-4));
    const find = async () =>
      (await admin('/api-keys')).body.items.find((item: { id: string }) => item.id === made.id);
    expect(await find()).toMatchObject({ lastUsedAt: null, createdBy: home.memberId });
    expect(await find()).not.toHaveProperty('key');

    const reader = test.withKey(made.key);
    const start = test.clock.now();
    await reader('/probe');
    expect(await find()).toMatchObject({ lastUsedAt: start.toISOString() });
    await test.clock.advanceTo(new Date(start.getTime() + 60_000));
    await reader('/probe');
    expect(await find()).toMatchObject({ lastUsedAt: start.toISOString() });
    const later = new Date(start.getTime() + 60_001);
    await test.clock.advanceTo(later);
    await reader('/probe');
    expect(await find()).toMatchObject({ lastUsedAt: later.toISOString() });
  });

  it('refuses a revoked key at once', async () => {
    const { id, key } = await makeKey('write');
    expect((await test.withKey(key)('/probe')).status).toBe(200);
    expect((await admin(`/api-keys/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await test.withKey(key)('/probe')).status).toBe(401);
    expect((await admin(`/api-keys/${id}`, { method: 'DELETE' })).body.code).toBe('access.api_key_unknown');
  });

  it('does not fall back to the cookie when a wrong key is sent', async () => {
    const cookie = await test.signIn('mara@example.com');
    const headers = { cookie, authorization: 'Bearer rgd_wrong' };
    expect((await test.send('/probe', { headers })).status).toBe(401);
  });

  it('takes no session token for a key, and no key for a session', async () => {
    const token = (await test.signIn('mara@example.com')).split('=')[1] ?? '';
    expect((await test.withKey(token)('/probe')).status).toBe(401);
    const { key } = await makeKey('read');
    expect((await test.withCookie(`regards_session=${key}`)('/probe')).status).toBe(401);
  });
});
