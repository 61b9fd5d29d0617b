import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findRoutes, type TenantTransaction } from '#platform/database';
import { apply, day, HiringTest } from './hiring.fixture.js';
import {
  candidatePageUrl,
  eraseCandidate,
  candidateIdsByAddress,
  getApplicationFacts,
  getCandidateFacts,
  isPersonErased,
  mergeCandidates,
  noteContact,
  recordCandidate,
  rejectApplication,
  rowsOfPerson,
} from './index.js';

let test: HiringTest;
const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>) => test.inTenant(work);
const facts = (id: string) => inTenant((tx) => getApplicationFacts(tx, id));

beforeAll(async () => {
  test = await HiringTest.boot();
});
afterAll(() => test.booted.close());
beforeEach(() => test.enterNewOrganization());

describe('candidates', () => {
  it('told by many at the same time are one', async () => {
    const told = await test.atOnce([1, 2, 3, 4], (tx) => apply(tx));
    expect(new Set(told.map(({ applicationId }) => applicationId)).size).toBe(1);
    expect(new Set(told.map(({ candidateId }) => candidateId)).size).toBe(1);
  });

  it('keep their newest facts, and the name that a person typed', async () => {
    const { candidateId: id } = await inTenant((tx) => apply(tx));
    const tell = (provenance: 'typed' | 'imported', firstName: string, address: string, n: number) =>
      inTenant((tx) =>
        recordCandidate(tx, {
          externalRef: 'a',
          provenance,
          firstName,
          addresses: [{ address }],
          at: day(n),
        }),
      );
    await tell('typed', 'Janet', 'Janet@x.org', 3);
    await tell('imported', 'Jane', 'new@x.org', 4);
    await tell('imported', 'Jane', 'old@x.org', 2);
    await expect(inTenant((tx) => getCandidateFacts(tx, id))).resolves.toMatchObject({
      firstName: 'Janet',
      lastName: 'Doe',
      fullName: 'Janet Doe',
      addresses: ['new@x.org'],
      primaryAddress: 'new@x.org',
    });
    await expect(inTenant((tx) => candidateIdsByAddress(tx, ' NEW@x.org'))).resolves.toEqual([id]);
    await expect(inTenant((tx) => candidateIdsByAddress(tx, 'janet@x.org'))).resolves.toEqual([]);
  });

  it('are merged once, with what hangs on them', async () => {
    const from = await inTenant((tx) => apply(tx, 'a'));
    const into = await inTenant((tx) => apply(tx, 'b'));
    const merge = { candidateId: from.candidateId, intoCandidateId: into.candidateId };
    await inTenant((tx) => noteContact(tx, from.candidateId, day(9)));
    const merged = await test.atOnce([1, 2], (tx) => mergeCandidates(tx, merge));
    expect(merged.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    await expect(test.events()).resolves.toEqual(['hiring.candidate-merged']);
    await expect(facts(from.applicationId)).resolves.toMatchObject({
      candidate: { id: into.candidateId, addresses: ['b@x.org', 'a@x.org'], lastContactAt: day(9) },
      otherLiveApplications: 1,
    });
    // The ATS still names the old one.
    const again = await inTenant((tx) => apply(tx, 'c', 'o', 'a'));
    expect(again.candidateId).toBe(into.candidateId);
  });

  it('stay erased, with every row that was merged into them', async () => {
    const from = await inTenant((tx) => apply(tx, 'a'));
    const into = await inTenant((tx) => apply(tx, 'b'));
    await inTenant((tx) =>
      rejectApplication(tx, { ...from, at: day(2), reason: 'Jane lives too far', announce: false }),
    );
    await inTenant((tx) =>
      mergeCandidates(tx, { candidateId: from.candidateId, intoCandidateId: into.candidateId }),
    );
    const site = { publicUrl: 'http://regards.test', secretKey: 'a secret of at least 32 characters' };
    const page = await inTenant((tx) => candidatePageUrl(tx, site, into.candidateId));
    const token = page.slice(page.lastIndexOf('/') + 1);
    const routes = () => test.booted.database.outsideTenants((tx) => findRoutes(tx, 'candidate_page', token));
    await expect(routes()).resolves.toHaveLength(1);
    await inTenant((tx) => eraseCandidate(tx, from.candidateId, day(5)));
    await expect(routes()).resolves.toEqual([]);
    await inTenant((tx) => eraseCandidate(tx, into.candidateId, day(6)));
    await inTenant((tx) => apply(tx, 'b'));
    await expect(test.events()).resolves.toEqual([
      'hiring.candidate-merged',
      'hiring.candidate-erased',
      'hiring.candidate-erased',
    ]);
    const left = await inTenant(async (tx) => {
      const tables = ['candidates', 'candidate_addresses', 'applications'];
      const rows = await Promise.all(tables.map((table) => tx.manager.query(`SELECT * FROM ${table}`)));
      return JSON.stringify(rows);
    });
    expect(left).not.toMatch(/jane|doe|x\.org|too far/i);
    expect(left).toContain(into.candidateId);
  });

  it('are not mailed when that was heard after a newer word that says nothing of it', async () => {
    const { candidateId: id } = await inTenant((tx) => apply(tx));
    const say = (n: number, said: { firstName?: string; canEmail?: boolean }) =>
      inTenant((tx) =>
        recordCandidate(tx, { externalRef: 'a', provenance: 'imported', at: day(n), ...said }),
      );
    await say(5, { firstName: 'Janet' });
    await say(3, { firstName: 'Jan', canEmail: false });
    const known = await inTenant((tx) => getCandidateFacts(tx, id));
    expect(known).toMatchObject({ firstName: 'Janet', canEmail: false });
  });

  it('are erased too when it is heard late that they had been merged into somebody who is erased', async () => {
    const from = await inTenant((tx) => apply(tx, 'a'));
    const into = await inTenant((tx) => apply(tx, 'b'));
    await inTenant((tx) => eraseCandidate(tx, into.candidateId, day(5)));
    expect(await inTenant((tx) => isPersonErased(tx, from.candidateId))).toBe(false);
    const merge = { candidateId: from.candidateId, intoCandidateId: into.candidateId };
    expect(await inTenant((tx) => mergeCandidates(tx, merge))).toBe(true);
    expect(await inTenant((tx) => isPersonErased(tx, from.candidateId))).toBe(true);
    const facts = await inTenant((tx) => getCandidateFacts(tx, from.candidateId));
    expect(facts).toMatchObject({ fullName: '', addresses: [], mergedInto: into.candidateId });
    const rows = await inTenant((tx) => rowsOfPerson(tx, from.candidateId));
    expect(rows.sort()).toEqual([from.candidateId, into.candidateId].sort());
  });

  it('keep the address that came with a merged row when theirs is said again', async () => {
    const from = await inTenant((tx) => apply(tx, 'a'));
    const into = await inTenant((tx) => apply(tx, 'b'));
    await inTenant((tx) =>
      mergeCandidates(tx, { candidateId: from.candidateId, intoCandidateId: into.candidateId }),
    );
    const said = { externalRef: 'b', provenance: 'imported', addresses: [{ address: 'new@x.org' }] } as const;
    await inTenant((tx) => recordCandidate(tx, { ...said, at: day(6) }));
    const known = await inTenant((tx) => getCandidateFacts(tx, into.candidateId));
    expect(known).toMatchObject({ addresses: ['new@x.org', 'a@x.org'], primaryAddress: 'new@x.org' });
    // A wish of the same person, although it is heard under the name of the row that is gone.
    await inTenant((tx) =>
      recordCandidate(tx, { externalRef: 'a', provenance: 'imported', canEmail: false, at: day(4) }),
    );
    expect(await inTenant((tx) => getCandidateFacts(tx, into.candidateId))).toMatchObject({
      canEmail: false,
    });
  });
});
