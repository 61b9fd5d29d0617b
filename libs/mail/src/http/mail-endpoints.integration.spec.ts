import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { MailBench } from '../mail-bench.fixture.js';
import { isSuppressed, suppress } from '../suppressions.js';

let bench: MailBench;

beforeAll(async () => {
  bench = await MailBench.start();
}, 60_000);

afterAll(() => bench.stop());

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly reason?: string;
    readonly disabledAt?: string | null;
  }[];
  readonly nextCursor: string | null;
}

const list = async (path: string): Promise<Listed> =>
  (await (await bench.request('GET', path)).json()) as Listed;

describe('the deliveries of an organization', () => {
  it('can be paged, filtered and read, by those who are signed in', async () => {
    const made: string[] = [];
    bench.sink.refusals.set('full', { code: 552, text: '5.2.2 mailbox full' });
    for (const to of ['ada@example.org', 'bob@example.org', 'full@example.org']) {
      made.push(await bench.queue(to));
      // The newest is first, and within one millisecond none is newer.
      await bench.clock.advanceTo(new Date(bench.clock.now().getTime() + 1));
    }
    await bench.deliver(made[2] ?? '');
    const first = await list('/api/v1/deliveries?limit=2');
    const second = await list(`/api/v1/deliveries?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([...made].reverse());
    expect(second.nextCursor).toBeNull();
    expect((await list('/api/v1/deliveries?status=failed')).items).toMatchObject([
      {
        id: made[2],
        toAddress: 'full@example.org',
        smtpStatus: '5.2.2',
        failureCode: 'smtp_refused',
        attempts: 1,
      },
    ]);
    expect(await (await bench.request('GET', `/api/v1/deliveries/${made[0]}`)).json()).toMatchObject({
      status: 'queued',
    });
    expect((await bench.request('GET', `/api/v1/deliveries/${newId()}`)).status).toBe(404);
    expect((await bench.request('GET', '/api/v1/deliveries?status=lost')).status).toBe(400);
    expect((await bench.request('GET', '/api/v1/deliveries', undefined, 'nobody')).status).toBe(401);
  });
});

describe('suppressed addresses', () => {
  it('are listed without the address, and removed by a person unless the addressee asked for it', async () => {
    const at = bench.clock.now();
    await bench.tx(async (tx) => {
      for (let twice = 0; twice < 2; twice += 1)
        await suppress(tx, { address: 'Dead@example.org', scope: 'all', reason: 'hard_bounce' }, at);
      await suppress(tx, { address: 'quiet@example.org', scope: 'pool', reason: 'unsubscribed' }, at);
    });
    const { items } = await list('/api/v1/suppressions');
    expect(items.map(({ reason }) => reason)).toEqual(['unsubscribed', 'hard_bounce']);
    expect(JSON.stringify(items)).not.toContain('example.org');
    const [wish, bounce] = items;
    expect((await bench.request('DELETE', `/api/v1/suppressions/${wish?.id}`)).status).toBe(422);
    expect((await bench.request('DELETE', `/api/v1/suppressions/${bounce?.id}`)).status).toBe(204);
    expect((await bench.request('DELETE', `/api/v1/suppressions/${bounce?.id}`)).status).toBe(404);
    await bench.tx(async (tx) => {
      expect(await isSuppressed(tx, 'dead@example.org', 'all')).toBe(false);
      expect(await isSuppressed(tx, 'quiet@example.org', 'all')).toBe(false);
      expect(await isSuppressed(tx, 'quiet@example.org', 'pool')).toBe(true);
      const trail = await tx.manager.query(
        `SELECT action, details FROM audit_entries WHERE action LIKE 'mail.%'`,
      );
      expect(trail).toEqual([{ action: 'mail.suppression_removed', details: { reason: 'hard_bounce' } }]);
    });
  });
});

describe('mail connections', () => {
  it('show their secret once, take mail signed with it, and stop when they are closed', async () => {
    const opened = await bench.request('POST', '/api/v1/mail-connections', { name: 'Parse' });
    const { id, url, secret } = (await opened.json()) as { id: string; url: string; secret: string };
    expect(opened.status).toBe(201);
    expect(url).toBe(`https://regards.example.com/hooks/mail/${id}`);
    const listed = await list('/api/v1/mail-connections');
    expect(listed.items).toMatchObject([{ id, name: 'Parse', disabledAt: null }]);
    expect(JSON.stringify(listed)).not.toContain(secret);
    const body = 'Subject: x\r\n\r\nx';
    const hand = async (): Promise<number> => {
      const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
      const target = `${await bench.app.getUrl()}${new URL(url).pathname}`;
      return (await fetch(target, { method: 'POST', body, headers: { 'x-regards-signature': signature } }))
        .status;
    };
    expect(await hand()).toBe(202);
    expect((await bench.request('DELETE', `/api/v1/mail-connections/${id}`)).status).toBe(204);
    expect(await hand()).toBe(404);
  });
});
