import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, Entity } from 'typeorm';
import { withClient } from '#platform/embedded-postgres';
import { type BootedTest, bootForTest } from '#platform/testing';
import {
  afterDate,
  DatabaseModule,
  fetchPage,
  newId,
  type OrderedList,
  type Page,
  type PageRequest,
  TenantRow,
  type TenantTransaction,
  toPage,
} from './index.js';

@Entity('things_in_order')
class Thing extends TenantRow {
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'int' })
  rank!: number;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;
}

const COUNT = 23;
const first = new Date('2026-03-02T12:00:00.123Z');
let test: BootedTest;
let organizationId: string;

beforeAll(async () => {
  test = await bootForTest({ modules: [DatabaseModule.entities([Thing])] });
  await withClient(test.testDatabase.ownerUrl, (client) =>
    client.query(`CREATE TABLE things_in_order (
        organization_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, rank integer NOT NULL, made_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, id));
      GRANT SELECT, INSERT, DELETE ON things_in_order TO PUBLIC`),
  );
  organizationId = await test.makeOrganization();
  // Three of each, so that a page of two always ends between equal keys.
  await inTenant((tx) =>
    tx.manager.insert(
      Thing,
      Array.from({ length: COUNT }, (_, index) => thing(Math.floor(index / 3))),
    ),
  );
});
afterAll(() => test.close());

const thing = (key: number) => ({
  organizationId,
  id: newId(),
  name: `Näme ${String.fromCodePoint(97 + key)}`,
  rank: key,
  madeAt: new Date(first.getTime() + key),
});

const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
  test.database.inTenant(organizationId, work);

type Sorting = Pick<OrderedList<Thing>, 'by' | 'direction'>;
const sortings: Sorting[] = (['name', 'rank', 'madeAt'] as const).flatMap((by) => [
  { by, direction: 'ASC' },
  { by, direction: 'DESC' },
]);

const read = (sorting: Sorting, request: PageRequest): Promise<Page<Thing>> =>
  inTenant((tx) => {
    const query = tx.manager
      .createQueryBuilder(Thing, 'thing')
      .where('thing.organizationId = :organizationId', { organizationId });
    return fetchPage({ query, ...sorting }, request);
  });

async function readAll(sorting: Sorting, between?: () => Promise<unknown>): Promise<Thing[]> {
  const seen: Thing[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page<Thing> = await read(sorting, { limit: 2, cursor });
    seen.push(...page.items);
    cursor = page.nextCursor;
    await between?.();
  }
  return seen;
}

const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('the pages of a list', () => {
  it.each(sortings)('hold every row once, in order, by $by $direction', async (sorting) => {
    const seen = await readAll(sorting);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(COUNT);
    expect(seen).toHaveLength(COUNT);
    const ranks = seen.map(({ rank }) => rank);
    const ascending = ranks.toSorted((a, b) => a - b);
    expect(ranks).toEqual(sorting.direction === 'ASC' ? ascending : ascending.toReversed());
  });

  it('neither repeat nor skip a row when others come and go meanwhile', async () => {
    const before = await readAll({ by: 'rank', direction: 'DESC' });
    const passing: string[] = [];
    const seen = await readAll({ by: 'rank', direction: 'DESC' }, () =>
      inTenant(async (tx) => {
        // Newer than everything, so in front of every page that was read; and the one before goes.
        const row = thing(100 + passing.length);
        for (const id of passing) await tx.manager.delete(Thing, { organizationId, id });
        await tx.manager.insert(Thing, row);
        passing.push(row.id);
      }),
    );
    expect(seen.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await inTenant(async (tx) => {
      for (const id of passing) await tx.manager.delete(Thing, { organizationId, id });
    });
  });

  it('end with no cursor, also when the last page is full', async () => {
    await expect(read(sortings[0] as Sorting, { limit: COUNT })).resolves.toMatchObject({ nextCursor: null });
  });

  it('end at once when there is nothing', async () => {
    const page = await test.database.inTenant(newId(), (tx) =>
      fetchPage(
        {
          query: tx.manager
            .createQueryBuilder(Thing, 'thing')
            .where('thing.organizationId = :id', { id: tx.organizationId }),
          by: 'name',
          direction: 'ASC',
        },
        { limit: 2 },
      ),
    );
    expect(page).toEqual({ items: [], nextCursor: null });
  });

  it('are refused for the cursor of another list', async () => {
    for (const sorting of sortings) {
      const { nextCursor } = await read(sorting, { limit: 1 });
      for (const other of sortings.filter(({ by }) => by !== sorting.by))
        await expect(read(other, { limit: 1, cursor: nextCursor ?? '' })).rejects.toMatchObject({
          code: 'request.cursor_invalid',
        });
    }
  });

  const date = first.toISOString();
  it.each<[string, Sorting['by'], string]>([
    ['is no base64', 'name', '%%%'],
    ['is no JSON', 'name', Buffer.from('{').toString('base64url')],
    ['is no list', 'name', Buffer.from('"a"').toString('base64url')],
    ['is empty', 'name', cursorOf()],
    ['is too long', 'name', cursorOf('things_in_order.name', 'a', newId(), 'b')],
    ['names no list', 'name', cursorOf('a', newId())],
    ['has a number for a key', 'rank', cursorOf('things_in_order.rank', 1, newId())],
    ['has no id', 'name', cursorOf('things_in_order.name', 'a', 'b')],
    ['has a NUL', 'name', cursorOf('things_in_order.name', 'a\0', newId())],
    ['has a word for a number', 'rank', cursorOf('things_in_order.rank', 'one', newId())],
    ['has a number of 33 bits', 'rank', cursorOf('things_in_order.rank', '4294967296', newId())],
    ['has a fraction', 'rank', cursorOf('things_in_order.rank', '1.5', newId())],
    ['has a word for a date', 'madeAt', cursorOf('things_in_order.made_at', 'infinity', newId())],
    ['has a day that is none', 'madeAt', cursorOf('things_in_order.made_at', '2026-02-30', newId())],
    ['has a far year', 'madeAt', cursorOf('things_in_order.made_at', `+01${date}`, newId())],
  ])('are refused for a cursor that %s', async (_what, by, cursor) => {
    await expect(read({ by, direction: 'ASC' }, { limit: 2, cursor })).rejects.toMatchObject({
      code: 'request.cursor_invalid',
    });
  });

  it('take every date of four digits, the year 0 too', async () => {
    const cursor = cursorOf('things_in_order.made_at', '0000-01-01T00:00:00.000Z', newId());
    const { items } = await read({ by: 'madeAt', direction: 'ASC' }, { limit: 100, cursor });
    expect(items).toHaveLength(COUNT);
  });
});

describe('a list written in SQL', () => {
  it('begins at the start, and goes on behind the last row of its own cursor only', () => {
    const rows = [newId(), newId()].map((id) => ({ id, at: first }));
    const { items, nextCursor } = toPage(rows, { limit: 1 }, ({ at }) => at.toISOString(), 'things.at');
    expect(items).toEqual(rows.slice(0, 1));
    const request = { limit: 1, cursor: nextCursor ?? '' };
    expect(afterDate({ limit: 1 }, 'things.at')).toEqual([null, null]);
    expect(afterDate(request, 'things.at')).toEqual([first, rows[0]?.id]);
    expect(() => afterDate(request, 'others.at')).toThrow(
      expect.objectContaining({ code: 'request.cursor_invalid' }),
    );
  });
});
