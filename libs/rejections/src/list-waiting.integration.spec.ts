import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#platform/embedded-postgres';
import { standardOutcomePolicy } from './domain/outcome-limits.js';
import { ListWaiting, type Waiting, waitingQuery } from './list-waiting.js';
import { hour, RejectionsTest } from './rejections.fixture.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});
afterAll(() => test.stop());

/** So many days before the Monday morning. */
const daysAgo = (days: number): Date => hour(-24 * days);

const waiting = (of: RejectionsTest) => of.booted.app.get(ListWaiting, { strict: false });

const everybody = async (of: RejectionsTest, limit: number): Promise<Waiting[]> => {
  const found: Waiting[] = [];
  let cursor: string | undefined;
  do {
    const page = await waiting(of).execute(of.organizationId, { limit, ...(cursor ? { cursor } : {}) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
};

describe('who waits to hear', () => {
  it('is whoever was interviewed and was not told, decided or not, whose day is nearest first', async () => {
    const own = await test.other();
    const late = await own.applicant({ lastInterviewAt: daysAgo(20) });
    const soon = await own.applicant({ lastInterviewAt: daysAgo(11) });
    const drafted = await own.applicant({ lastInterviewAt: daysAgo(30) });
    const rejectionId = await own.reject(drafted, daysAgo(5));
    const fresh = await own.applicant({ lastInterviewAt: daysAgo(1) });
    for (const limit of [1, 2, 25])
      expect((await everybody(own, limit)).map(({ applicationId }) => applicationId)).toEqual([
        late.applicationId,
        soon.applicationId,
        drafted.applicationId,
        fresh.applicationId,
      ]);
    const [first, , third] = await everybody(own, 25);
    expect(first).toMatchObject({
      candidateName: 'Ada Okafor',
      role: 'Lighting Designer',
      since: daysAgo(20),
      // Two weeks after the interview.
      dueAt: daysAgo(6),
      rejectionId: null,
      rejectionStatus: null,
    });
    expect(third).toMatchObject({
      since: daysAgo(30),
      dueAt: daysAgo(-9),
      rejectionId,
      rejectionStatus: 'drafted',
    });
    expect(await waiting(own).counts(own.organizationId)).toEqual({
      waiting: 4,
      long: 3,
      byLaw: 0,
      longWaitDays: 10,
    });
    expect(await everybody(await test.other(), 25)).toEqual([]);
  });

  it('is nobody who was told, was never met, comes again, has an offer, withdrew or was erased', async () => {
    const own = await test.other();
    await own.sent(await own.applicant({ lastInterviewAt: daysAgo(9) }));
    await own.applicant({ stage: 'application', interviewsHeld: 0 });
    await own.reject(await own.applicant({ stage: 'application', interviewsHeld: 0 }));
    await own.applicant({ lastInterviewAt: daysAgo(9), nextInterviewAt: hour(48) });
    const changed = await own.applicant({ lastInterviewAt: daysAgo(9) });
    expect(await everybody(own, 25)).toHaveLength(1);
    for (const [change, back] of [
      [`offer_status = 'extended', offer_at = now()`, 'offer_status = NULL, offer_at = NULL'],
      [`status = 'withdrawn'`, `status = 'active'`],
    ]) {
      await own.query(`UPDATE applications SET ${change} WHERE id = $1`, [changed.applicationId]);
      expect(await everybody(own, 25)).toEqual([]);
      await own.query(`UPDATE applications SET ${back} WHERE id = $1`, [changed.applicationId]);
    }
    await own.query('UPDATE candidates SET erased_at = $2 WHERE id = $1', [changed.candidateId, own.now]);
    expect(await everybody(own, 25)).toEqual([]);
  });

  it('is found by indexes among many, on the first page and on a later one', async () => {
    const own = await test.other();
    const { candidateId, openingId } = await own.applicant({ lastInterviewAt: daysAgo(3) });
    await own.query(
      `INSERT INTO applications (organization_id, id, candidate_id, opening_id, stage, status, interviews_held, last_interview_at, applied_at, recorded_at)
       SELECT $1, gen_random_uuid(), $2, $3, 'interview', CASE n % 10 WHEN 0 THEN 'active' ELSE 'rejected' END, 1,
              $4::timestamptz - n * interval '1 minute', $4, $4 FROM generate_series(1, 20000) n`,
      [own.organizationId, candidateId, openingId, own.now],
    );
    await own.query(
      `INSERT INTO duties (organization_id, id, kind, subject_kind, subject_id, candidate_id, status, opened_at, due_at, closed_at, close_reason)
       SELECT $1, gen_random_uuid(), 'tell_outcome', 'rejection', gen_random_uuid(), $2, 'closed', $3, $3, $3, 'by phone'
         FROM generate_series(1, 5000) n`,
      [own.organizationId, candidateId, own.now],
    );
    await own.query(
      `INSERT INTO outcome_notices (organization_id, id, application_id, candidate_id, says, how, told_at, is_current, recorded_by, recorded_at)
       SELECT organization_id, gen_random_uuid(), id, candidate_id, 'no_decision_yet', 'phone', last_interview_at, true, $2, $3
         FROM applications WHERE organization_id = $1 AND last_interview_at IS NOT NULL`,
      [own.organizationId, own.principal.memberId, own.now],
    );
    await withClient(own.booted.testDatabase.ownerUrl, (client) =>
      client.query('ANALYZE applications, duties, outcome_notices'),
    );
    const request = { limit: 25 };
    const { nextCursor } = await waiting(own).execute(own.organizationId, request);
    for (const cursor of [undefined, nextCursor ?? '']) {
      const { sql, parameters } = waitingQuery(
        own.organizationId,
        { ...request, ...(cursor ? { cursor } : {}) },
        own.now,
        standardOutcomePolicy,
      );
      const plan = JSON.stringify(await own.query(`EXPLAIN ${sql}`, parameters));
      expect(plan).toContain('applications_waiting');
      expect(plan).toContain('outcome_notices_waiting');
      expect(plan).not.toMatch(/Seq Scan on (applications|duties|outcome_notices)/);
    }
  });
});
