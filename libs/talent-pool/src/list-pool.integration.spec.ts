import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { medalistQuery } from './list-talent-pool.js';
import { type Finalist, PoolTest } from './talent-pool.fixture.js';

let test: PoolTest;
beforeAll(async () => {
  test = await PoolTest.start();
});
afterAll(() => test.stop());

describe('the list of the pool', () => {
  let own: PoolTest;
  let ada: Finalist;
  let kim: Finalist;

  const found = async (query: string): Promise<string[]> => {
    const { status, json } = await own.api('GET', `/talent-pool?${query}`);
    expect(status).toBe(200);
    return json.items.map((item: { candidate: { fullName: string } }) => item.candidate.fullName);
  };

  beforeAll(async () => {
    own = await test.other();
    ada = await own.finalist();
    await own.nominate(ada);
    await own.stay(ada);
    kim = await own.finalist({ firstName: 'Kim', lastName: 'Ödegård', skills: ['Figma', 'User research'] });
    await own.nominate(kim);
    await own.stay(kim, 'Lead a design team');
  });

  it('has in each row who it is, the praise, and how the consent stands', async () => {
    const { json } = await own.api('GET', '/talent-pool');
    expect(json.items[0]).toMatchObject({
      candidateId: kim.candidateId,
      candidate: { fullName: 'Kim Ödegård', headline: 'Backend engineer', location: 'Lisbon, Portugal' },
      strengths: expect.stringContaining('before you wrote any code'),
      consentState: 'active',
      expiresAt: expect.any(String),
    });
  });

  it.each([
    ['the beginning of a name', 'kim od', ['Kim Ödegård']],
    ['the beginning of an address', 'no-such@', []],
    ['a skill by another spelling', 'postgres', ['Ada Okafor']],
    ['a skill of several words by another name', 'UX research', ['Kim Ödegård']],
    ['words of what they want next, in any form', 'leading designers', ['Kim Ödegård']],
    ['all words and not any', 'figma postgres', []],
    ['what the panel praised', 'failure', ['Kim Ödegård', 'Ada Okafor']],
    ['what nobody is known for', 'bookkeeping', []],
    ['a wildcard', '%', []],
  ])('is searched by %s', async (_what, search, names) => {
    expect(await found(`search=${encodeURIComponent(search)}`)).toEqual(names);
  });

  it('is paged in a search too, and finds who left by name only', async () => {
    const first = await own.api('GET', '/talent-pool?search=failure&limit=1');
    const second = await own.api(
      'GET',
      `/talent-pool?search=failure&limit=1&cursor=${first.json.nextCursor}`,
    );
    expect([first, second].map(({ json }) => json.items[0].candidateId)).toEqual([
      kim.candidateId,
      ada.candidateId,
    ]);
    expect(second.json.nextCursor).toBeNull();
    const gone = await own.finalist({ firstName: 'Lee', lastName: 'Gone' });
    const id = await own.nominate(gone);
    await own.api('POST', `/talent-pool/${id}/remove`);
    expect(await found('status=left&search=lee')).toEqual(['Lee Gone']);
    expect(await found('status=left&search=failure')).toEqual([]);
    expect(await found(`candidateId=${gone.candidateId}`)).toEqual(['Lee Gone']);
    expect((await own.api('GET', '/talent-pool?search=%00')).status).toBe(400);
    const other = `/talent-pool?status=left&cursor=${first.json.nextCursor}`;
    expect((await own.api('GET', other)).json.code).toBe('request.cursor_invalid');
  });

  it('enters the pool by its indexes at 5,000 members, however common the word', async () => {
    const big = await test.other();
    await big.query(
      `WITH people AS (
         INSERT INTO candidates (organization_id, id, full_name, name_key, name_provenance, created_at, recorded_at)
         SELECT $1, gen_random_uuid(), 'P' || n, 'p' || n, 'typed', $2, $2 FROM generate_series(1, 5000) n RETURNING id),
       pool AS (
         INSERT INTO silver_medalists (organization_id, id, candidate_id, nominated_at, strengths, status)
         SELECT $1, gen_random_uuid(), id, $2, 'Calm.', 'in_pool' FROM people RETURNING candidate_id)
       INSERT INTO postings (organization_id, term, candidate_id, weight)
       SELECT $1, term, candidate_id, 1 FROM pool, unnest(ARRAY['calm', 'figma']) AS t (term)`,
      [big.organizationId, big.now],
    );
    const { json } = await big.api('GET', '/talent-pool?search=calm%20figma&limit=100');
    expect(json.items).toHaveLength(100);
    const { sql, parameters } = medalistQuery(
      big.organizationId,
      { status: 'in_pool', limit: 25, search: 'calm figma' },
      [null, null],
    );
    const plans = JSON.stringify(await big.query(`EXPLAIN (COSTS OFF) ${sql}`, parameters));
    expect(plans).toMatch(/using postings_\w+ on postings/);
    expect(plans).not.toContain('Seq Scan on postings');
  });
});

describe('names', () => {
  it('stand in invitations and proposals, with what opens the person and the invitation', async () => {
    const own = await test.other();
    const ada = await own.member();
    const { openingId, id } = await own.invited();
    const [medalist] = (await own.api('GET', '/talent-pool')).json.items;
    const named = {
      id,
      candidateName: 'Ada Okafor',
      role: 'Senior Backend Engineer',
      medalistId: medalist.id,
    };
    expect((await own.api('GET', '/invitations?status=drafted')).json.items).toMatchObject([named]);
    expect((await own.api('GET', `/invitations/${id}`)).json.invitation).toMatchObject(named);
    expect((await own.api('GET', `/openings/${openingId}/proposals`)).json.items).toMatchObject([
      {
        candidate: { id: ada.candidateId, fullName: 'Ada Okafor', location: 'Lisbon, Portugal' },
        medalistId: medalist.id,
        invitationId: id,
        status: 'invited',
      },
    ]);
    expect((await own.api('GET', `/openings?limit=1`)).json.items).toMatchObject([
      { id: openingId, counts: { activeApplications: 0, drafts: 0, proposals: 0 } },
    ]);
  });

  it('of what somebody was nearly hired for, and of their conversations, stand on their page', async () => {
    const own = await test.other();
    const ada = await own.member();
    const { id } = await own.invited();
    const [medalist] = (await own.api('GET', '/talent-pool')).json.items;
    const { json } = await own.api('GET', `/talent-pool/${medalist.id}`);
    expect(json).toMatchObject({
      candidate: { fullName: 'Ada Okafor', location: 'Lisbon, Portugal' },
      nearlyHiredFor: {
        applicationId: ada.applicationId,
        stage: 'final',
        interviewsHeld: 3,
        rejectedAt: expect.any(String),
      },
      invitations: [{ id, role: 'Senior Backend Engineer' }],
      conversations: [{ applicationId: null, openingTitle: null }],
    });
    expect((await own.api('GET', `/talent-pool/${newId()}`)).status).toBe(404);
  });
});
