import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailBench } from './mail-bench.fixture.js';
import { suppress } from './suppressions.js';

let bench: MailBench;

beforeAll(async () => {
  bench = await MailBench.start();
}, 60_000);

afterAll(() => bench.stop());

beforeEach(() => {
  bench.owner.told.length = 0;
  bench.sink.arrivals.length = 0;
});

describe('deliveries of one batch', () => {
  it('leave together, and each gets the outcome that is its own', async () => {
    const names = ['ada', 'later', 'nobody', 'grace'];
    const ids: string[] = [];
    for (const name of names) ids.push(await bench.queue(`${name}@example.net`));
    await bench.deliver(...ids);
    const rows = await Promise.all(ids.map((id) => bench.row(id)));
    expect(rows.map(({ status }) => status)).toEqual(['sent', 'queued', 'failed', 'sent']);
    expect(bench.owner.told.map(({ kind }) => kind).sort()).toEqual(['failed', 'sent', 'sent']);
    const due = await Promise.all(ids.map((id) => bench.dueAt(id)));
    expect(due.map((at) => at !== null)).toEqual([false, true, false, false]);
  });

  it('are held alone when their address is suppressed in another spelling, and the others leave', async () => {
    const [held, sent] = [await bench.queue('Hedy@Example.org'), await bench.queue('grace@example.org')];
    const same = await bench.queue('hedy@example.org');
    const suppression = { address: 'hedy@example.org', scope: 'all', reason: 'manual' } as const;
    await bench.tx((tx) => suppress(tx, suppression, bench.clock.now()));
    await bench.deliver(held, sent, same);
    const rows = await Promise.all([held, sent, same].map((id) => bench.row(id)));
    expect(rows.map(({ status }) => status)).toEqual(['held', 'sent', 'held']);
    expect(bench.sink.arrivals).toHaveLength(1);
  });
});
