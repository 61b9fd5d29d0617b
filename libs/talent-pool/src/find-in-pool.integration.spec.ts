import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatchOpening } from './match-opening.js';
import { retrieval, retrieve } from './posting-store.js';
import { PoolTest } from './talent-pool.fixture.js';

let test: PoolTest;
beforeAll(async () => {
  test = await PoolTest.start();
  await fill(test, 500, 100);
}, 60_000);
afterAll(async () => {
  await test.stop();
});

/** `people` members of the pool with a consent in force and `terms` postings each, written as the app's role. */
async function fill(of: PoolTest, people: number, terms: number): Promise<void> {
  const parameters = [of.organizationId, people, of.now];
  await of.tx(async (tx) => {
    await tx.manager.query(
      `INSERT INTO candidates (organization_id, id, full_name, name_key, name_provenance, can_email, skills, created_at, recorded_at)
       SELECT $1, gen_random_uuid(), 'Person ' || n, 'person ' || n, 'typed', true, ARRAY['TypeScript', 'skill' || n % 50], $3, $3
         FROM generate_series(1, $2::int) n`,
      parameters,
    );
    await tx.manager.query(
      `INSERT INTO silver_medalists (organization_id, id, candidate_id, nominated_at, strengths, status)
       SELECT $1, gen_random_uuid(), id, $2, 'Clear and calm.', 'in_pool' FROM candidates`,
      [of.organizationId, of.now],
    );
    await tx.manager.query(
      `INSERT INTO consents (organization_id, id, candidate_id, purpose, basis, text_version, text, locale, channel, given_at, expires_at)
       SELECT $1, gen_random_uuid(), id, 'talent_pool', 'consent', '1', 'yes', 'en', 'candidate_page', $2::timestamptz, $2::timestamptz + interval '1 year'
         FROM candidates`,
      [of.organizationId, of.now],
    );
    await tx.manager.query(
      `INSERT INTO postings (organization_id, term, candidate_id, weight)
       SELECT $1, CASE WHEN n = 1 THEN 'typescript' ELSE 'term' || (n * 7 + hashtext(c.id::text)::bigint % 3000) END, c.id, 1 + n % 5
         FROM candidates c, generate_series(1, $2::int) n ON CONFLICT DO NOTHING`,
      [of.organizationId, terms],
    );
  });
}

describe('looking up the pool', () => {
  it('uses the index under row-level security, at 50,000 postings', async () => {
    const [counted] = await test.query<{ count: number }>('SELECT count(*)::int AS count FROM postings');
    expect(counted?.count).toBeGreaterThanOrEqual(49_000);
    const plan = await test.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF) ${retrieval}`, [
      test.organizationId,
      ['typescript', 'term70', 'term91'],
      [3, 2, 1],
    ]);
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index (Only )?Scan using postings_\w+ on postings/);
    expect(text).not.toContain('Seq Scan on postings');
    // The term is what the index is asked for, not a filter over everybody's terms.
    expect(text).toMatch(/Index Cond: .*term = /);
  });

  it('finds nobody of another organization', async () => {
    const stranger = await test.other();
    expect(await stranger.tx((tx) => retrieve(tx, [{ term: 'typescript', weight: 1 }]))).toEqual([]);
    expect(await test.tx((tx) => retrieve(tx, [{ term: 'typescript', weight: 1 }]))).toHaveLength(500);
  });
});

describe('matching an opening', () => {
  it('makes one run a day for the job, however often it runs, and one for each person who asks', async () => {
    const openingId = await test.opening();
    const match = test.booted.app.get(MatchOpening, { strict: false });
    await Promise.all([
      match.automatically(test.organizationId, openingId),
      match.automatically(test.organizationId, openingId),
    ]);
    await match.automatically(test.organizationId, openingId);
    const runs = 'SELECT started_by FROM match_runs WHERE opening_id = $1 ORDER BY at, id';
    expect(await test.query(runs, [openingId])).toEqual([{ started_by: null }]);
    await match.execute(test.principal, openingId);
    expect(await test.query(runs, [openingId])).toHaveLength(2);
  });

  it('lists everybody who was found, page by page, in one order', async () => {
    const openingId = await test.opening();
    await test.api('POST', `/openings/${openingId}/match-runs`);
    const ranks: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { json } = await test.api('GET', `/openings/${openingId}/proposals?limit=100${from}`);
      ranks.push(...json.items.map((item: { rank: number }) => item.rank));
      cursor = json.nextCursor;
    }
    expect(ranks).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    const forged = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
    expect((await test.api('GET', `/openings/${openingId}/proposals?cursor=${forged}`)).status).toBe(400);
  });

  it('leaves every application as it was', async () => {
    const finalist = await test.member();
    const rows = () =>
      test.query('SELECT to_jsonb(a) AS row FROM applications a WHERE id = $1', [finalist.applicationId]);
    const before = await rows();
    const openingId = await test.opening();
    await test.api('POST', `/openings/${openingId}/match-runs`);
    expect(await rows()).toEqual(before);
  });
});
