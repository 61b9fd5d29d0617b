import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessTest, bootAccess, password } from './access.fixture.js';
import { Member } from './member.entity.js';
import { Session } from './session.entity.js';

describe('signing in', () => {
  let test: AccessTest;
  let home: { organizationId: string; memberId: string };

  beforeAll(async () => {
    test = await bootAccess();
    home = await test.makeOrganization('Mara@Example.com');
  });

  afterAll(() => test.close());

  const signIn = (body: Record<string, unknown>, headers = {}) =>
    test.send('/session', { method: 'POST', body, headers });

  it('sets a cookie that scripts cannot read and foreign pages do not send', async () => {
    const answer = await signIn({ email: 'MARA@example.com', password });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        // Name, a token of 43 base64url characters, and the attributes: "regards_session=AbC…; Max-Age=43200; …".
        /^regards_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    expect(answer.body).toEqual({
      kind: 'member',
      member: {
        id: home.memberId,
        name: 'Mara Lindqvist',
        title: null,
        email: 'mara@example.com',
        role: 'admin',
      },
      apiKey: null,
      organization: {
        id: home.organizationId,
        name: 'Kestrel Studio',
        timeZone: 'Europe/Berlin',
        locale: 'en',
      },
      sendingPaused: false,
      mailMode: 'live',
      // The clock of a test is moved by the test.
      timeCanBeMoved: false,
    });
  });

  it('stores passwords with argon2id and no token in the clear', async () => {
    const cookie = await test.signIn('mara@example.com');
    const token = cookie.split('=')[1] ?? '';
    await test.database.inTenant(home.organizationId, async (tx) => {
      const member = await tx.manager.findOneByOrFail(Member, { id: home.memberId });
      expect(member.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      for (const table of ['sessions', 'route_keys', 'audit_entries']) {
        const rows = await tx.manager.query(`SELECT t::text AS row FROM ${table} AS t`);
        expect(rows.length).toBeGreaterThan(0);
        expect(JSON.stringify(rows)).not.toContain(token);
      }
    });
  });

  it('refuses a wrong password, an unknown address and nonsense alike', async () => {
    for (const body of [
      { email: 'mara@example.com', password: 'wrong horse battery' },
      { email: 'nobody@example.com', password },
    ]) {
      const answer = await signIn(body);
      expect(answer.status).toBe(401);
      expect(answer.body.code).toBe('access.credentials_wrong');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await signIn({ email: 'mara@example.com' })).status).toBe(400);
  });

  it('makes a new token each time and ends the session that the browser had', async () => {
    const first = await test.signIn('mara@example.com');
    const answer = await signIn({ email: 'mara@example.com', password }, { cookie: first });
    const second = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(second).not.toBe(first);
    expect((await test.withCookie(first)('/session')).status).toBe(401);
    expect((await test.withCookie(second)('/session')).status).toBe(200);
  });

  it('does not take over a token that was planted in the browser', async () => {
    const planted = 'regards_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    await signIn({ email: 'mara@example.com', password }, { cookie: planted });
    expect((await test.withCookie(planted)('/session')).status).toBe(401);
  });

  it('is of nobody while the browser sends two sessions, whichever comes first', async () => {
    const [mine, planted] = [await test.signIn('mara@example.com'), await test.signIn('mara@example.com')];
    for (const cookie of [`${planted}; ${mine}`, `${mine}; ${planted}`, `${mine};${planted}; other=1`])
      expect((await test.withCookie(cookie)('/session')).status).toBe(401);
    expect((await test.withCookie(`other_${planted}; ${mine}`)('/session')).status).toBe(200);
  });

  it('refuses to be done by a foreign page', async () => {
    const answer = await signIn({ email: 'mara@example.com', password }, { origin: 'https://evil.example' });
    expect([answer.status, answer.body.code]).toEqual([403, 'access.origin_refused']);
  });

  it('ends with signing out, for copies of the cookie too', async () => {
    const browser = test.withCookie(await test.signIn('mara@example.com'));
    const answer = await browser('/session', { method: 'DELETE' });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^regards_session=; Max-Age=0;/);
    expect((await browser('/session')).body.code).toBe('access.sign_in_required');
  });

  it('ends when the session is revoked or its time is over', async () => {
    for (const end of [
      'DELETE FROM sessions',
      "UPDATE sessions SET expires_at = now() - interval '1 second'",
    ]) {
      const browser = test.withCookie(await test.signIn('mara@example.com'));
      expect((await browser('/session')).status).toBe(200);
      await test.database.inTenant(home.organizationId, (tx) => tx.manager.query(end));
      expect((await browser('/session')).status).toBe(401);
    }
  });

  it('lasts 12 hours by the clock of the machine, whatever the simulated clock says', async () => {
    const browser = test.withCookie(await test.signIn('mara@example.com'));
    await test.clock.advanceTo(new Date('2036-01-01T00:00:00Z'));
    expect((await browser('/session')).status).toBe(200);
    const session = await test.database.inTenant(home.organizationId, (tx) =>
      tx.manager.findOneOrFail(Session, { where: {}, order: { createdAt: 'DESC' } }),
    );
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(12 * 3_600_000);
    expect(Math.abs(session.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('asks which organization when the address and the password fit two', async () => {
    const [one, other] = [
      await test.makeOrganization('both@example.com', 'One'),
      await test.makeOrganization('both@example.com', 'Other'),
    ];
    const asked = await signIn({ email: 'both@example.com', password });
    expect([asked.status, asked.body.code]).toEqual([409, 'access.organization_ambiguous']);
    expect(asked.body.organizations).toHaveLength(2);
    expect(asked.body.organizations).toEqual(
      expect.arrayContaining([
        { organizationId: one.organizationId, name: 'One' },
        { organizationId: other.organizationId, name: 'Other' },
      ]),
    );
    const { body } = await signIn({
      email: 'both@example.com',
      password,
      organizationId: other.organizationId,
    });
    expect(body.organization.name).toBe('Other');
    const foreign = await signIn({
      email: 'both@example.com',
      password,
      organizationId: home.organizationId,
    });
    expect(foreign.body.code).toBe('access.credentials_wrong');
  });

  it('lets a member choose a password that nobody else knows, and ends the other sessions', async () => {
    await test.makeOrganization('change@example.com');
    const [here, elsewhere] = [
      await test.signIn('change@example.com'),
      await test.signIn('change@example.com'),
    ];
    const change = (currentPassword: string, newPassword: string) =>
      test.withCookie(here)('/session/password', { method: 'POST', body: { currentPassword, newPassword } });
    expect((await change('wrong horse battery', 'a new long password')).body.code).toBe(
      'access.credentials_wrong',
    );
    expect((await change(password, 'short')).body.code).toBe('access.password_short');
    const changed = await change(password, 'a new long password');
    expect(changed.status).toBe(204);
    for (const cookie of [here, elsewhere])
      expect((await test.withCookie(cookie)('/session')).status).toBe(401);
    const fresh = changed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await test.withCookie(fresh)('/session')).status).toBe(200);
    await expect(test.signIn('change@example.com')).rejects.toThrow('401');
    await expect(test.signIn('change@example.com', 'a new long password')).resolves.toMatch(
      /^regards_session=/,
    );
  });

  it('is refused after ten failures, even with the right password, and for that address only', async () => {
    await test.makeOrganization('victim@example.com');
    const wrong = { email: 'victim@example.com', password: 'wrong horse battery' };
    const failures = await Promise.all(Array.from({ length: 14 }, () => signIn(wrong)));
    const codes = failures.map((answer) => answer.body.code);
    expect(codes.filter((code) => code === 'access.credentials_wrong')).toHaveLength(10);
    expect(codes.filter((code) => code === 'access.too_many_attempts')).toHaveLength(4);
    const refused = await signIn({ email: 'VICTIM@example.com', password });
    expect(refused.status).toBe(429);
    expect(refused.body.retryAfterSeconds).toBeGreaterThan(800);
    await expect(test.signIn('mara@example.com')).resolves.toMatch(/^regards_session=/);
  });
});

describe('signing in over https', () => {
  let test: AccessTest;
  let cookie: string;

  beforeAll(async () => {
    const publicUrl = 'https://regards.example.com';
    test = await bootAccess({ environment: { PUBLIC_URL: publicUrl } });
    await test.makeOrganization('mara@example.com');
  });
  afterAll(() => test.close());

  it('sets a cookie that never travels without TLS, and that no other host can set', async () => {
    const answer = await test.send('/session', {
      method: 'POST',
      body: { email: 'mara@example.com', password },
    });
    const [set = ''] = answer.headers.getSetCookie();
    // "__Host-" asks for Secure, Path=/ and no Domain: RFC 6265bis section 4.1.3.2.
    expect(set).toMatch(
      /^__Host-regards_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    cookie = set.split(';')[0] ?? '';
    expect((await test.send('/session', { headers: { cookie } })).status).toBe(200);
  });

  it('takes no cookie that a neighbouring host could have set', async () => {
    const plain = cookie.replace('__Host-', '');
    expect((await test.send('/session', { headers: { cookie: plain } })).status).toBe(401);
    const tossed = `regards_session=planted; ${cookie}`;
    expect((await test.send('/session', { headers: { cookie: tossed } })).status).toBe(200);
  });

  it('tells browsers to come back over TLS only', async () => {
    const { headers } = await test.send('/session');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});
