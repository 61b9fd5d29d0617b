import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { type Admin, type AtsTest, bootAts, secret } from './ats.fixture.js';
import { greenhouseRejection } from './domain/samples/greenhouse-bodies.js';
import { ReceiveWebhook } from './receive-webhook.js';

describe('a webhook that arrives', () => {
  let test: AtsTest;
  let admin: Admin;

  beforeAll(async () => {
    // No worker: what was stored and not yet applied stays visible in the outbox, as after a crash.
    test = await bootAts();
  });
  afterAll(() => test.close());

  const rows = async (organization: Admin, query = ''): Promise<Record<string, unknown>[]> =>
    (await organization.ask('GET', `/webhook-events?limit=100${query}`)).body.items;

  it('is stored with its job before it is answered, so that a crash right after loses nothing', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    const answer = await test.greenhouse(connection, greenhouseRejection());
    expect(answer.status).toBe(200);
    expect(await test.outbox(admin.organizationId)).toEqual(['ats.apply-received']);
    expect(await rows(admin)).toMatchObject([{ id: answer.body.webhookEventId, status: 'received' }]);
  });

  it('is answered with success and not stored again when it is delivered again', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => test.greenhouse(connection, greenhouseRejection(), { eventId: 'same' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.webhookEventId)).size).toBe(1);
    expect(await rows(admin)).toHaveLength(1);
    expect(await test.outbox(admin.organizationId)).toHaveLength(1);
  });

  it('is refused and quarantined with a wrong signature, at most 100 times, and counted beyond', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    const wrong = () =>
      test.greenhouse(connection, greenhouseRejection(), { secret: 'another-secret-than-ours' });
    const first = await wrong();
    expect(first).toMatchObject({
      status: 401,
      body: { code: 'ats.signature_invalid', reason: 'signature_mismatch' },
    });
    expect(first.type).toContain('application/problem+json');
    // As from many clients: one is not listened to any more after some failures.
    const stranger = (): Promise<unknown> =>
      test.booted.app.get(ReceiveWebhook).execute(connection, Buffer.from('{}'), { signature: 'sha256 00' });
    for (let batch = 0; batch < 8; batch += 1) await Promise.all(Array.from({ length: 13 }, stranger));
    expect(await rows(admin, '&status=quarantined')).toHaveLength(100);
    const { body } = await admin.ask('GET', `/ats-connections/${connection}`);
    expect(body.counts).toMatchObject({ quarantined: 105, received: 0 });
    expect(await test.outbox(admin.organizationId)).toEqual([]);
  });

  it('keeps no large body of a stranger', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    expect((await test.post(connection, Buffer.alloc(300 * 1024, 'x'))).status).toBe(401);
    expect(await rows(admin)).toEqual([]);
    expect((await test.post(connection, Buffer.alloc(2 * 1024 * 1024 + 1, 'x'))).status).toBe(413);
    expect((await test.post(connection, '')).status).toBe(401);
  });

  it('meets a 404 and is not stored when the connection is unknown, malformed or disabled', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    const body = greenhouseRejection();
    for (const id of [newId(), 'nonsense', '%27%20OR%201=1'])
      expect(await test.greenhouse(id, body)).toMatchObject({
        status: 404,
        body: { code: 'ats.connection_unknown' },
      });
    expect((await admin.ask('DELETE', `/ats-connections/${connection}`)).status).toBe(204);
    expect(await test.greenhouse(connection, body)).toMatchObject({ status: 404 });
    expect(await rows(admin)).toEqual([]);
  });

  it('is believed under each of several secrets while one replaces the other', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    const next = await admin.ask('POST', `/ats-connections/${connection}/secrets`, {});
    expect(next).toMatchObject({ status: 201, body: { index: 1 } });
    const [old, fresh] = [{ secret }, { secret: next.body.secret }];
    expect((await test.greenhouse(connection, greenhouseRejection(), old)).status).toBe(200);
    expect((await test.greenhouse(connection, greenhouseRejection(), fresh)).status).toBe(200);
    expect((await admin.ask('DELETE', `/ats-connections/${connection}/secrets/0`)).status).toBe(204);
    expect((await test.greenhouse(connection, greenhouseRejection(), old)).status).toBe(401);
    expect((await test.greenhouse(connection, greenhouseRejection(), fresh)).status).toBe(200);
    expect(await admin.ask('DELETE', `/ats-connections/${connection}/secrets/0`)).toMatchObject({
      status: 409,
      body: { code: 'ats.last_secret' },
    });
    expect(await admin.ask('DELETE', `/ats-connections/${connection}/secrets/3`)).toMatchObject({
      status: 404,
      body: { code: 'ats.secret_unknown' },
    });
  });

  it('leaves quarantine when the right secret was missing on our side, and only then', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    const theirs = 'the-secret-they-really-use';
    await test.greenhouse(connection, greenhouseRejection(), { secret: theirs });
    const [event] = await rows(admin);
    expect(event).toMatchObject({ status: 'quarantined', errorCode: 'ats.signature_mismatch' });
    const replay = () => admin.ask('POST', `/webhook-events/${String(event?.['id'])}/replay`);
    expect(await replay()).toMatchObject({ status: 409, body: { code: 'ats.event_unverified' } });
    expect(await test.outbox(admin.organizationId)).toEqual([]);
    await admin.ask('POST', `/ats-connections/${connection}/secrets`, { secret: theirs });
    expect(await replay()).toMatchObject({ status: 200, body: { replayed: true } });
    expect(await rows(admin)).toMatchObject([{ id: event?.['id'], status: 'received' }]);
  });

  it('comes in by Standard Webhooks too', async () => {
    admin = await test.makeAdmin();
    const opened = await admin.ask('POST', '/ats-connections', {
      format: 'standard',
      name: 'Our own',
      atsMailsRejections: false,
    });
    const { id, secret: key } = opened.body;
    expect(key).toMatch(/^whsec_/);
    const event = { type: 'webhook.test', timestamp: '2026-03-02T09:30:00Z', data: {} };
    expect((await test.standard(id, event, { secret: key, id: 'msg_1' })).status).toBe(200);
    expect((await test.standard(id, event, { secret: key, id: 'msg_1' })).status).toBe(200);
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect((await test.standard(id, event, { secret: other, id: 'msg_2' })).status).toBe(401);
    expect(await test.outbox(admin.organizationId)).toEqual(['ats.apply-received']);
  });

  it('is answered also when five hundred come at once', async () => {
    admin = await test.makeAdmin();
    const connection = await test.connect(admin);
    const started = Date.now();
    for (let batch = 0; batch < 10; batch += 1) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => test.greenhouse(connection, greenhouseRejection())),
      );
      expect(answers.every(({ status }) => status === 200)).toBe(true);
    }
    const stored = await test.database.inTenant(admin.organizationId, (tx) =>
      tx.manager.query(`SELECT count(*)::int AS count FROM webhook_events WHERE status = 'received'`),
    );
    expect(stored).toEqual([{ count: 500 }]);
    const jobs = await test.outbox(admin.organizationId);
    expect(new Set(jobs)).toEqual(new Set(['ats.apply-received']));
    // Stored together, with one job for all of a transaction.
    expect(jobs.length).toBeLessThan(250);
    // Greenhouse gives up on one request after seconds; all of them together stay far below that for each.
    expect(Date.now() - started).toBeLessThan(60_000);
  });

  it('is seen by its own organization alone', async () => {
    admin = await test.makeAdmin();
    const stranger = await test.makeAdmin();
    const connection = await test.connect(admin);
    const { body } = await test.greenhouse(connection, greenhouseRejection());
    const event = String(body.webhookEventId);
    expect(await rows(stranger)).toEqual([]);
    expect(await rows(stranger, `&connectionId=${connection}`)).toEqual([]);
    for (const [method, path, sent] of [
      ['GET', `/webhook-events/${event}`],
      ['POST', `/webhook-events/${event}/replay`],
      ['GET', `/ats-connections/${connection}`],
      ['PATCH', `/ats-connections/${connection}`, { name: 'Mine' }],
      ['DELETE', `/ats-connections/${connection}`],
      ['POST', `/ats-connections/${connection}/secrets`, {}],
      ['DELETE', `/ats-connections/${connection}/secrets/0`],
      ['POST', `/ats-connections/${connection}/test`],
    ] as const)
      expect([path, (await stranger.ask(method, path, sent)).status]).toEqual([path, 404]);
    const own = await admin.ask('GET', `/webhook-events/${event}`);
    expect(own.body).toMatchObject({ id: event, body: JSON.stringify(greenhouseRejection()) });
  });
});
