import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { withClient } from '#platform/embedded-postgres';
import { ListRejections, type RejectionFilter, rejectionQuery } from './list-rejections.js';
import { hour, RejectionsTest } from './rejections.fixture.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});
afterAll(() => test.stop());

const newest = { status: 'drafted', order: 'newest', limit: 25 } as const;

const list = (of: RejectionsTest, filter: Partial<RejectionFilter> = {}) =>
  of.booted.app.get(ListRejections, { strict: false }).execute(of.organizationId, { ...newest, ...filter });

const idsOf = async (of: RejectionsTest, filter: Partial<RejectionFilter>): Promise<string[]> =>
  (await list(of, filter)).items.map(({ id }) => id);

describe('the list of rejections', () => {
  it('finds by the beginning of a name or of an address, and by opening, within one status', async () => {
    const own = await test.other();
    const ada = await own.applicant({ address: 'ada@list.example' });
    const bea = await own.applicant({ address: 'bea@list.example' });
    const drafts = [await own.reject(ada), await own.reject(bea)];
    await own.query(`UPDATE candidates SET full_name = 'Zoë Müller', name_key = 'zoe muller' WHERE id = $1`, [
      bea.candidateId,
    ]);
    for (const search of ['zoe', 'ZOË M', 'bea@', 'Bea@List'])
      expect(await idsOf(own, { search })).toEqual([drafts[1]]);
    for (const search of ['müller', '%', 'list.example']) expect(await idsOf(own, { search })).toEqual([]);
    expect(await idsOf(own, { search: '  ' })).toHaveLength(2);
    expect(await idsOf(own, { openingId: ada.openingId })).toEqual([drafts[0]]);
    expect(await idsOf(own, { openingId: ada.openingId, search: 'zoe' })).toEqual([]);
    expect(await idsOf(own, { status: 'sent', search: 'zoe' })).toEqual([]);
    expect(await idsOf(own, { status: 'sent', candidateId: bea.candidateId })).toEqual([drafts[1]]);
  });

  it('says of each row how far the application came and what the check found, until it is overridden', async () => {
    const own = await test.other();
    const id = await own.reject(await own.applicant({ stage: 'onsite', interviewsHeld: 4, finalist: true }));
    expect((await list(own)).items).toMatchObject([
      { id, stage: 'onsite', interviewsHeld: 4, finalist: true, findings: { block: 0, warn: 0 } },
    ]);
    const { letter } = await own.read(id);
    const words = { subject: letter.subject, body: 'Dear {{first_name}},\n\nNo.' };
    const { findings } = await own.letters.execute(own.principal, id, words, letter.version);
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    expect((await list(own)).items[0]?.findings).toEqual({ block: count('block'), warn: count('warn') });
    expect(count('block')).toBeGreaterThan(0);
    const rule = findings.find(({ severity }) => severity === 'warn')?.rule;
    const spoken = findings.filter((finding) => finding.rule === rule).length;
    await own.query(`UPDATE letters SET overrides = $2 WHERE id = $1`, [
      letter.id,
      JSON.stringify([{ rule, reason: 'As it is.', by: newId(), at: own.now.toISOString() }]),
    ]);
    expect((await list(own)).items[0]?.findings).toEqual({
      block: count('block'),
      warn: count('warn') - spoken,
    });
  });

  it('tells what leaves next, page after page, and counts each status', async () => {
    const own = await test.other();
    const approved: string[] = [];
    for (const at of [3, 1, 2]) {
      const id = await own.approved(await own.applicant());
      await own.query('UPDATE rejections SET leaves_at = $2 WHERE id = $1', [id, hour(at * 100)]);
      approved.push(id);
    }
    await own.reject(await own.applicant());
    const leaving = { status: 'approved', order: 'leaves_next', limit: 2 } as const;
    const first = await list(own, leaving);
    const second = await list(own, { ...leaving, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      approved[1],
      approved[2],
      approved[0],
    ]);
    expect(second.nextCursor).toBeNull();
    await expect(list(own, { status: 'sent', order: 'leaves_next' })).rejects.toMatchObject({
      code: 'rejections.order_of_approved',
    });
    await expect(
      list(own, { status: 'approved', cursor: first.nextCursor ?? undefined }),
    ).rejects.toMatchObject({
      code: 'request.cursor_invalid',
    });
    const counts = await own.booted.app.get(ListRejections, { strict: false }).counts(own.organizationId);
    expect(counts).toMatchObject({ drafted: 1, approved: 3, sent: 0 });
  });
});

describe('among 4,000 rejections, as the role of the apps', () => {
  let own: RejectionsTest;
  let openingId: string;

  beforeAll(async () => {
    own = await test.other();
    const ada = await own.applicant();
    ({ openingId } = ada);
    const id = await own.reject(ada);
    await own.tx(async (tx) => {
      // The rows of one draft, many times over: of 400 people, a tenth of it for the same opening.
      const of = [own.organizationId, id, own.now];
      await tx.manager.query(
        `INSERT INTO candidates (organization_id, id, full_name, name_key, name_provenance, created_at, recorded_at)
         SELECT $1, gen_random_uuid(), 'N' || n, 'n' || n, 'typed', $2, $2 FROM generate_series(1, 400) n`,
        [own.organizationId, own.now],
      );
      await tx.manager.query(
        `INSERT INTO candidate_addresses (organization_id, id, candidate_id, address, address_key)
         SELECT $1, gen_random_uuid(), id, name_key || '@x.example', name_key || '@x.example' FROM candidates WHERE name_key LIKE 'n%'`,
        [own.organizationId],
      );
      await tx.manager.query(
        `INSERT INTO openings (organization_id, id, title, title_key, status, opened_at, status_at, recorded_at)
         SELECT $1, gen_random_uuid(), 'T' || n, 't' || n, 'open', $2, $2, $2 FROM generate_series(1, 10) n`,
        [own.organizationId, own.now],
      );
      await tx.manager.query(
        `INSERT INTO rejections (organization_id, id, application_id, round, candidate_id, opening_id, conversation_id, letter_id, signer_id,
                                 status, decided_at, approved_by, approved_at, leaves_at, created_at)
         SELECT r.organization_id, gen_random_uuid(), r.application_id, n + 1, c.id, o.id, r.conversation_id, r.letter_id, r.signer_id,
                CASE n % 4 WHEN 0 THEN 'drafted' WHEN 1 THEN 'approved' ELSE 'sent' END, r.decided_at, r.signer_id, $3,
                $3::timestamptz + n * interval '1 minute', $3::timestamptz - n * interval '1 minute'
           FROM rejections r, generate_series(1, 4000) n
           JOIN LATERAL (SELECT id FROM candidates WHERE name_key = 'n' || 1 + n % 400) c ON true
           JOIN LATERAL (SELECT id FROM openings WHERE title_key = 't' || 1 + n % 10) o ON true
          WHERE r.organization_id = $1 AND r.id = $2`,
        of,
      );
      openingId = (await tx.manager.query(`SELECT id FROM openings WHERE title_key = 't3'`))[0].id;
    });
    await withClient(own.booted.testDatabase.ownerUrl, (client) =>
      client.query('ANALYZE rejections, candidates, candidate_addresses, openings'),
    );
  });

  const plan = (filter: Partial<RejectionFilter>, after: readonly [Date, string] | readonly [null, null]) =>
    own.tx(async (tx) => {
      const { sql, parameters } = rejectionQuery(own.organizationId, { ...newest, ...filter }, after);
      return JSON.stringify(await tx.manager.query(`EXPLAIN (COSTS OFF) ${sql}`, parameters));
    });

  it.each([
    ['rejections_status', 'the newest', {}],
    ['rejections_opening_status', 'one opening', { openingId: 'yes' }],
    ['rejections_leaving', 'what leaves next', { status: 'approved', order: 'leaves_next' }],
    ['rejections_candidate', 'one candidate', { candidateId: newId() }],
  ] as const)('enters by %s for %s, first page and deep', async (index, _what, filter) => {
    const given = 'openingId' in filter ? { openingId } : filter;
    for (const after of [[null, null], [own.now, newId()] as const] as const) {
      const text = await plan(given, after);
      expect(text).toContain(`using ${index} on rejections`);
      expect(text).not.toContain('Seq Scan on rejections');
    }
  });

  it('searches by the indexes of names and addresses', async () => {
    const text = await plan({ search: 'n399' }, [null, null]);
    expect(text).toContain('candidates_name');
    expect(text).toContain('candidate_addresses_found');
    expect(text).not.toMatch(/Seq Scan on (candidates|rejections)/);
  });
});
