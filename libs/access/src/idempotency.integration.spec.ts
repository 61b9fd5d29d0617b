import { Controller, Post } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '#platform/errors';
import { eventually } from '#platform/testing';
import { type AccessTest, bootAccess, password, type Send } from './access.fixture.js';

let started = 0;
let finish: Promise<void> = Promise.resolve();
let refuse = false;

@Controller('api/v1/probe')
class ProbeController {
  @Post()
  async slow() {
    started += 1;
    await finish;
    if (refuse) throw new DomainError('probe.refused', 'conflict', 'Not now.');
    return { words: 'that are not kept' };
  }
}

describe('a POST with an Idempotency-Key', () => {
  let test: AccessTest;
  let organizationId: string;
  let admin: Send;

  beforeAll(async () => {
    test = await bootAccess({ controllers: [ProbeController] });
    ({ organizationId } = await test.makeOrganization('mara@example.com'));
    admin = test.withCookie(await test.signIn('mara@example.com'));
  });

  afterAll(() => test.close());

  beforeEach(() => {
    started = 0;
    finish = Promise.resolve();
    refuse = false;
  });

  const post = (send: Send, path: string, key: string, body?: unknown) =>
    send(path, { method: 'POST', body, headers: { 'idempotency-key': key } });
  const keysNamed = async (name: string) =>
    (await admin('/api-keys?limit=100')).body.items.filter((item: { name: string }) => item.name === name);

  it('is done once; the repetition gets the status and the id, not the body', async () => {
    const body = { name: 'Once', scope: 'read' };
    const first = await post(admin, '/api-keys', 'once', body);
    const again = await post(admin, '/api-keys', 'once', body);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual({ id: first.body.id });
    await expect(keysNamed('Once')).resolves.toHaveLength(1);
    const rows = await test.database.inTenant(organizationId, (tx) =>
      tx.manager.query('SELECT t::text AS row FROM idempotency_keys AS t'),
    );
    expect(JSON.stringify(rows)).not.toContain(first.body.key);
  });

  it('is done once when many arrive at once', async () => {
    const body = { name: 'Together', scope: 'read' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post(admin, '/api-keys', 'together', body)),
    );
    await expect(keysNamed('Together')).resolves.toHaveLength(1);
    expect(answers.filter((answer) => answer.body.key !== undefined)).toHaveLength(1);
    for (const { status, body: answer } of answers)
      expect(status === 201 || answer.code === 'access.idempotency_in_progress').toBe(true);
  });

  it('is refused while the first runs', async () => {
    let end = (): void => undefined;
    finish = new Promise((resolve) => {
      end = resolve;
    });
    const first = post(admin, '/probe', 'running');
    await eventually('the first request runs', async () => started === 1);
    const second = await post(admin, '/probe', 'running');
    expect([second.status, second.body.code]).toEqual([409, 'access.idempotency_in_progress']);
    end();
    expect((await first).body).toEqual({ words: 'that are not kept' });
    expect((await post(admin, '/probe', 'running')).body).toEqual({});
    expect(started).toBe(1);
  });

  it('is refused with another body', async () => {
    await post(admin, '/api-keys', 'reused', { name: 'Reused', scope: 'read' });
    const other = await post(admin, '/api-keys', 'reused', { name: 'Reused', scope: 'write' });
    expect([other.status, other.body.code]).toEqual([422, 'access.idempotency_key_reused']);
    await expect(keysNamed('Reused')).resolves.toHaveLength(1);
  });

  it('may be put right and sent again after a refusal', async () => {
    refuse = true;
    expect((await post(admin, '/probe', 'refused')).body.code).toBe('probe.refused');
    refuse = false;
    expect((await post(admin, '/probe', 'refused')).status).toBe(201);
    expect((await post(admin, '/api-keys', 'invalid', { name: '' })).status).toBe(400);
    expect((await post(admin, '/api-keys', 'invalid', { name: 'Valid', scope: 'read' })).status).toBe(201);
  });

  it('counts per principal, route and organization', async () => {
    const { key } = (await admin('/api-keys', { method: 'POST', body: { name: 'Writer', scope: 'write' } }))
      .body;
    await test.makeOrganization('other@example.com');
    const other = test.withCookie(await test.signIn('other@example.com'));
    for (const send of [admin, test.withKey(key), other]) {
      expect((await post(send, '/probe', 'shared')).status).toBe(201);
      expect((await post(send, '/organization/pause', 'shared')).status).toBe(200);
    }
    expect(started).toBe(3);
  });

  it('is forgotten after 24 hours', async () => {
    await post(admin, '/probe', 'old');
    await test.database.inTenant(organizationId, (tx) =>
      tx.manager.query(
        "UPDATE idempotency_keys SET created_at = now() - interval '24 hours 1 second' WHERE key = 'old'",
      ),
    );
    expect((await post(admin, '/probe', 'old')).headers.get('idempotent-replayed')).toBeNull();
    expect(started).toBe(2);
  });

  it('is refused with a key that is none, and needs no key at all', async () => {
    expect((await post(admin, '/probe', 'k'.repeat(256))).body.code).toBe('access.idempotency_key_invalid');
    await admin('/probe', { method: 'POST' });
    await admin('/probe', { method: 'POST' });
    expect(started).toBe(2);
  });

  it('signs in as without one', async () => {
    const body = { email: 'mara@example.com', password };
    for (let times = 0; times < 2; times += 1)
      expect((await post(test.send, '/session', 'sign-in', body)).headers.getSetCookie()).toHaveLength(1);
  });
});
