import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#platform/testing';
import { type AccessTest, bootAccess, type Send } from './access.fixture.js';
import { audit } from './audit.js';
import { findMember, findSigner } from './members.js';

const secret = 'another long password';

describe('members and their organization', () => {
  let test: AccessTest;
  let made = 0;

  beforeAll(async () => {
    test = await bootAccess();
  });

  afterAll(() => test.close());

  /** An organization of its own for each test. */
  const start = async () => {
    made += 1;
    const email = `admin${made}@example.com`;
    const ids = await test.makeOrganization(email, `Studio ${made}`);
    return { ...ids, email, admin: test.withCookie(await test.signIn(email)) };
  };
  const add = (admin: Send, email: string, role = 'recruiter', password: string | undefined = secret) =>
    admin('/members', {
      method: 'POST',
      body: { email, role, name: 'Jon Vale', title: 'Recruiter', password },
    });
  const patch = (admin: Send, id: string, body: unknown) =>
    admin(`/members/${id}`, { method: 'PATCH', body });

  it('are added once per address, found by it, and shown without what they sign in with', async () => {
    const { admin, organizationId } = await start();
    const added = await add(admin, 'Jon@Example.com');
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      id: expect.any(String),
      email: 'jon@example.com',
      name: 'Jon Vale',
      title: 'Recruiter',
      role: 'recruiter',
      canSignIn: true,
      disabledAt: null,
      createdAt: test.clock.now().toISOString(),
    });
    expect((await add(admin, 'JON@example.com')).body.code).toBe('access.member_exists');
    expect((await add(admin, 'short@example.com', 'viewer', 'short')).body.code).toBe(
      'access.password_short',
    );
    await expect(
      test.database.inTenant(organizationId, (tx) => findMember(tx, added.body.id)),
    ).resolves.toEqual({
      id: added.body.id,
      name: 'Jon Vale',
      title: 'Recruiter',
      email: 'jon@example.com',
      role: 'recruiter',
      active: true,
    });
  });

  it('cannot sign in without a password', async () => {
    const { admin } = await start();
    const { body } = await admin('/members', {
      method: 'POST',
      body: { email: 'hm@example.com', role: 'hiring_manager', name: 'Ines Roth' },
    });
    expect(body).toMatchObject({ canSignIn: false, title: null });
    await expect(test.signIn('hm@example.com', '')).rejects.toThrow('400');
    await expect(test.signIn('hm@example.com', secret)).rejects.toThrow('401');
    expect((await patch(admin, body.id, { password: secret })).body.canSignIn).toBe(true);
    await expect(test.signIn('hm@example.com', secret)).resolves.toMatch(/^regards_session=/);
  });

  it('are out at once when disabled, and in again when enabled, in a new session', async () => {
    const { admin } = await start();
    const { body: jon } = await add(admin, 'out@example.com');
    const cookie = await test.signIn('out@example.com', secret);
    expect((await patch(admin, jon.id, { disabled: true })).body.disabledAt).toBe(
      test.clock.now().toISOString(),
    );
    expect((await test.withCookie(cookie)('/session')).status).toBe(401);
    await expect(test.signIn('out@example.com', secret)).rejects.toThrow('401 access.credentials_wrong');
    await patch(admin, jon.id, { disabled: false });
    expect((await test.withCookie(cookie)('/session')).status).toBe(401);
    await expect(test.signIn('out@example.com', secret)).resolves.toMatch(/^regards_session=/);
  });

  it('sign letters unless they are disabled', async () => {
    const { admin, memberId, organizationId } = await start();
    const signer = (preferred: (string | null)[]) =>
      test.database.inTenant(organizationId, (tx) => findSigner(tx, preferred));
    const { body: jon } = await add(admin, 'signer@example.com', 'hiring_manager');
    await expect(signer([null, jon.id])).resolves.toMatchObject({
      id: jon.id,
      name: 'Jon Vale',
      active: true,
    });
    await patch(admin, jon.id, { disabled: true });
    await expect(signer([null, jon.id])).resolves.toMatchObject({ id: memberId });
  });

  it('have their new role at the next request', async () => {
    const { admin } = await start();
    const { body: jon } = await add(admin, 'promoted@example.com');
    const browser = test.withCookie(await test.signIn('promoted@example.com', secret));
    expect((await browser('/audit')).status).toBe(403);
    await patch(admin, jon.id, { role: 'admin' });
    expect((await browser('/audit')).status).toBe(200);
  });

  it('keep an admin who can sign in', async () => {
    const { admin, memberId } = await start();
    for (const change of [{ disabled: true }, { role: 'viewer' }]) {
      const answer = await patch(admin, memberId, change);
      expect([answer.status, answer.body.code]).toEqual([409, 'access.last_admin']);
    }
    const nameOnly = { email: 'nopass@example.com', role: 'admin', name: 'Ines Roth' };
    await admin('/members', { method: 'POST', body: nameOnly });
    expect((await patch(admin, memberId, { disabled: true })).body.code).toBe('access.last_admin');
    expect((await patch(admin, memberId, { name: 'Mara L.' })).body.name).toBe('Mara L.');
    await add(admin, 'second@example.com', 'admin');
    expect((await patch(admin, memberId, { role: 'viewer' })).status).toBe(200);
  });

  it('keep an admin even when two demote each other at once', async () => {
    const { admin, memberId, organizationId } = await start();
    const { body: second } = await add(admin, 'other-admin@example.com', 'admin');
    const other = test.withCookie(await test.signIn('other-admin@example.com', secret));
    let locked = false;
    // Holds both rows until both requests have come as far as they can.
    const holding = test.database.inTenant(organizationId, async (tx) => {
      await tx.manager.query('SELECT 1 FROM members WHERE organization_id = $1 FOR UPDATE', [organizationId]);
      locked = true;
      await eventually(
        'both requests wait',
        async () => {
          // Else the transaction keeps looking at its first picture of the activity.
          await tx.manager.query('SELECT pg_stat_clear_snapshot()');
          const [row] = await tx.manager.query(
            `SELECT count(*)::int AS waiting FROM pg_stat_activity
            WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`,
          );
          return row.waiting === 2;
        },
        4_000,
      );
    });
    await eventually('the rows are held', async () => locked);
    const answers = [patch(admin, second.id, { role: 'viewer' }), patch(other, memberId, { role: 'viewer' })];
    await holding;
    const codes = (await Promise.all(answers)).map(({ status, body }) => body.code ?? status);
    expect(codes).toHaveLength(2);
    expect(codes).toEqual(expect.arrayContaining([200, 'access.last_admin']));
  });

  it('are seen by their own organization only', async () => {
    const [mine, theirs] = [await start(), await start()];
    const { body: jon } = await add(mine.admin, 'mine@example.com');
    await mine.admin('/api-keys', { method: 'POST', body: { name: 'Mine', scope: 'read' } });
    expect((await mine.admin('/members')).body.items).toHaveLength(2);
    expect((await theirs.admin('/members')).body.items.map((item: { id: string }) => item.id)).toEqual([
      theirs.memberId,
    ]);
    for (const id of [jon.id, mine.memberId]) {
      const answer = await patch(theirs.admin, id, { disabled: true });
      expect([answer.status, answer.body.code]).toEqual([404, 'access.member_unknown']);
    }
    expect((await theirs.admin('/api-keys')).body.items).toEqual([]);
    expect(JSON.stringify((await theirs.admin('/audit')).body)).not.toContain(jon.id);
    await expect(
      test.database.inTenant(theirs.organizationId, (tx) => findMember(tx, jon.id)),
    ).resolves.toBeNull();
    // The same address may work for both.
    expect((await add(theirs.admin, 'mine@example.com')).status).toBe(201);
  });

  it('are listed by name, in pages', async () => {
    const { admin } = await start();
    for (const email of ['a@example.com', 'b@example.com', 'c@example.com']) await add(admin, email);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page += 1) {
      const { body } = await admin(`/members?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((item: { name: string }) => item.name));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['Jon Vale', 'Jon Vale', 'Jon Vale', 'Mara Lindqvist']);
    expect((await admin('/members?limit=101')).status).toBe(400);
  });

  it('change what their organization is called and where it is', async () => {
    const { admin } = await start();
    const change = (body: unknown) => admin('/organization', { method: 'PATCH', body });
    expect((await change({ timeZone: 'Mars/Olympus' })).body.code).toBe('access.time_zone_unknown');
    expect((await change({ locale: 'no such locale' })).body.code).toBe('access.locale_unknown');
    expect((await change({ name: null })).status).toBe(400);
    await change({ name: 'Merlin', timeZone: 'Asia/Tokyo', locale: 'DE-at', postalAddress: '1 Road' });
    await change({ postalAddress: null });
    expect((await admin('/organization')).body).toMatchObject({
      name: 'Merlin',
      timeZone: 'Asia/Tokyo',
      locale: 'de-AT',
      postalAddress: null,
    });
  });

  it('stop all mail with one switch, and the first who pulled it stays on record', async () => {
    const { admin, memberId } = await start();
    await add(admin, `recruiter-${memberId}@example.com`);
    const recruiter = test.withCookie(await test.signIn(`recruiter-${memberId}@example.com`, secret));
    const at = test.clock.now().toISOString();
    const paused = await recruiter('/organization/pause', { method: 'POST' });
    expect([paused.status, paused.body.sendingPausedAt]).toEqual([200, at]);
    await test.clock.advanceTo(new Date(test.clock.now().getTime() + 1_000));
    expect((await admin('/organization/pause', { method: 'POST' })).body.sendingPausedAt).toBe(at);
    expect((await admin('/session')).body.sendingPaused).toBe(true);
    expect((await recruiter('/organization/resume', { method: 'POST' })).status).toBe(403);
    expect((await admin('/organization/resume', { method: 'POST' })).body.sendingPausedAt).toBeNull();
    expect((await admin('/session')).body.sendingPaused).toBe(false);
    const { body } = await admin('/audit?subjectKind=organization');
    expect(body.items.map((item: { action: string }) => item.action)).toEqual([
      'access.sending_resumed',
      'access.sending_paused',
      'access.organization_created',
    ]);
  });

  it('leave a trail that can be paged and narrowed, without what fields held', async () => {
    const { admin, memberId, organizationId } = await start();
    const { body: jon } = await add(admin, 'trail@example.com');
    await patch(admin, jon.id, { name: 'Jonathan Vale', role: 'viewer' });
    await test.database.inTenant(organizationId, (tx) =>
      audit(
        tx,
        { kind: 'system', id: null },
        'probe.noted',
        { kind: 'member', id: jon.id },
        test.clock.now(),
      ),
    );
    const narrowed = `/audit?subjectKind=member&subjectId=${jon.id}`;
    const first = (await admin(`${narrowed}&limit=2`)).body;
    const second = (await admin(`${narrowed}&limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items]).toMatchObject([
      { action: 'probe.noted', actorKind: 'system', actorId: null, details: {} },
      {
        action: 'access.member_changed',
        actorKind: 'member',
        actorId: memberId,
        details: { fields: ['name', 'role'], role: 'viewer', disabled: false },
      },
      { action: 'access.member_added', actorId: memberId, subjectKind: 'member', subjectId: jon.id },
    ]);
    expect(second.nextCursor).toBeNull();
    const whole = JSON.stringify((await admin('/audit')).body);
    for (const personal of ['Jonathan', 'trail@', secret]) expect(whole).not.toContain(personal);
  });
});
