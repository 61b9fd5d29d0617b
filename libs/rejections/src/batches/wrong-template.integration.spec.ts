import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RejectionsTest } from '../rejections.fixture.js';
import { manyDrafts } from './many-drafts.fixture.js';

/** `npm run test:batches` says 5,000. */
// oxlint-disable-next-line node/no-process-env -- says how large this run is
const asked = process.env['REGARDS_BATCH'];
const letters = Number(asked ?? 600);
/** A stop waits for what is committing just now: at most so long, in ms, on a calm machine. */
const stopWithin = 1_000;
/** What a transaction that reads one row takes on a calm machine, in ms: a busier one may be slower by the same factor. */
const calm = 5;

let test: RejectionsTest;

beforeAll(async () => {
  // No limits of sending: the worker is to be as quick as it can while it is stopped.
  test = await RejectionsTest.start({ MAIL_LIMIT_PER_DOMAIN: '0', MAIL_LIMIT_PER_ORGANIZATION: '0' });
});

afterAll(() => test.stop());

/** Which letters of the batch have been given to SMTP, or are just now. */
async function claimed(): Promise<ReadonlySet<string>> {
  const rows = await test.query<{ to_address: string }>(
    `SELECT to_address FROM deliveries WHERE attempts > 0 AND status <> 'queued'`,
  );
  return new Set(rows.map((row) => row.to_address));
}

describe('a batch with a wrong template', () => {
  it(`of ${letters} letters is paused by the first few, stopped within a second, and reported as it arrived`, async () => {
    const { ids, addresses } = await manyDrafts(test, letters);
    const tom = await test.colleague();
    const clock = (name: string, since: number): void =>
      void (asked !== undefined && process.stdout.write(`${name}: ${Date.now() - since} ms\n`));

    let since = Date.now();
    const { id, hash, secondReasons } = await test.frozen(ids);
    clock('frozen', since);
    expect(secondReasons).toEqual(letters > 200 ? ['over_limit', 'unusual_day'] : ['over_limit']);
    since = Date.now();
    await test.batches.approve.execute(test.principal, id, hash);
    await test.batches.approve.execute(tom, id, hash);
    clock('approved by both', since);
    since = Date.now();
    await test.quiet();
    clock('each approved', since);
    expect(await test.outcomes(id)).toEqual({ waiting: 5, held: letters - 5 });

    await test.nextMorning();
    await test.pass(1);
    expect([(await test.batch(id)).status, await test.outcomes(id)]).toEqual([
      'paused',
      { left: 5, held: letters - 5 },
    ]);
    // Nobody looks closely, and the rest leaves.
    await test.batches.steer.continue(test.principal, id);
    await test.arrivals(5 + 5);

    since = Date.now();
    await test.query('SELECT id FROM approval_batches WHERE id = $1', [id]);
    const slower = Math.max(1, (Date.now() - since) / calm);
    since = Date.now();
    await test.batches.steer.stop(test.principal, id, 'It names the wrong opening');
    const took = Date.now() - since;
    const given = await claimed();
    clock('stopped', since);
    expect(took).toBeLessThan(stopWithin * slower);

    await test.quiet();
    await test.nextMorning();
    await test.pass(1);
    const arrived = addresses.filter((address) => test.arrived({ address }) > 0);
    // Whoever got a letter had been taken for sending before the stop had answered.
    expect(arrived.filter((address) => !given.has(address))).toEqual([]);
    expect(arrived.length).toBeLessThan(letters);
    expect(await test.outcomes(id)).toEqual({ left: arrived.length, held: letters - arrived.length });
    expect(await reported(id)).toEqual([...arrived].sort());

    await test.batches.steer.takeBack(test.principal, id);
    await test.quiet();
    expect(await test.outcomes(id)).toEqual({
      left: arrived.length,
      back_to_draft: letters - arrived.length,
    });
    expect(addresses.filter((address) => test.arrived({ address }) > 1)).toEqual([]);
  }, 600_000);
});

/** To whom the report says that a letter left. */
async function reported(id: string): Promise<string[]> {
  const addresses: string[] = [];
  let cursor: string | undefined;
  do {
    const request = { outcome: 'left', limit: 100, cursor } as const;
    const page = await test.batches.letters.execute(test.organizationId, id, request);
    addresses.push(...page.items.flatMap(({ address }) => address ?? []));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return addresses.sort();
}
