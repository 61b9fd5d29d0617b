import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DecisionSources } from '#hiring';
import { bootForTest, type BootedTest } from '#platform/testing';
import { businessModules } from '../../apps/business-modules.js';
import { AskedAts, greenhouseAt, status } from './asked-ats.fixture.js';
import { monday, Regards, type Tenant } from './regards.fixture.js';

const clientSecret = 'a-client-secret-of-greenhouse';
const credentials = { clientId: 'client-7', userId: '4080', clientSecret };

interface Tried {
  readonly trouble: string | null;
  readonly sentence: string;
  readonly applications: readonly { readonly status: string; readonly sentence: string }[];
}

describe('Greenhouse is asked by its Harvest API', () => {
  let regards: Regards;
  let other: BootedTest;
  let kestrel: Tenant;
  let connectionId: string;
  const ats = new AskedAts();
  const environment = { OUTBOUND_PRIVATE_RANGES: '127.0.0.1' };

  beforeAll(async () => {
    const elsewhere = greenhouseAt(await ats.open());
    regards = await Regards.start({ environment, besides: [elsewhere] });
    const database = regards.booted.testDatabase;
    other = await bootForTest({
      modules: [...businessModules, elsewhere],
      environment,
      database,
      now: regards.booted.clock.now(),
    });
    kestrel = await regards.organization();
    const wanted = { format: 'greenhouse', name: 'Greenhouse', atsMailsRejections: false };
    connectionId = (await kestrel.member.ask('POST', '/api/v1/ats-connections', wanted)).id;
    await put(credentials);
  });

  afterAll(async () => {
    await other.close();
    await regards.stop();
    await ats.close();
  });

  beforeEach(async () => {
    Object.assign(ats, { behaviour: null, tokenBehaviour: null, tokens: 0 });
    ats.questions.length = 0;
    await put(credentials);
  });

  const path = (): string => `/api/v1/ats-connections/${connectionId}/read-back`;
  const put = (body: object): Promise<unknown> => kestrel.member.ask('PUT', path(), body);
  const tried = (): Promise<Tried> => kestrel.member.ask<Tried>('POST', `${path()}/test`);

  let people = 0;

  /** Rejected applications of Greenhouse. @returns their ids here */
  async function rejected(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      people += 1;
      const applicant = await kestrel.applicant(`Hedy No${people}`);
      await kestrel.member.ask('POST', `/api/v1/applications/${applicant.applicationId}/reject`, {
        decidedAt: new Date(monday.getTime() - 3_600_000).toISOString(),
      });
      const change = 'UPDATE applications SET external_ref = $1 WHERE id = $2';
      await kestrel.rows(change, [`greenhouse:${1000 + people}`, applicant.applicationId]);
      ids.push(applicant.applicationId);
    }
    return ids;
  }

  const ask = (ids: readonly string[], booted = regards.booted): Promise<void> =>
    booted.app.get(DecisionSources, { strict: false }).ask(kestrel.organizationId, ids);

  async function confirmed(ids: readonly string[]): Promise<string[]> {
    const sources = regards.booted.app.get(DecisionSources, { strict: false });
    const now = regards.booted.clock.now();
    const found = await kestrel.tx((tx) => sources.confirmations(tx, ids, now));
    return ids.map((id) => found.get(id)?.kind ?? 'not asked');
  }

  it('says what came back when it is tried, before and after there is an application to ask about', async () => {
    const nothingYet =
      'Greenhouse answers. We know no rejected application of it yet that we could ask about.';
    await expect(tried()).resolves.toEqual({ trouble: null, sentence: nothingYet, applications: [] });
    await rejected(1);
    ats.standings.set(String(1000 + people), { status: 'rejected', since: '2026-03-01T10:00:00Z' });
    await expect(tried()).resolves.toMatchObject({
      trouble: null,
      applications: [
        { status: 'rejected', sentence: 'Greenhouse says: rejected since 2026-03-01 10:00 UTC.' },
      ],
    });
  });

  it('says clearly that its credentials are refused, for a token or for applications', async () => {
    const refused = {
      trouble: 'refused',
      sentence: 'Greenhouse could not be asked: it refuses our credentials.',
    };
    ats.tokenBehaviour = status(401);
    await expect(tried()).resolves.toMatchObject(refused);
    ats.tokenBehaviour = status(400);
    await expect(tried()).resolves.toMatchObject(refused);
    ats.tokenBehaviour = null;
    ats.behaviour = status(403);
    await expect(tried()).resolves.toMatchObject(refused);
  });

  it('asks for fifty at once with one token, and for nothing again within five minutes', async () => {
    const ids = await rejected(12);
    await ask(ids);
    expect(ats.questions.map((question) => question.ids.length)).toEqual([12]);
    await ask(ids);
    expect([ats.questions.length, ats.tokens]).toEqual([1, 1]);
    expect(new Set(await confirmed(ids))).toEqual(new Set(['confirmed']));
    await regards.at(new Date(regards.booted.clock.now().getTime() + 5 * 60_000));
    expect(new Set(await confirmed(ids))).toEqual(new Set(['stale']));
    await ask(ids);
    expect([ats.questions.length, ats.tokens]).toEqual([2, 1]);
  });

  it('gets another token when the one that it has was ended', async () => {
    const [id = ''] = await rejected(1);
    await tried();
    ats.endToken();
    await ask([id]);
    await expect(confirmed([id])).resolves.toEqual(['confirmed']);
    expect(ats.tokens).toBe(2);
  });

  it.each([1, 2, 3])('is asked by two processes at once with one token (round %i)', async () => {
    const [first, second] = [await rejected(4), await rejected(4)];
    await other.clock.advanceTo(regards.booted.clock.now());
    await Promise.all([ask(first), ask(second, other), ask(second), ask(first, other)]);
    expect(new Set(await confirmed([...first, ...second]))).toEqual(new Set(['confirmed']));
    expect(ats.questions.length).toBeLessThanOrEqual(4);
    expect(ats.tokens).toBe(1);
  });

  it('gets a token itself when the process whose turn it was is dead', async () => {
    const [id = ''] = await rejected(1);
    await kestrel.rows("UPDATE ats_read_backs SET token_turn_until = clock_timestamp() + interval '300 ms'");
    await ask([id]);
    await expect(confirmed([id])).resolves.toEqual(['confirmed']);
  });

  it('keeps no secret where it can be read, and shows none', async () => {
    await tried();
    const rows = await kestrel.rows('SELECT * FROM ats_read_backs');
    const audit = await kestrel.rows('SELECT * FROM audit_entries');
    const shown = await kestrel.member.ask('GET', `/api/v1/ats-connections/${connectionId}`);
    const text = JSON.stringify([rows, audit, shown]);
    expect(shown).toMatchObject({ readBack: { clientId: 'client-7', userId: '4080', secretHint: 'ouse' } });
    expect(text).not.toContain(clientSecret);
    expect(text).not.toContain('token-1');
  });

  it('takes no setting that could not work', async () => {
    const standard = { format: 'standard', name: 'Our ATS', atsMailsRejections: false };
    const { id } = await kestrel.member.ask('POST', '/api/v1/ats-connections', standard);
    const at = `/api/v1/ats-connections/${id}/read-back`;
    const refused = async (body: object): Promise<string | undefined> =>
      (await kestrel.member.try('PUT', at, body)).body.code;
    await expect(refused({})).resolves.toBe('ats.read_back_incomplete');
    await expect(refused({ url: 'not a url' })).resolves.toBe('ats.read_back_url_invalid');
    await expect(refused({ url: 'ftp://ats.example.com' })).resolves.toBe('ats.read_back_url_invalid');
    await expect(refused({ url: 'https://me:secret@ats.example.com' })).resolves.toBe(
      'ats.read_back_url_invalid',
    );
    await expect(refused({ url: 'https://ats.example.com', secret: 'short' })).resolves.toBe(
      'ats.secret_invalid',
    );
    await expect(kestrel.member.try('POST', `${at}/test`)).resolves.toMatchObject({ status: 404 });
  });

  it('is asked no more once that was ended, and its letters go by the mirror', async () => {
    const ids = await rejected(1);
    await kestrel.member.ask('DELETE', path());
    await ask(ids);
    expect(ats.questions).toEqual([]);
    await expect(confirmed(ids)).resolves.toEqual(['not asked']);
  });
});
