import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId } from '#platform/database';
import { CreateOrganization } from '#access';
import { MailBench } from '../mail-bench.fixture.js';
import type { Delivery } from '../delivery.entity.js';
import { organizationKey, providerKey } from './limit-keys.js';
import { ReserveSlots } from './reserve-slots.js';

let bench: MailBench;

// Ten and fifteen letters at once, then one a second and one each two thirds of a second.
beforeAll(async () => {
  bench = await MailBench.start({ MAIL_LIMIT_PER_DOMAIN: '60', MAIL_LIMIT_PER_ORGANIZATION: '90' });
}, 60_000);

afterAll(() => bench.stop());

beforeEach(async () => {
  bench.owner.proof = { go: true };
  bench.sink.arrivals.length = 0;
  bench.sink.offered.length = 0;
  // Every limit is rested.
  await pass(3_600);
});

const pass = (seconds: number): Promise<unknown> =>
  bench.clock.advanceTo(new Date(bench.clock.now().getTime() + seconds * 1_000));

const queueTo = async (addresses: readonly string[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const address of addresses) ids.push(await bench.queue(address));
  return ids;
};

const many = (count: number, domain: string): string[] =>
  Array.from({ length: count }, (_, index) => `person${index}@${domain}`);

const deliverAll = (ids: readonly string[]): Promise<unknown> =>
  Promise.all(ids.map((id) => bench.deliver(id)));

/** For each letter that waits, in how many seconds it is its turn; the soonest first. */
const waits = async (ids: readonly string[]): Promise<number[]> => {
  const now = bench.clock.now().getTime();
  const seconds: number[] = [];
  for (const id of ids) {
    const [{ status, attempts }, due] = [await bench.row(id), await bench.dueAt(id)];
    if (status === 'queued' && due) seconds.push((due.getTime() - now) / 1_000);
    expect(attempts).toBe(status === 'queued' ? 0 : 1);
  }
  return seconds.sort((a, b) => a - b);
};

/** A letter without a row, as far as a limit is asked. */
const askingFor = (toAddress: string, ownerKind: Delivery['ownerKind'] = 'rejection') => ({
  id: newId(),
  ownerKind,
  toAddress,
  slotAt: null,
  slotLimit: null,
});

describe('letters to one provider', () => {
  it('leave ten at once, by whichever workers; each of the others keeps a turn of its own', async () => {
    const ids = await queueTo([...many(7, 'gmail.com'), ...many(7, 'googlemail.com')]);
    const other = await bench.queue('ada@example.org');
    await deliverAll([...ids, other]);
    expect(bench.sink.arrivals).toHaveLength(11);
    expect(await waits(ids)).toEqual([1, 2, 3, 4]);
    expect(await bench.row(other)).toMatchObject({ status: 'sent' });

    await pass(2);
    await deliverAll(ids);
    expect(bench.sink.arrivals).toHaveLength(13);
    // Asked too early, they neither leave nor lose their turn.
    expect(await waits(ids)).toEqual([1, 2]);
    await pass(2);
    await deliverAll(ids);
    expect(bench.sink.arrivals).toHaveLength(15);
    for (const id of ids)
      expect(await bench.row(id)).toMatchObject({ status: 'sent', slotAt: null, slotLimit: null });
  });

  it('line up again when their turns passed while no worker was there', async () => {
    const ids = await queueTo(many(24, 'gmail.com'));
    await deliverAll(ids);
    expect(bench.sink.arrivals).toHaveLength(10);
    await pass(600);
    await deliverAll(ids);
    expect(bench.sink.arrivals).toHaveLength(20);
    expect(await waits(ids)).toEqual([1, 2, 3, 4]);
  });

  it('take no turn when they are held', async () => {
    bench.owner.proof = { go: false, reason: 'withdrawn', text: 'She withdrew.' };
    await deliverAll(await queueTo(many(12, 'gmail.com')));
    bench.owner.proof = { go: true };
    const ids = await queueTo(many(11, 'gmail.com'));
    await deliverAll(ids);
    expect(await waits(ids)).toEqual([1]);
  });

  it('are counted with those of other organizations; its own limit is nobody else’s', async () => {
    await deliverAll(await queueTo([...many(10, 'gmail.com'), ...many(10, 'yahoo.fr')]));
    expect(bench.sink.arrivals).toHaveLength(15);
    const { organizationId } = await bench.app.get(CreateOrganization).execute({
      name: 'Heron House',
      timeZone: 'Europe/Lisbon',
      locale: 'en',
      admin: { email: 'ines@example.com', name: 'Ines', title: null, password: 'a river and a stone' },
    });
    const asking = ['ada@gmail.com', 'ada@example.org'].map((address) => askingFor(address));
    const turns = await bench.app
      .get(Database)
      .inTenant(organizationId, (tx) => bench.app.get(ReserveSlots).execute(tx, asking, bench.clock.now()));
    const inOneSecond = new Date(bench.clock.now().getTime() + 1_000);
    expect(asking.map(({ id }) => turns.get(id))).toEqual([inOneSecond, 'go']);
  });
});

describe('letters of one organization', () => {
  it('leave fifteen at once; those that their provider makes wait take no turn of the others', async () => {
    const slow = await queueTo(many(13, 'gmail.com'));
    const quick = await queueTo(many(7, 'example.org'));
    for (const id of [...slow, ...quick]) await bench.deliver(id);
    // Ten to Gmail and five others: three wait for Gmail, two for the organization.
    expect(bench.sink.arrivals).toHaveLength(15);
    expect(await waits(slow)).toEqual([1, 2, 3]);
    expect((await waits(quick)).map((seconds) => Math.round(seconds * 3))).toEqual([2, 4]);
    await pass(4);
    await deliverAll([...slow, ...quick]);
    expect(bench.sink.arrivals).toHaveLength(20);
  });

  it('do not wait when they let somebody sign in', async () => {
    await deliverAll(await queueTo(many(15, 'gmail.com')));
    const link = askingFor('eve@gmail.com', 'password_link');
    const turns = await bench.tx((tx) => bench.app.get(ReserveSlots).execute(tx, [link], bench.clock.now()));
    expect(turns.get(link.id)).toBe('go');
  });
});

it('two workers that ask for many providers at once, in whatever order, never wait for each other', async () => {
  const domains = Array.from({ length: 12 }, (_, index) => `domain${index}.example`);
  const asking = domains.map((domain) => askingFor(`ada@${domain}`));
  const ask = (deliveries: typeof asking): Promise<unknown> =>
    bench.tx((tx) => bench.app.get(ReserveSlots).execute(tx, deliveries, bench.clock.now()));
  for (let round = 0; round < 25; round += 1)
    await Promise.all([ask(asking), ask(asking.toReversed()), ask(asking), ask(asking.toReversed())]);
  // No turn was given twice: a hundred rounds are a hundred seconds at each of the twelve providers.
  const full = await bench.tx((tx) =>
    tx.manager.query('SELECT key_hash FROM sending_limits WHERE next_at = $1', [
      new Date(bench.clock.now().getTime() + 100_000),
    ]),
  );
  expect(full).toHaveLength(12);
});

describe('a provider that limits us', () => {
  it('is left alone until the letter that it refused tries again, then the others follow one by one', async () => {
    bench.sink.refusals.set('busy', { code: 421, text: '4.7.28 unusual rate of mail' });
    const refused = await bench.queue('busy@gmail.com');
    await bench.deliver(refused);
    expect(await bench.row(refused)).toMatchObject({ status: 'queued', smtpCode: 421, smtpStatus: '4.7.28' });
    const others = await queueTo([...many(3, 'gmail.com'), ...many(1, 'example.org')]);
    await deliverAll(others);
    expect([...new Set(bench.sink.offered)]).toEqual(['busy@gmail.com', 'person0@example.org']);
    expect(await waits(others)).toEqual([1_801, 1_802, 1_803]);

    bench.sink.refusals.delete('busy');
    await pass(1_800);
    expect(await bench.dueAt(refused)).toEqual(bench.clock.now());
    await deliverAll([...others, refused]);
    expect(bench.sink.arrivals.map(({ envelopeTo }) => envelopeTo[0])).toEqual([
      'person0@example.org',
      'busy@gmail.com',
    ]);
    await pass(3);
    await deliverAll(others);
    expect(bench.sink.arrivals).toHaveLength(5);
  });

  it('is asked by one letter at a time, also of those that it refused at once, and waits longer when it refuses again', async () => {
    for (const who of ['person0', 'person1', 'person2'])
      bench.sink.refusals.set(who, { code: 450, text: '4.7.1 slow down' });
    const ids = await queueTo(many(4, 'gmail.com'));
    await deliverAll(ids.slice(0, 3));
    await bench.deliver(ids[3] ?? '');
    // Two or three of the three at once: whether the third had begun before the first was refused is chance.
    const atOnce = bench.sink.offered.length;
    expect(atOnce).toBeLessThanOrEqual(3);
    const dues = await Promise.all(ids.map((id) => bench.dueAt(id)));
    const now = bench.clock.now().getTime();
    expect(dues.map((due) => ((due?.getTime() ?? 0) - now) / 1_000).sort((a, b) => a - b)).toEqual([
      1_800, 1_801, 1_802, 1_803,
    ]);
    await pass(1_800);
    await deliverAll(ids);
    expect(bench.sink.offered).toHaveLength(atOnce + 1);
    // It was tried for half an hour: the next try is in half an hour again, and nobody comes before.
    await pass(3);
    await deliverAll(ids);
    expect(bench.sink.offered).toHaveLength(atOnce + 1);
    for (const who of ['person0', 'person1', 'person2']) bench.sink.refusals.delete(who);
  });
});

describe('a limit that rested', () => {
  const keys = async (): Promise<string[]> => {
    const rows = await bench.tx((tx) =>
      tx.manager.query<{ key: string }[]>(`SELECT encode(key_hash, 'hex') AS key FROM sending_limits`),
    );
    return rows.map(({ key }) => key).sort();
  };

  it('is forgotten an hour later, when other letters leave; one that somebody waits for is not', async () => {
    bench.sink.refusals.set('busy', { code: 421, text: '4.7.28 unusual rate of mail' });
    const config = bench.app.get<Config>(CONFIG);
    const [old, slow, fresh] = ['ada@old.example', 'busy@slow.example', 'eve@fresh.example'];
    const keyOf = (address: string): string => providerKey(config, address).toString('hex');
    const ownKey = organizationKey(config, bench.organizationId).toString('hex');
    await deliverAll(await queueTo([old]));
    await pass(3_000);
    await deliverAll(await queueTo([slow]));
    expect(await keys()).toEqual(expect.arrayContaining([keyOf(old), keyOf(slow), ownKey]));
    // The old one is past its hour; the slow one is left alone for ten minutes more.
    await pass(1_200);
    await deliverAll(await queueTo([fresh]));
    expect(await keys()).toEqual([keyOf(slow), keyOf(fresh), ownKey].sort());
    bench.sink.refusals.delete('busy');
  });
});
