import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessModule } from '#access';
import type { TenantTransaction } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { type BootedTest, bootForTest } from '#platform/testing';
import {
  closeOpening,
  eraseCandidate,
  findByExternalRefs,
  findCandidatesByAddress,
  getApplicationFacts,
  getCandidateFacts,
  getOpeningFacts,
  hireApplication,
  HiringModule,
  mergeCandidates,
  noteContact,
  recordApplication,
  recordCandidate,
  recordInterview,
  recordOffer,
  recordOpening,
  rejectApplication,
  reopenOpening,
  unrejectApplication,
  withdrawApplication,
} from './index.js';

let test: BootedTest;
let organizationId: string;

const day = (n: number) => new Date(Date.UTC(2026, 1, n));
const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
  test.database.inTenant(organizationId, work);
const facts = (id: string) => inTenant((tx) => getApplicationFacts(tx, id));

/** Every event of the organization so far, in order. */
async function events(): Promise<string[]> {
  return test.database.outsideTenants(async (tx) => {
    const rows = await tx.manager.find(OutboxRow, { where: { organizationId }, order: { id: 'ASC' } });
    return rows.map(({ name, payload }) => ('round' in payload ? `${name} ${payload['round']}` : name));
  });
}

async function apply(tx: TenantTransaction, ref = 'a', openingRef = 'o', candidateRef = ref) {
  const opening = await recordOpening(tx, {
    externalRef: openingRef,
    title: 'Lighting Designer',
    at: day(1),
    announce: false,
  });
  const candidate = await recordCandidate(tx, {
    externalRef: candidateRef,
    firstName: 'Jane',
    lastName: 'Doe',
    provenance: 'imported',
    addresses: [{ address: `${candidateRef}@x.org` }],
    at: day(1),
  });
  const application = await recordApplication(tx, {
    externalRef: ref,
    candidateId: candidate.id,
    openingId: opening.id,
    at: day(1),
  });
  return { openingId: opening.id, candidateId: candidate.id, applicationId: application.id };
}

beforeAll(async () => {
  test = await bootForTest({ modules: [AccessModule, HiringModule] });
});
afterAll(() => test.close());
beforeEach(async () => {
  organizationId = await test.makeOrganization();
});

describe('decisions about an application', () => {
  it('are published once, however often they are told', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    for (let time = 0; time < 3; time++)
      await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3), reason: 'Other skills' }));
    await expect(events()).resolves.toEqual(['hiring.application-rejected 1']);
    const { application } = await facts(applicationId);
    expect(application).toMatchObject({ status: 'rejected', round: 1, rejectionReason: 'Other skills' });
    expect(application.rejectedAt).toEqual(day(3));
  });

  it('are published once when told by many at the same time', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    const outcomes = await Promise.all(
      [3, 3, 4, 3].map((n) => inTenant((tx) => rejectApplication(tx, { applicationId, at: day(n) }))),
    );
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
    await expect(events()).resolves.toEqual(['hiring.application-rejected 1']);
  });

  it('open a new round when taken back, in which a no is a new one', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) }));
    await inTenant((tx) => unrejectApplication(tx, { applicationId, at: day(4) }));
    expect((await facts(applicationId)).application).toMatchObject({ status: 'active', rejectedAt: null });
    // Repeated by the ATS, and older than the un-reject.
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) }));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(5) }));
    await expect(events()).resolves.toEqual([
      'hiring.application-rejected 1',
      'hiring.application-unrejected 2',
      'hiring.application-rejected 2',
    ]);
  });

  it('heard in the wrong order end the same', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    await inTenant((tx) => unrejectApplication(tx, { applicationId, at: day(4) }));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) }));
    expect((await facts(applicationId)).application.status).toBe('active');
    await expect(events()).resolves.toEqual([]);
  });

  it('never reject one who withdrew or was hired', async () => {
    const [first, second] = await inTenant(async (tx) => [await apply(tx, 'a'), await apply(tx, 'b')]);
    await inTenant((tx) => withdrawApplication(tx, { applicationId: first.applicationId, at: day(2) }));
    await inTenant((tx) => hireApplication(tx, { applicationId: second.applicationId, at: day(2) }));
    for (const { applicationId } of [first, second]) {
      const outcome = await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) }));
      expect(outcome.changed).toBe(false);
    }
    await expect(events()).resolves.toEqual(['hiring.application-withdrawn', 'hiring.application-hired']);
  });

  it('of the past are recorded and not announced', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(1), announce: false }));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(1) }));
    expect((await facts(applicationId)).application.status).toBe('rejected');
    await expect(events()).resolves.toEqual([]);
  });

  it('leave nothing behind when their transaction fails', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    const failing = inTenant(async (tx) => {
      await rejectApplication(tx, { applicationId, at: day(3) });
      throw new Error('later step');
    });
    await expect(failing).rejects.toThrow('later step');
    expect((await facts(applicationId)).application.status).toBe('active');
    await expect(events()).resolves.toEqual([]);
  });
});

describe('facts of an application', () => {
  it('tell of the other offers and the other live applications', async () => {
    const finalist = await inTenant((tx) => apply(tx, 'finalist'));
    const first = await inTenant((tx) => apply(tx, 'first'));
    await inTenant((tx) => apply(tx, 'elsewhere', 'other opening', 'finalist'));
    const { applicationId } = first;
    const seen: unknown[] = [await facts(finalist.applicationId)];
    for (const status of ['extended', 'accepted', 'extended'] as const) {
      // The second "extended" is the first one, told again.
      await inTenant((tx) =>
        recordOffer(tx, { applicationId, status, at: status === 'accepted' ? day(3) : day(2) }),
      );
      seen.push(await facts(finalist.applicationId));
    }
    await inTenant((tx) => recordOffer(tx, { applicationId, status: 'declined', at: day(4) }));
    seen.push(await facts(finalist.applicationId));
    expect(seen).toMatchObject(
      ['none', 'pending', 'accepted', 'accepted', 'declined'].map((firstChoice) => ({
        firstChoice,
        otherLiveApplications: 1,
      })),
    );
    await expect(facts(applicationId)).resolves.toMatchObject({ firstChoice: 'none' });
    await expect(events()).resolves.toEqual(['hiring.offer-accepted', 'hiring.offer-declined']);
  });

  it('count each interview once', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    const tell = (externalRef: string, n: number, status: 'scheduled' | 'held' | 'cancelled', at: number) =>
      inTenant((tx) =>
        recordInterview(tx, { applicationId, externalRef, startsAt: day(n), status, at: day(at) }),
      );
    await tell('i1', 5, 'held', 5);
    await tell('i1', 5, 'held', 5);
    await tell('i1', 5, 'scheduled', 2);
    await tell('i2', 9, 'scheduled', 6);
    expect((await facts(applicationId)).application).toMatchObject({
      interviewsHeld: 1,
      lastInterviewAt: day(5),
      nextInterviewAt: day(9),
    });
    await tell('i2', 9, 'held', 9);
    await tell('i1', 5, 'cancelled', 10);
    expect((await facts(applicationId)).application).toMatchObject({
      interviewsHeld: 1,
      lastInterviewAt: day(9),
      nextInterviewAt: null,
    });
  });
});

describe('openings', () => {
  it('told by many at the same time are one, and are announced once', async () => {
    const told = await Promise.all(
      [1, 2, 3].map(() =>
        inTenant((tx) => recordOpening(tx, { externalRef: 'o', title: 'Designer', at: day(1) })),
      ),
    );
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    expect(told.filter(({ isNew }) => isNew)).toHaveLength(1);
    await expect(events()).resolves.toEqual(['hiring.opening-opened']);
  });

  it('keep their newest facts and status', async () => {
    const { id: openingId } = await inTenant((tx) =>
      recordOpening(tx, { externalRef: 'o', title: 'Designer', mustHave: ['dmx'], at: day(5) }),
    );
    await inTenant((tx) => closeOpening(tx, { openingId, at: day(6) }));
    await inTenant((tx) => closeOpening(tx, { openingId, at: day(6) }));
    await inTenant((tx) => recordOpening(tx, { externalRef: 'o', title: 'Old', status: 'open', at: day(4) }));
    const read = () => inTenant((tx) => getOpeningFacts(tx, openingId));
    await expect(read()).resolves.toMatchObject({ title: 'Designer', status: 'closed', mustHave: ['dmx'] });
    await inTenant((tx) => reopenOpening(tx, { openingId, at: day(7) }));
    await inTenant((tx) => recordOpening(tx, { externalRef: 'o', title: 'Senior Designer', at: day(8) }));
    await expect(read()).resolves.toMatchObject({
      title: 'Senior Designer',
      status: 'reopened',
      mustHave: ['dmx'],
    });
    await expect(events()).resolves.toEqual([
      'hiring.opening-opened',
      'hiring.opening-closed',
      'hiring.opening-opened',
    ]);
  });
});

describe('candidates', () => {
  it('told by many at the same time are one', async () => {
    const told = await Promise.all([1, 2, 3, 4].map(() => inTenant((tx) => apply(tx))));
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
    await expect(inTenant((tx) => findCandidatesByAddress(tx, ' NEW@x.org'))).resolves.toMatchObject([
      { id },
    ]);
    await expect(inTenant((tx) => findCandidatesByAddress(tx, 'janet@x.org'))).resolves.toEqual([]);
  });

  it('are merged once, with what hangs on them', async () => {
    const from = await inTenant((tx) => apply(tx, 'a'));
    const into = await inTenant((tx) => apply(tx, 'b'));
    const merge = { candidateId: from.candidateId, intoCandidateId: into.candidateId };
    await inTenant((tx) => noteContact(tx, from.candidateId, day(9)));
    const merged = await Promise.all([1, 2].map(() => inTenant((tx) => mergeCandidates(tx, merge))));
    expect(merged.sort()).toEqual([false, true]);
    await expect(events()).resolves.toEqual(['hiring.candidate-merged']);
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
    await inTenant((tx) => eraseCandidate(tx, from.candidateId, day(5)));
    await inTenant((tx) => eraseCandidate(tx, into.candidateId, day(6)));
    await inTenant((tx) => apply(tx, 'b'));
    await expect(events()).resolves.toEqual([
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
});

it('keeps tenants apart', async () => {
  const { applicationId, candidateId, openingId } = await inTenant((tx) => apply(tx));
  organizationId = await test.makeOrganization('Another');
  await expect(inTenant((tx) => findByExternalRefs(tx, { application: 'a' }))).resolves.toMatchObject({
    applicationId: null,
  });
  await expect(inTenant((tx) => findCandidatesByAddress(tx, 'a@x.org'))).resolves.toEqual([]);
  const refused: Promise<unknown>[] = [
    facts(applicationId),
    inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) })),
    inTenant((tx) => eraseCandidate(tx, candidateId, day(3))),
    inTenant((tx) => closeOpening(tx, { openingId, at: day(3) })),
    inTenant((tx) => recordApplication(tx, { candidateId, openingId, at: day(3) })),
  ];
  for (const refusal of refused) await expect(refusal).rejects.toMatchObject({ kind: 'not_found' });
  // The same references are somebody else's here.
  const theirs = await inTenant((tx) => apply(tx));
  expect(theirs.applicationId).not.toBe(applicationId);
});
