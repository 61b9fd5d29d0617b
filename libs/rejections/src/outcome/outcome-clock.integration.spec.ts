import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseCandidate, recordInterview, rejectApplication } from '#hiring';
import type { DomainError } from '#platform/errors';
import { type OutcomePolicy, standardOutcomePolicy } from '../domain/outcome-limits.js';
import { ListWaiting, type Waiting } from '../list-waiting.js';
import { hour, RejectionsTest } from '../rejections.fixture.js';
import { noticesOf } from './notices.js';
import { readOutcomePolicy, replaceOutcomePolicy } from './outcome-policies.js';
import type { ToldWord } from './record-notice.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});
afterAll(() => test.stop());

/** So many days before the Monday morning. */
const daysAgo = (days: number): Date => hour(-24 * days);

const byPhone: ToldWord = { how: 'phone', toldAt: null, note: null };

const list = (of: RejectionsTest): ListWaiting => of.booted.app.get(ListWaiting, { strict: false });

const waiting = async (of: RejectionsTest): Promise<Waiting[]> =>
  (await list(of).execute(of.organizationId, { limit: 25 })).items.slice();

const setPolicy = async (of: RejectionsTest, change: Partial<OutcomePolicy>): Promise<void> => {
  await of.tx(async (tx) => {
    const { policy, version } = await readOutcomePolicy(tx);
    await replaceOutcomePolicy(
      tx,
      { policy: { ...policy, ...change }, version },
      of.principal.memberId,
      of.now,
    );
  });
};

describe('by when people are to hear', () => {
  it('follows the limit of the organization at once, and is refused over a law that it keeps', async () => {
    const own = await test.other();
    await own.applicant({ lastInterviewAt: daysAgo(6) });
    expect((await waiting(own))[0]?.dueAt).toEqual(daysAgo(-8));
    await setPolicy(own, { tellWithinDays: 7, longWaitDays: 5 });
    expect((await waiting(own))[0]?.dueAt).toEqual(daysAgo(-1));
    expect(await list(own).counts(own.organizationId)).toMatchObject({ long: 1, longWaitDays: 5 });

    await expect(setPolicy(own, { tellWithinDays: 46 })).rejects.toMatchObject({
      code: 'rejections.limit_over_law',
      details: { law: 'ca-on', days: 45 },
    });
    await expect(setPolicy(own, { longWaitDays: 8 })).rejects.toMatchObject({
      code: 'rejections.wait_is_long_before_late',
    });
    const [law] = standardOutcomePolicy.laws;
    await expect(setPolicy(own, { laws: law ? [law, law] : [] })).rejects.toMatchObject({
      code: 'rejections.law_twice',
    });
    await setPolicy(own, { tellWithinDays: 60, laws: [{ law: 'ca-on', applies: 'nowhere', places: [] }] });
  });

  it('is changed by one of two who read the same', async () => {
    const own = await test.other();
    const change = (): Promise<unknown> =>
      own.tx((tx) => replaceOutcomePolicy(tx, { policy: standardOutcomePolicy, version: 0 }, null, own.now));
    const ends = await Promise.allSettled([change(), change()]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = ends.find((end) => end.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'rejections.outcome_policy_changed' });
  });

  it('is never later than a law allows after the last interview', async () => {
    const own = await test.other();
    const openingId = await own.opening('Stage Technician', 'Toronto, ON');
    const late = await own.applicant({ openingId, lastInterviewAt: daysAgo(40) });
    const rejectionId = await own.reject(late, hour(-3));
    const [row] = await own.query<{ due_at: Date }>('SELECT due_at FROM duties WHERE subject_id = $1', [
      rejectionId,
    ]);
    expect(row?.due_at).toEqual(daysAgo(-5));
  });

  it('names the law, whose day comes nearer, until it is kept', async () => {
    const own = await test.other();
    const openingId = await own.opening('Stage Technician', 'Toronto, ON');
    const person = await own.applicant({ openingId, lastInterviewAt: daysAgo(32) });
    const fresh = await own.applicant({ openingId, lastInterviewAt: daysAgo(3) });
    await own.applicant({ lastInterviewAt: daysAgo(32) });
    const of = async (applicationId: string): Promise<Waiting | undefined> =>
      (await waiting(own)).find((one) => one.applicationId === applicationId);
    expect((await of(person.applicationId))?.law).toEqual({ id: 'ca-on', name: 'Ontario', by: daysAgo(-13) });
    expect((await of(fresh.applicationId))?.law).toMatchObject({ by: daysAgo(-42) });
    expect(await list(own).counts(own.organizationId)).toMatchObject({ waiting: 3, byLaw: 1 });

    await own.notices.ofStillDeciding(own.principal, person.applicationId, byPhone);
    expect(await of(person.applicationId)).toMatchObject({
      law: null,
      since: own.now,
      dueAt: daysAgo(-14),
      toldStillDecidingAt: own.now,
    });
    expect(await list(own).counts(own.organizationId)).toMatchObject({ waiting: 3, byLaw: 0, long: 1 });

    // They come again: the clock runs from the newest interview.
    await own.tx((tx) =>
      recordInterview(tx, {
        applicationId: person.applicationId,
        startsAt: hour(1),
        status: 'held',
        at: hour(2),
      }),
    );
    await own.booted.clock.advanceTo(hour(3));
    expect(await of(person.applicationId)).toMatchObject({
      since: hour(1),
      toldStillDecidingAt: null,
      law: { by: hour(1 + 45 * 24) },
    });
  });
});

describe('somebody who was told another way', () => {
  it('gets no letter any more, and what we owed them is done, with the evidence', async () => {
    const own = await test.other();
    const applicant = await own.applicant({ lastInterviewAt: daysAgo(2) });
    const id = await own.approved(applicant);
    const toldAt = new Date(own.now.getTime() - 60_000);
    const word: ToldWord = { how: 'in_person', toldAt, note: 'At the end of her shift.' };
    await own.notices.ofDecision(own.principal, id, word);
    expect(await own.state(id)).toBe('cancelled');
    expect((await own.read(id)).rejection.endedReason).toBe('rejections.told_another_way');
    expect(await own.duty(id)).toEqual({
      status: 'closed',
      close_reason: 'Told in person. At the end of her shift.',
    });
    expect(await own.tx((tx) => noticesOf(tx, applicant.applicationId))).toMatchObject([
      { says: 'decision', how: 'in_person', toldAt, recordedBy: own.principal.memberId, isCurrent: false },
    ]);
    await own.nextMorning();
    expect(own.arrived(applicant)).toBe(0);
    expect(await waiting(own)).toEqual([]);
    await expect(own.notices.ofDecision(own.principal, id, word)).rejects.toMatchObject({
      code: 'rejections.not_possible_now',
    });
  });

  it('may be told after their letter came back, and not after it arrived', async () => {
    const own = await test.other();
    await own.nextMorning();
    const id = await own.sent(await own.applicant({ lastInterviewAt: daysAgo(2) }));
    await expect(own.notices.ofDecision(own.principal, id, byPhone)).rejects.toMatchObject({
      code: 'rejections.not_possible_now',
    });
    await own.bounce(id);
    expect(await own.duty(id)).toMatchObject({ status: 'open' });
    await own.notices.ofDecision(own.principal, id, byPhone);
    expect(await own.duty(id)).toEqual({ status: 'closed', close_reason: 'Told by phone.' });
    expect(await own.state(id)).toBe('sent');
  });

  it('cannot be told tomorrow, nor that nothing is decided when it is', async () => {
    const own = await test.other();
    const applicant = await own.applicant({ lastInterviewAt: own.now });
    const tomorrow = { ...byPhone, toldAt: new Date(own.now.getTime() + 86_400_000) };
    const { applicationId } = applicant;
    const stillDeciding = (word: ToldWord): Promise<void> =>
      own.notices.ofStillDeciding(own.principal, applicationId, word);
    await expect(stillDeciding(tomorrow)).rejects.toMatchObject({ code: 'rejections.told_in_future' });
    // Before the interview there was nothing to decide.
    const before = { ...byPhone, toldAt: new Date(own.now.getTime() - 3_600_000) };
    await expect(stillDeciding(before)).rejects.toMatchObject({ code: 'rejections.not_waiting' });
    await stillDeciding(byPhone);
    await own.tx((tx) => rejectApplication(tx, { applicationId, at: own.now }));
    await own.quiet();
    expect(await own.tx((tx) => noticesOf(tx, applicationId))).toMatchObject([{ isCurrent: false }]);
    await expect(stillDeciding(byPhone)).rejects.toMatchObject({ code: 'rejections.not_waiting' });
  });

  it('is told once by two who say so at the same moment', async () => {
    const own = await test.other();
    const { applicationId } = await own.applicant({ lastInterviewAt: daysAgo(1) });
    const ends = await Promise.allSettled(
      Array.from({ length: 4 }, () => own.notices.ofStillDeciding(own.principal, applicationId, byPhone)),
    );
    const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as DomainError] : []));
    expect(refusals.filter(({ code }) => code !== 'rejections.notice_overtaken')).toEqual([]);
    const notices = await own.tx((tx) => noticesOf(tx, applicationId));
    expect(notices.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(await waiting(own)).toHaveLength(1);
  });

  it('stays evidence without its words when the person is erased', async () => {
    const own = await test.other();
    const { applicationId, candidateId } = await own.applicant({ lastInterviewAt: daysAgo(1) });
    await own.notices.ofStillDeciding(own.principal, applicationId, {
      ...byPhone,
      note: 'She was travelling.',
    });
    await own.tx((tx) => eraseCandidate(tx, candidateId, own.now));
    await own.quiet();
    expect(await own.tx((tx) => noticesOf(tx, applicationId))).toMatchObject([
      { how: 'phone', note: null, isCurrent: false },
    ]);
  });
});
