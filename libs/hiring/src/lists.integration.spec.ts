import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '#platform/embedded-postgres';
import {
  newId,
  type OrderedList,
  pageQuery,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { applicationList } from './list-applications.js';
import { candidateList, ListCandidates } from './list-candidates.js';
import { HiringTest } from './hiring.fixture.js';
import { recordCandidate, recordOpening } from './index.js';
import { ListOpenings, openingList } from './list-openings.js';

let test: HiringTest;
const now = new Date('2026-03-02T12:00:00Z');
const id = newId();

beforeAll(async () => {
  test = await HiringTest.boot();
});
afterAll(() => test.booted.close());
beforeEach(() => test.enterNewOrganization());

/** 4,000 openings, candidates and applications: enough for the planner to prefer an index where it may use one. */
async function fill(tx: TenantTransaction): Promise<void> {
  const rows = `FROM generate_series(1, 4000) AS n`;
  const at = `$2::timestamptz - n * interval '1 minute'`;
  const parameters = [tx.organizationId, now];
  await tx.manager.query(
    `INSERT INTO openings (organization_id, id, title, title_key, status, opened_at, status_at, recorded_at)
     SELECT $1, gen_random_uuid(), 'T' || n, 't' || n, CASE WHEN n % 2 = 0 THEN 'open' ELSE 'closed' END, ${at}, $2, $2 ${rows}`,
    parameters,
  );
  await tx.manager.query(
    `INSERT INTO candidates (organization_id, id, full_name, name_key, name_provenance, created_at, recorded_at)
     SELECT $1, gen_random_uuid(), 'N' || n, 'n' || n, 'typed', ${at}, $2 ${rows}`,
    parameters,
  );
  await tx.manager.query(
    `INSERT INTO applications (organization_id, id, candidate_id, opening_id, stage, status, applied_at, recorded_at)
     SELECT $1, gen_random_uuid(), c.id, o.id, 'screen', CASE WHEN n % 2 = 0 THEN 'active' ELSE 'rejected' END, ${at}, $2
       ${rows}, LATERAL (SELECT id FROM candidates WHERE name_key = 'n' || n % 40) c, LATERAL (SELECT id FROM openings WHERE title_key = 't' || n % 40) o`,
    parameters,
  );
}

const afterRow = (sorting: string, key: string) =>
  Buffer.from(JSON.stringify([sorting, key, id])).toString('base64url');

describe('the lists', () => {
  it('are found by an index, first page and next, and nothing is sorted, as the role of the apps', async () => {
    const of =
      <T extends { id: string }>(list: (tx: TenantTransaction) => OrderedList<T>, cursor: string) =>
      (tx: TenantTransaction) =>
        [{ limit: 25 }, { limit: 25, cursor }].map((page) =>
          pageQuery(list(tx), page).getQueryAndParameters(),
        );
    const opened = afterRow('openings.opened_at', now.toISOString());
    const titled = afterRow('openings.title_key', 't39');
    const created = afterRow('candidates.created_at', now.toISOString());
    const named = afterRow('candidates.name_key', 'n39');
    const applied = afterRow('applications.applied_at', now.toISOString());
    const lists: [index: string, queries: ReturnType<typeof of>][] = [
      ['openings_opened', of((tx) => openingList(tx, {}), opened)],
      ['openings_status', of((tx) => openingList(tx, { status: 'open' }), opened)],
      ['openings_title', of((tx) => openingList(tx, { search: 't3' }), titled)],
      ['candidates_created', of((tx) => candidateList(tx, undefined), created)],
      ['candidates_name', of((tx) => candidateList(tx, 'N3'), named)],
      ['applications_applied', of((tx) => applicationList(tx, {}), applied)],
      ['applications_status', of((tx) => applicationList(tx, { status: 'active' }), applied)],
      ['applications_candidate', of((tx) => applicationList(tx, { candidateId: id }), applied)],
      ['applications_opening', of((tx) => applicationList(tx, { openingId: id }), applied)],
      [
        'applications_opening_status',
        of((tx) => applicationList(tx, { openingId: id, status: 'active' }), applied),
      ],
    ];
    await test.inTenant(fill);
    // Statistics are the owner's business; the queries are asked as the apps.
    await withClient(test.booted.testDatabase.ownerUrl, (client) =>
      client.query('ANALYZE openings, candidates, applications'),
    );
    const plans = await test.inTenant(async (tx) => {
      const explained: { index: string; plan: string }[] = [];
      for (const [index, queries] of lists)
        for (const [sql, parameters] of queries(tx)) {
          const plan = JSON.stringify(await tx.manager.query(`EXPLAIN (COSTS OFF) ${sql}`, parameters));
          explained.push({ index, plan });
        }
      return explained;
    });
    for (const { index, plan } of plans) {
      expect(plan).toContain(`using ${index} `);
      expect(plan).not.toMatch(/Seq Scan|Sort/);
    }
  });

  it('find candidates by the start of a name or by a whole address, page after page', async () => {
    await test.inTenant(async (tx) => {
      for (const [n, fullName] of ['Zoë Müller', 'ZOE Adler', 'Zo', 'Zacharias Zoe'].entries()) {
        const addresses = [{ address: `c${n}@x.org` }];
        await recordCandidate(tx, { fullName, addresses, provenance: 'typed', at: now });
      }
    });
    const list = (search: string, page: PageRequest) =>
      test.booted.app.get(ListCandidates).execute(test.organizationId, search, page);
    const first = await list('zoe', { limit: 1 });
    const second = await list('zoe', { limit: 1, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ fullName }) => fullName)).toEqual([
      'ZOE Adler',
      'Zoë Müller',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await list('C2@x.org', { limit: 25 })).items).toMatchObject([{ fullName: 'Zo' }]);
    expect((await list('c2@x', { limit: 25 })).items).toEqual([]);
    expect((await list('%', { limit: 25 })).items).toEqual([]);
  });

  it('count the active applications of each opening, and nothing for libraries that are not loaded', async () => {
    const { organizationId } = test;
    const [openingId, candidateId] = await test.inTenant(async (tx) => {
      const opening = await recordOpening(tx, { title: 'Designer', at: now, announce: false });
      const candidate = await recordCandidate(tx, {
        fullName: 'Zo',
        provenance: 'typed',
        addresses: [],
        at: now,
      });
      return [opening.id, candidate.id];
    });
    await test.inTenant((tx) =>
      tx.manager.query(
        `INSERT INTO applications (organization_id, id, candidate_id, opening_id, stage, status, applied_at, recorded_at)
         SELECT $1, gen_random_uuid(), $2, $3, 'screen', CASE WHEN n % 2 = 0 THEN 'active' ELSE 'rejected' END, $4, $4
           FROM generate_series(1, 500) n`,
        [organizationId, candidateId, openingId, now],
      ),
    );
    const listed = await test.booted.app.get(ListOpenings).execute(organizationId, {}, { limit: 25 });
    // As far as is counted.
    const counts = { activeApplications: 200, drafts: 0, proposals: 0 };
    expect(listed.items).toMatchObject([{ id: openingId, counts }]);
    expect(listed.items[0]).not.toHaveProperty('description');
  });
});
