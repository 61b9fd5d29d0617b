import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Admin, type AtsTest, bootAts, secret } from './ats.fixture.js';

describe('ATS connections', () => {
  let test: AtsTest;
  let admin: Admin;

  beforeAll(async () => {
    test = await bootAts();
    admin = await test.makeAdmin();
  });
  afterAll(() => test.close());

  const open = (changes: object) =>
    admin.ask('POST', '/ats-connections', {
      format: 'greenhouse',
      name: 'Greenhouse',
      atsMailsRejections: false,
      ...changes,
    });

  it('show the secret and the address once, and keep the secret sealed', async () => {
    const { status, body } = await open({ secret });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      url: `http://regards.test/hooks/ats/${body.id}`,
      secret,
      source: 'greenhouse',
      activeFrom: test.clock.now().toISOString(),
    });
    const { body: read } = await admin.ask('GET', `/ats-connections/${body.id}`);
    expect(read).toMatchObject({ secretHints: ['ouse'], lastEventAt: null });
    expect(JSON.stringify(read)).not.toContain(secret);
    const rows = await test.database.inTenant(admin.organizationId, (tx) =>
      tx.manager.query('SELECT sealed_secrets FROM ats_connections'),
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    const { body: trail } = await admin.ask('GET', '/audit?limit=100');
    expect(JSON.stringify(trail)).toContain('ats.connection_opened');
    expect(JSON.stringify(trail)).not.toContain(secret);
  });

  it('refuse secrets that can be guessed or verify nothing', async () => {
    for (const wrong of [
      { secret: 'short' },
      { format: 'standard', secret: 'whsec_c2hvcnQ=' },
      { format: 'standard', secret: 'a-long-text-that-is-no-standard-secret' },
    ])
      expect(await open(wrong)).toMatchObject({ status: 400, body: { code: 'ats.secret_invalid' } });
    expect((await open({ format: 'workday' })).status).toBe(400);
    expect((await open({ atsMailsRejections: undefined })).status).toBe(400);
  });

  it('take their work up again under the same source, and never that of another format', async () => {
    expect((await open({ source: 'emea' })).body).toMatchObject({ source: 'emea' });
    expect((await open({ source: 'emea' })).body).toMatchObject({ source: 'emea' });
    expect(await open({ source: 'emea', format: 'standard' })).toMatchObject({
      status: 409,
      body: { code: 'ats.source_of_another_format' },
    });
    expect((await open({})).body.source).not.toBe('greenhouse');
  });

  it('move the start of what counts forward only', async () => {
    const { body } = await open({ activeFrom: '2026-02-01T00:00:00Z' });
    const path = `/ats-connections/${body.id}`;
    expect(await admin.ask('PATCH', path, { activeFrom: '2026-01-31T00:00:00Z' })).toMatchObject({
      status: 422,
      body: { code: 'ats.active_from_backward' },
    });
    const later = { name: 'Renamed', activeFrom: '2026-02-02T00:00:00.000Z', atsMailsRejections: true };
    expect((await admin.ask('PATCH', path, later)).body).toMatchObject(later);
    expect((await admin.ask('PATCH', path, { activeFrom: null })).status).toBe(400);
  });

  it.each(['greenhouse', 'standard'])(
    'of the format %s show with a test event that they work',
    async (format) => {
      const { body } = await open({ format });
      const path = `/ats-connections/${body.id}`;
      const tried = await admin.ask('POST', `${path}/test`);
      expect(tried).toMatchObject({ status: 200, body: { stored: true } });
      const event = String(tried.body.webhookEventId);
      // The whole outbox of it is its own job: nothing comes of a test.
      expect(await test.apply(admin.organizationId, event)).toEqual([]);
      expect((await admin.ask('GET', `/webhook-events/${event}`)).body).toMatchObject({
        status: 'ignored',
        errorCode: 'ats.test',
      });
      expect((await admin.ask('GET', path)).body).toMatchObject({
        counts: { received: 0, ignored: 1, quarantined: 0 },
        lastEventAt: test.clock.now().toISOString(),
      });
    },
  );

  it('take nothing more once disabled', async () => {
    const { body } = await open({});
    const path = `/ats-connections/${body.id}`;
    expect((await admin.ask('DELETE', path)).status).toBe(204);
    for (const [method, below] of [
      ['DELETE', ''],
      ['POST', '/test'],
      ['POST', '/secrets'],
    ] as const)
      expect(await admin.ask(method, `${path}${below}`, method === 'POST' ? {} : undefined)).toMatchObject({
        status: 409,
        body: { code: 'ats.connection_disabled' },
      });
    const { body: list } = await admin.ask('GET', '/ats-connections?limit=100');
    expect(list.items.find(({ id }: { id: string }) => id === body.id).disabledAt).not.toBeNull();
  });

  it('hold a handful of secrets at most', async () => {
    const { body } = await open({});
    const statuses = [];
    for (let n = 0; n < 5; n += 1)
      statuses.push((await admin.ask('POST', `/ats-connections/${body.id}/secrets`, {})).status);
    expect(statuses).toEqual([201, 201, 201, 201, 422]);
  });

  it('are for admins: a recruiter sees events without bodies, and nothing of connections', async () => {
    const connection = await test.connect(admin, { source: 'roles' });
    const { body } = await test.greenhouse(connection, { action: 'ping', payload: {} });
    const recruiter = await test.makeMember(admin, 'recruiter');
    expect((await recruiter.ask('GET', '/ats-connections')).status).toBe(403);
    expect((await recruiter.ask('POST', `/ats-connections/${connection}/secrets`, {})).status).toBe(403);
    expect(await recruiter.ask('GET', `/webhook-events/${body.webhookEventId}`)).toMatchObject({
      status: 200,
      body: { status: 'received', body: null },
    });
    expect((await recruiter.ask('POST', `/webhook-events/${body.webhookEventId}/replay`)).status).toBe(403);
  });
});
