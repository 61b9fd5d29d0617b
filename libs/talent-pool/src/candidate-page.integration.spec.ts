import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseCandidate, mergeCandidates } from '#hiring';
import { isSuppressed, suppress } from '#mail';
import { WhenCandidateIsErasedEraseMedalist } from './erase-medalist.js';
import { WhenCandidatesAreMergedMergeMedalists } from './merge-medalists.js';
import { unsubscribeUrl } from './pool-links.js';
import { ExpireConsent } from './expire-consent.js';
import { type Finalist, PoolTest } from './talent-pool.fixture.js';

let test: PoolTest;
beforeAll(async () => {
  test = await PoolTest.start();
});
afterAll(async () => {
  await test.stop();
});

/** Every row that a page or a link could change. */
async function state(of: PoolTest): Promise<string> {
  const tables = ['silver_medalists', 'consents', 'postings', 'duties', 'timers', 'suppressions', 'outbox'];
  const rows: unknown[] = [];
  for (const table of [...tables, 'audit_entries', 'candidates', 'route_keys'])
    rows.push(await of.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`));
  return JSON.stringify(rows);
}

async function unsubscribePath(of: PoolTest, { candidateId }: Finalist): Promise<string> {
  const url = await of.tx((tx) => unsubscribeUrl(tx, of.booted.config, candidateId));
  return new URL(url).pathname;
}

describe("the candidate's page", () => {
  it('shows where things stand, and nothing of a decision before its letter left', async () => {
    const finalist = await test.finalist();
    const { status, text, headers } = await test.request('GET', finalist.page);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('Hello <bdi>Ada</bdi>');
    expect(text).toContain('<bdi>Backend Engineer</bdi>');
    expect(text).toContain('We have not told you the outcome yet');
    expect(text).not.toMatch(/reject|feedback/i);
    expect(text).not.toContain('<script');
  });

  it('changes nothing when it is looked at, however often', async () => {
    const finalist = await test.member();
    const unsubscribe = await unsubscribePath(test, finalist);
    const before = await state(test);
    for (const path of [finalist.page, unsubscribe, `${finalist.page}/stay`, `${finalist.page}/leave`])
      await test.request('GET', path);
    expect(await state(test)).toBe(before);
  });

  it('tells a stranger nothing', async () => {
    const { status, text } = await test.request('GET', `/c/${'a'.repeat(43)}`);
    expect(status).toBe(404);
    expect(text).toContain('This link opens nothing');
    expect(text).not.toContain('Kestrel');
    expect((await test.request('POST', `/c/${'a'.repeat(43)}/stay`)).status).toBe(404);
    expect((await test.request('POST', `/u/${'a'.repeat(43)}`)).status).toBe(404);
  });

  it('belongs to one organization and one person', async () => {
    const other = await test.other();
    const mine = await test.finalist({ firstName: 'Ingrid' });
    const theirs = await other.finalist({ firstName: 'Noor' });
    await other.nominate(theirs);
    await other.stay(theirs);
    expect((await test.request('GET', theirs.page)).text).toContain('Noor');
    expect((await test.request('GET', mine.page)).text).not.toContain('Noor');
    expect(
      await test.query('SELECT 1 FROM consents WHERE candidate_id = $1', [theirs.candidateId]),
    ).toHaveLength(0);
    expect(await other.statusOf(theirs)).toBe('in_pool');
    // The unsubscribe token of one opens no page, and the other way round.
    const token = (await unsubscribePath(test, mine)).slice(3);
    expect((await test.request('GET', `/c/${token}`)).status).toBe(404);
    expect((await test.request('GET', mine.page.replace('/c/', '/u/'))).status).toBe(404);
  });

  it('escapes hostile names, titles and wishes', async () => {
    const hostile = `<script>alert("x")</script>' onmouseover='y`;
    const finalist = await test.finalist({ firstName: hostile });
    await test.stay(finalist, `</textarea>${hostile}`);
    const { text } = await test.request('GET', finalist.page);
    expect(text).not.toContain('<script');
    expect(text.match(/<\/textarea>/g)).toHaveLength(1);
    expect(text).not.toContain(`' onmouseover`);
    expect(text).toContain('&lt;script&gt;');
  });

  it('lets a nominated candidate in, keeps the exact words agreed to, and sets the end', async () => {
    const finalist = await test.finalist();
    await test.nominate(finalist);
    const { text } = await test.request('GET', finalist.page);
    await test.stay(finalist, 'Anything with maps');
    expect(await test.statusOf(finalist)).toBe('in_pool');
    const [consent] = await test.query<{ id: string; text: string; channel: string; expires_at: Date }>(
      'SELECT * FROM consents WHERE candidate_id = $1',
      [finalist.candidateId],
    );
    expect(consent?.channel).toBe('candidate_page');
    expect(text).toContain(consent?.text);
    expect(consent?.expires_at).toEqual(new Date('2027-03-02T09:00:00Z'));
    const [duty] = await test.query('SELECT kind, status, due_at FROM duties WHERE subject_id = $1', [
      consent?.id,
    ]);
    expect(duty).toEqual({ kind: 'renew_consent', status: 'open', due_at: new Date('2027-01-01T09:00:00Z') });
    const found = await test.query(`SELECT 1 FROM postings WHERE candidate_id = $1 AND term = 'maps'`, [
      finalist.candidateId,
    ]);
    expect(found).toHaveLength(1);
  });

  it('says yes once, however often the button is pressed', async () => {
    const finalist = await test.member();
    await Promise.all([test.stay(finalist, 'One'), test.stay(finalist, 'Two')]);
    expect(
      await test.query('SELECT 1 FROM consents WHERE candidate_id = $1', [finalist.candidateId]),
    ).toHaveLength(1);
  });

  it('proposes who was not nominated, and only a named person lets them in', async () => {
    const finalist = await test.finalist();
    await test.stay(finalist);
    expect(await test.statusOf(finalist)).toBe('nominated');
    expect((await test.request('GET', finalist.page)).text).toContain('We told the team');
    const promise = `SELECT status FROM duties WHERE kind = 'keep_promise' AND candidate_id = $1`;
    expect(await test.query(promise, [finalist.candidateId])).toEqual([{ status: 'open' }]);
    await test.nominate(finalist);
    expect(await test.statusOf(finalist)).toBe('in_pool');
    expect(await test.query(promise, [finalist.candidateId])).toEqual([{ status: 'closed' }]);
  });

  it('ends everything in one step, and only a new yes leads back', async () => {
    const finalist = await test.member();
    expect((await test.request('POST', `${finalist.page}/leave`)).status).toBe(303);
    expect(await test.statusOf(finalist)).toBe('left');
    const of = [finalist.candidateId];
    expect(await test.query('SELECT 1 FROM postings WHERE candidate_id = $1', of)).toEqual([]);
    expect(await test.query(`SELECT 1 FROM duties WHERE status = 'open' AND candidate_id = $1`, of)).toEqual(
      [],
    );
    expect(await test.tx((tx) => isSuppressed(tx, finalist.address, 'pool'))).toBe(false);
    await test.stay(finalist);
    expect(await test.statusOf(finalist)).toBe('in_pool');
  });

  it('is not a way back in for somebody whose nomination was taken back', async () => {
    const finalist = await test.finalist();
    const id = await test.nominate(finalist);
    await test.stay(finalist);
    expect((await test.api('POST', `/talent-pool/${id}/remove`)).json).toMatchObject({ status: 'left' });
    await test.stay(finalist);
    expect(await test.statusOf(finalist)).toBe('nominated');
  });
});

describe('one-click unsubscribing', () => {
  it.each([
    ['a form', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
    [
      'multipart form data',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
    ],
  ])(
    'takes %s, answers 200 without a redirect, and stops pool mail but never an outcome',
    async (_, raw, type) => {
      const finalist = await test.member();
      const { status, headers } = await test.request('POST', await unsubscribePath(test, finalist), {
        raw,
        type,
      });
      expect(status).toBe(200);
      expect(headers.get('location')).toBeNull();
      expect(await test.statusOf(finalist)).toBe('left');
      expect(await test.tx((tx) => isSuppressed(tx, finalist.address, 'pool'))).toBe(true);
      expect(await test.tx((tx) => isSuppressed(tx, finalist.address, 'all'))).toBe(false);
      // Their own later yes takes it back; nobody else's does.
      await test.stay(finalist);
      expect(await test.tx((tx) => isSuppressed(tx, finalist.address, 'pool'))).toBe(false);
    },
  );

  it('leaves alone what is not an unsubscribing: who asked never to be written to is told how to be reached', async () => {
    const finalist = await test.finalist();
    const reason = { address: finalist.address, scope: 'pool', reason: 'privacy_request' } as const;
    await test.tx((tx) => suppress(tx, reason, new Date('2026-03-02T12:00:00Z')));
    await test.nominate(finalist);
    await test.stay(finalist);
    expect(await test.tx((tx) => isSuppressed(tx, finalist.address, 'pool'))).toBe(true);
    expect((await test.request('GET', finalist.page)).text).toContain('We cannot write to the address');
  });

  it('asks a person who follows the link', async () => {
    const finalist = await test.member();
    const path = await unsubscribePath(test, finalist);
    const { status, text } = await test.request('GET', path);
    expect(status).toBe(200);
    expect(text).toContain(`<form method="post" action="${path}">`);
    expect(await test.statusOf(finalist)).toBe('in_pool');
  });
});

describe('a consent', () => {
  it('ends by itself: the membership expires and nobody finds them', async () => {
    const own = await test.other();
    const finalist = await own.member();
    const [consent] = await own.query<{ id: string }>('SELECT id FROM consents');
    const job = own.booted.app.get(ExpireConsent, { strict: false });
    await job.handle(own.organizationId, { subjectId: consent?.id ?? '' });
    expect(await own.statusOf(finalist)).toBe('in_pool');
    await own.query(`UPDATE consents SET expires_at = $1`, [own.now]);
    await job.handle(own.organizationId, { subjectId: consent?.id ?? '' });
    await job.handle(own.organizationId, { subjectId: consent?.id ?? '' });
    expect(await own.statusOf(finalist)).toBe('expired');
    expect(await own.query('SELECT 1 FROM postings')).toEqual([]);
    const timers = `SELECT 1 FROM timers WHERE job = 'talent-pool.expire-consent' AND subject_id = $1`;
    expect(await own.query(timers, [consent?.id])).toEqual([]);
  });
});

describe('a renewal', () => {
  it('is asked for when the end is near, makes a new consent, and closes the duty of the old one', async () => {
    const own = await test.other();
    const finalist = await own.member();
    const soon = new Date(own.now.getTime() + 30 * 24 * 3_600_000);
    await own.query('UPDATE consents SET expires_at = $1', [soon]);
    expect((await own.request('GET', finalist.page)).text).toContain('Yes, for another 12 months');
    await own.stay(finalist);
    expect(
      await own.query('SELECT withdrawn_channel, expires_at FROM consents ORDER BY given_at, id'),
    ).toEqual([
      { withdrawn_channel: 'renewed', expires_at: soon },
      { withdrawn_channel: null, expires_at: new Date('2027-03-02T09:00:00Z') },
    ]);
    expect(await own.query(`SELECT status FROM duties WHERE kind = 'renew_consent' ORDER BY id`)).toEqual([
      { status: 'closed' },
      { status: 'open' },
    ]);
    expect(await own.statusOf(finalist)).toBe('in_pool');
  });
});

describe('merging two rows of one person', () => {
  it('moves the membership, its consent and what it is found by', async () => {
    const own = await test.other();
    const [gone, kept] = [await own.member(), await own.finalist()];
    await own.tx((tx) =>
      mergeCandidates(tx, { candidateId: gone.candidateId, intoCandidateId: kept.candidateId }),
    );
    const job = own.booted.app.get(WhenCandidatesAreMergedMergeMedalists, { strict: false });
    const merge = { candidateId: gone.candidateId, intoCandidateId: kept.candidateId };
    for (let run = 0; run < 2; run += 1) await job.handle(own.organizationId, merge);
    expect(await own.statusOf(kept)).toBe('in_pool');
    expect(await own.query('SELECT DISTINCT candidate_id FROM postings')).toEqual([
      { candidate_id: kept.candidateId },
    ]);
    expect((await own.request('GET', gone.page)).text).toContain('You said yes, thank you');
  });
});

describe('erasure', () => {
  it('leaves no word about the person, and closes the page', async () => {
    const own = await test.other();
    const finalist = await own.member();
    await own.invited();
    await own.tx((tx) => eraseCandidate(tx, finalist.candidateId, own.now));
    const job = own.booted.app.get(WhenCandidateIsErasedEraseMedalist, { strict: false });
    for (let run = 0; run < 2; run += 1)
      await job.handle(own.organizationId, { candidateId: finalist.candidateId });
    expect((await own.request('GET', finalist.page)).status).toBe(404);
    const [medalist] = await own.query('SELECT status, strengths, concerns, wishes FROM silver_medalists');
    expect(medalist).toEqual({ status: 'left', strengths: '', concerns: '', wishes: '' });
    expect(await own.query('SELECT text, withdrawn_channel FROM consents')).toEqual([
      { text: '', withdrawn_channel: 'erased' },
    ]);
    expect(await own.query('SELECT reasons_for, reasons_against FROM matches')).toEqual([
      { reasons_for: [], reasons_against: [] },
    ]);
    expect(await own.query('SELECT 1 FROM postings')).toEqual([]);
    expect(await own.query('SELECT status FROM invitations')).toEqual([{ status: 'cancelled' }]);
    const letters = await own.query('SELECT subject, body, context FROM letters');
    expect(JSON.stringify(letters)).not.toMatch(/Ada|Okafor|asked about failure/);
  });
});
