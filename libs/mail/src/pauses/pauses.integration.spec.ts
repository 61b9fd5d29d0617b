import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { MailBench } from '../mail-bench.fixture.js';
import { isSuppressed } from '../suppressions.js';
import { StreamPause } from './stream-pause.entity.js';

let bench: MailBench;

beforeAll(async () => {
  bench = await MailBench.start();
}, 60_000);

afterAll(() => bench.stop());

const spf = { code: 550, text: '5.7.26 unauthenticated' };

beforeEach(async () => {
  bench.owner.told.length = 0;
  bench.sink.arrivals.length = 0;
  bench.sink.offered.length = 0;
  for (const who of ['ada', 'bob', 'cleo']) bench.sink.refusals.set(who, spf);
  await bench.tx((tx) => tx.manager.query('UPDATE deliveries SET stream_pause_id = NULL'));
  await bench.tx((tx) => tx.manager.query('DELETE FROM stream_pauses'));
  await bench.tx((tx) => tx.manager.query(`DELETE FROM outbox WHERE name = 'mail.stream-paused'`));
  await pass(60);
});

const pass = (seconds: number): Promise<unknown> =>
  bench.clock.advanceTo(new Date(bench.clock.now().getTime() + seconds * 1_000));

interface Listed {
  readonly items: readonly { readonly id: string; readonly stream: string; readonly waiting: number }[];
}

const openPauses = async (): Promise<Listed['items']> =>
  ((await (await bench.request('GET', '/api/v1/stream-pauses')).json()) as Listed).items;

/** Resumes what is paused, as the admin, a second later. */
const resume = async (): Promise<void> => {
  await pass(1);
  for (const { id } of await openPauses())
    expect((await bench.request('POST', `/api/v1/stream-pauses/${id}/resume`)).status).toBe(200);
  await pass(1);
};

const tellings = (): Promise<unknown[]> =>
  bench.tx((tx) => tx.manager.query(`SELECT id FROM outbox WHERE name = 'mail.stream-paused'`));

// First, while no kept connection is old: one that its server closed is not a provider that limits us.
it('a provider that limits us is left alone although no limit is set', async () => {
  bench.sink.refusals.set('dan', { code: 421, text: '4.7.0 try again later' });
  const ids = [await bench.queue('dan@example.com'), await bench.queue('eve@example.com')];
  for (const id of ids) await bench.deliver(id);
  expect(await bench.row(ids[0] ?? '')).toMatchObject({ smtpCode: 421 });
  expect(bench.sink.offered).toEqual(['dan@example.com']);
  expect(await bench.dueAt(ids[1] ?? '')).toEqual(new Date(bench.clock.now().getTime() + 1_801_000));
});

describe('a letter that is refused by policy', () => {
  it('pauses its stream and waits in it with the others; other streams leave', async () => {
    const refused = await bench.queue('ada@example.org');
    await bench.deliver(refused);
    expect(await bench.row(refused)).toMatchObject({
      status: 'queued',
      smtpCode: 550,
      smtpStatus: '5.7.26',
      failureCode: null,
      attempts: 1,
    });
    expect(bench.owner.told).toEqual([]);
    expect(await bench.tx((tx) => isSuppressed(tx, 'ada@example.org', 'all'))).toBe(false);

    const behind = await bench.queue('eve@example.net');
    const pool = await bench.queue('eve@example.net', {
      stream: 'pool',
      unsubscribeUrl: 'https://regards.example.com/u/token',
    });
    for (const id of [behind, pool, refused]) await bench.deliver(id);
    expect(bench.sink.offered).toEqual(['ada@example.org', 'eve@example.net']);
    expect(await bench.row(pool)).toMatchObject({ status: 'sent' });
    expect(await bench.row(behind)).toMatchObject({ status: 'queued', attempts: 0 });
    expect(await openPauses()).toEqual([
      {
        id: expect.any(String),
        stream: 'outcome',
        pausedAt: bench.clock.now().toISOString(),
        smtpCode: 550,
        smtpStatus: '5.7.26',
        reason: expect.stringContaining('SPF and DKIM failed'),
        waiting: 2,
      },
    ]);
    expect(await tellings()).toHaveLength(1);
  });

  it('leaves with the others once an admin resumed, which is audited', async () => {
    const ids = [await bench.queue('ada@example.org'), await bench.queue('eve@example.org')];
    for (const id of ids) await bench.deliver(id);
    // It has not come to its time: the pause holds it no longer than that, and no shorter.
    const later = await bench.queue('eve@example.org', {
      notBefore: new Date(bench.clock.now().getTime() + 240_000),
    });
    bench.sink.refusals.delete('ada');
    const [pause] = await openPauses();
    const path = `/api/v1/stream-pauses/${pause?.id}/resume`;
    expect((await bench.request('POST', path, undefined, 'nobody')).status).toBe(401);
    expect((await bench.request('POST', `/api/v1/stream-pauses/${newId()}/resume`)).status).toBe(404);
    const answer = await bench.request('POST', path);
    expect([answer.status, await answer.json()]).toEqual([200, { items: [] }]);
    expect((await bench.request('POST', path)).status).toBe(200);
    for (const id of ids) {
      expect(await bench.dueAt(id)).toEqual(bench.clock.now());
      await bench.deliver(id);
      expect(await bench.row(id)).toMatchObject({ status: 'sent', streamPauseId: null });
    }
    expect(await bench.dueAt(later)).toEqual(new Date(bench.clock.now().getTime() + 240_000));
    const trail = await bench.tx((tx) =>
      tx.manager.query(
        `SELECT actor_kind, details FROM audit_entries WHERE action = 'mail.stream_resumed' AND subject_id = $1`,
        [pause?.id],
      ),
    );
    expect(trail).toEqual([{ actor_kind: 'member', details: { stream: 'outcome', smtpStatus: '5.7.26' } }]);
  });

  it('fails by itself when it alone is refused again, and its successor too; another one pauses again', async () => {
    const ownerId = newId();
    const lone = await bench.queue('ada@example.org', { ownerId });
    await bench.deliver(lone);
    await resume();
    await bench.deliver(lone);
    expect(await bench.row(lone)).toMatchObject({ status: 'failed', failureCode: 'smtp_refused' });
    expect(bench.owner.told).toMatchObject([{ kind: 'failed', smtpStatus: '5.7.26' }]);
    expect(await openPauses()).toEqual([]);
    expect(await bench.tx((tx) => isSuppressed(tx, 'ada@example.org', 'all'))).toBe(false);

    const successor = await bench.queue('ada@example.org', { ownerId });
    expect(successor).not.toBe(lone);
    await bench.deliver(successor);
    expect(await bench.row(successor)).toMatchObject({ status: 'failed' });
    expect(await openPauses()).toEqual([]);

    await bench.deliver(await bench.queue('bob@example.org'));
    expect(await openPauses()).toMatchObject([{ stream: 'outcome', waiting: 1 }]);
  });

  it('waits again when another one is refused again too: then it is about us', async () => {
    const [first, second] = [await bench.queue('ada@example.org'), await bench.queue('bob@example.org')];
    await Promise.all([bench.deliver(first), bench.deliver(second)]);
    await resume();
    await bench.deliver(first);
    await bench.deliver(second);
    expect(await bench.row(first)).toMatchObject({ status: 'failed' });
    expect(await bench.row(second)).toMatchObject({ status: 'queued' });
    expect(await openPauses()).toMatchObject([{ waiting: 1 }]);
  });

  it('makes one pause and one telling with those that are refused at the same moment', async () => {
    for (const who of ['ada', 'bob', 'cleo']) bench.sink.refusals.set(who, { ...spf, after: 500 });
    const ids = [
      await bench.queue('ada@example.org'),
      await bench.queue('bob@example.org'),
      await bench.queue('cleo@example.org'),
    ];
    await bench.deliver(...ids);
    expect(bench.sink.offered).toHaveLength(3);
    expect(await openPauses()).toMatchObject([{ waiting: 3 }]);
    expect(await tellings()).toHaveLength(1);
    const { organizationId } = bench;
    const another = { organizationId, id: newId(), stream: 'outcome', smtpCode: 550, smtpStatus: '5.7.1' };
    await expect(
      bench.tx((tx) =>
        tx.manager.insert(StreamPause, { ...another, stream: 'outcome', pausedAt: bench.clock.now() }),
      ),
    ).rejects.toMatchObject({ driverError: { code: '23505' } });
  });
});
