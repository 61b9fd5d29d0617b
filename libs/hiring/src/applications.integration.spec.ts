import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantTransaction } from '#platform/database';
import { apply, day, HiringTest } from './hiring.fixture.js';
import {
  findFinalistApplications,
  closeOpening,
  eraseCandidate,
  findByExternalRefs,
  candidateIdsByAddress,
  getApplicationFacts,
  getOpeningFacts,
  hireApplication,
  recordApplication,
  recordInterview,
  recordOffer,
  recordOpening,
  rejectApplication,
  reopenOpening,
  unrejectApplication,
  withdrawApplication,
} from './index.js';

let test: HiringTest;
const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>) => test.inTenant(work);
const facts = (id: string) => inTenant((tx) => getApplicationFacts(tx, id));

beforeAll(async () => {
  test = await HiringTest.boot();
});
afterAll(() => test.booted.close());
beforeEach(() => test.enterNewOrganization());

describe('decisions about an application', () => {
  it('are published once, however often they are told', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    for (let time = 0; time < 3; time++)
      await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3), reason: 'Other skills' }));
    await expect(test.events()).resolves.toEqual(['hiring.application-rejected 1']);
    const { application } = await facts(applicationId);
    expect(application).toMatchObject({ status: 'rejected', round: 1, rejectionReason: 'Other skills' });
    expect(application.rejectedAt).toEqual(day(3));
  });

  it('are published once when told by many at the same time', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    const outcomes = await test.atOnce([3, 3, 4, 3], (tx, n) =>
      rejectApplication(tx, { applicationId, at: day(n) }),
    );
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
    await expect(test.events()).resolves.toEqual(['hiring.application-rejected 1']);
  });

  it('open a new round when taken back, in which a no is a new one', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) }));
    await inTenant((tx) => unrejectApplication(tx, { applicationId, at: day(4) }));
    expect((await facts(applicationId)).application).toMatchObject({ status: 'active', rejectedAt: null });
    // Repeated by the ATS, and older than the un-reject.
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) }));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(5) }));
    await expect(test.events()).resolves.toEqual([
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
    await expect(test.events()).resolves.toEqual([]);
  });

  it('never reject one who withdrew or was hired', async () => {
    const [first, second] = await inTenant(async (tx) => [await apply(tx, 'a'), await apply(tx, 'b')]);
    await inTenant((tx) => withdrawApplication(tx, { applicationId: first.applicationId, at: day(2) }));
    await inTenant((tx) => hireApplication(tx, { applicationId: second.applicationId, at: day(2) }));
    for (const { applicationId } of [first, second]) {
      const outcome = await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(3) }));
      expect(outcome.changed).toBe(false);
    }
    await expect(test.events()).resolves.toEqual([
      'hiring.application-withdrawn',
      'hiring.application-hired',
    ]);
  });

  it('of the past are recorded and not announced', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(1), announce: false }));
    await inTenant((tx) => rejectApplication(tx, { applicationId, at: day(1) }));
    expect((await facts(applicationId)).application.status).toBe('rejected');
    await expect(test.events()).resolves.toEqual([]);
  });

  it('leave nothing behind when their transaction fails', async () => {
    const { applicationId } = await inTenant((tx) => apply(tx));
    const failing = inTenant(async (tx) => {
      await rejectApplication(tx, { applicationId, at: day(3) });
      throw new Error('later step');
    });
    await expect(failing).rejects.toThrow('later step');
    expect((await facts(applicationId)).application.status).toBe('active');
    await expect(test.events()).resolves.toEqual([]);
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
    await expect(test.events()).resolves.toEqual(['hiring.offer-accepted', 'hiring.offer-declined']);
  });

  it('name the finalists of an opening in the order of the panel', async () => {
    const openingId = (await inTenant((tx) => apply(tx, 'not one'))).openingId;
    const ids: string[] = [];
    for (const finalistRank of [2, null, 1]) {
      const { id } = await inTenant(async (tx) => {
        const { candidateId } = await apply(tx, 'not one');
        return recordApplication(tx, { candidateId, openingId, finalist: true, finalistRank, at: day(1) });
      });
      ids.push(id);
    }
    const found = await inTenant((tx) => findFinalistApplications(tx, openingId));
    expect(found).toEqual([ids[2], ids[0], ids[1]]);
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
    const told = await test.atOnce([1, 2, 3], (tx) =>
      recordOpening(tx, { externalRef: 'o', title: 'Designer', at: day(1) }),
    );
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    expect(told.filter(({ isNew }) => isNew)).toHaveLength(1);
    await expect(test.events()).resolves.toEqual(['hiring.opening-opened']);
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
    await expect(test.events()).resolves.toEqual([
      'hiring.opening-opened',
      'hiring.opening-closed',
      'hiring.opening-opened',
    ]);
  });
});

it('keeps tenants apart', async () => {
  const { applicationId, candidateId, openingId } = await inTenant((tx) => apply(tx));
  await test.enterNewOrganization();
  await expect(inTenant((tx) => findByExternalRefs(tx, { application: 'a' }))).resolves.toMatchObject({
    applicationId: null,
  });
  await expect(inTenant((tx) => candidateIdsByAddress(tx, 'a@x.org'))).resolves.toEqual([]);
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
