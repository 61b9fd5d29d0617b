import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordInterview } from '#hiring';
import { newId } from '#platform/database';
import { withClient } from '#platform/embedded-postgres';
import type { SendPolicy } from './domain/send-policy.js';
import { standardPolicy } from './domain/send-policy.js';
import { countQuery, departuresQuery, ListDepartures } from './list-departures.js';
import { hour, RejectionsTest } from './rejections.fixture.js';
import { replanQuery } from './replan-departures.js';
import { readSendPolicy, replaceSendPolicy } from './send-policies.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});
afterAll(() => test.stop());

const at = (instant: string): Date => new Date(instant);
// The clock stands on Monday, 2 March 2026, 9:00; nothing here moves it.

async function change(of: RejectionsTest, limits: Partial<SendPolicy>): Promise<void> {
  await of.tx(async (tx) => {
    const { policy, version } = await readSendPolicy(tx);
    await replaceSendPolicy(tx, { policy: { ...policy, ...limits }, version }, null, of.now);
  });
  await of.quiet();
}

async function livesIn(of: RejectionsTest, candidateId: string, zone: string): Promise<void> {
  await of.query('UPDATE candidates SET time_zone = $2 WHERE id = $1', [candidateId, zone]);
}

const planOf = async (of: RejectionsTest, id: string) => (await of.read(id)).departure?.plan;
const departures = (of: RejectionsTest) => of.booted.app.get(ListDepartures, { strict: false });

describe('the hour of an approval', () => {
  it('is that of the candidate’s country, with why', async () => {
    const own = await test.other();
    const ada = await own.applicant();
    await livesIn(own, ada.candidateId, 'Asia/Tokyo');
    const id = await own.reject(ada);
    const { rejection, departure, zone } = await own.approve(id);
    // It is six in the evening there.
    expect(rejection.leavesAt).toEqual(at('2026-03-03T00:00:00Z'));
    expect([zone, departure?.plan.movedBy]).toEqual([
      'Asia/Tokyo',
      [{ kind: 'night', date: '2026-03-02', name: null, localName: null, of: null }],
    ]);
  });

  it('keeps clear of a day of the organization and of an interview of any application of theirs', async () => {
    const own = await test.other();
    await change(own, { closedDays: [{ date: '2026-03-02', name: 'Moving day' }] });
    const ada = await own.applicant();
    const id = await own.reject(ada);
    const { rejection } = await own.approve(id);
    expect(rejection.leavesAt).toEqual(at('2026-03-03T09:00:00Z'));
    const other = await own.applicant({ candidateId: ada.candidateId });
    await own.tx((tx) =>
      recordInterview(tx, {
        applicationId: other.applicationId,
        externalRef: 'one',
        startsAt: at('2026-03-03T15:00:00Z'),
        status: 'scheduled',
        at: own.now,
      }),
    );
    expect(await planOf(own, id)).toMatchObject({
      leavesAt: at('2026-03-04T09:00:00Z'),
      movedBy: [
        { kind: 'closed_day', name: 'Moving day' },
        { kind: 'interview_day', date: '2026-03-03' },
      ],
    });
  });

  it('gives courtesies up so that an answer comes within the maximum', async () => {
    const own = await test.other();
    await change(own, {
      maximumDelayDays: 1,
      closedDays: [{ date: '2026-03-02', name: 'Moving day' }],
    });
    const id = await own.reject(await own.applicant());
    const { rejection } = await own.approve(id);
    expect(rejection.leavesAt).toEqual(at('2026-03-02T09:10:00Z'));
    expect(await planOf(own, id)).toMatchObject({
      givenUp: [{ kind: 'closed_day', name: 'Moving day' }],
      late: null,
    });
  });
});

describe('a changed policy', () => {
  it('moves approved letters that have not left, with their due rows, and leaves the undo window alone', async () => {
    const own = await test.other();
    const ids = [await own.approved(await own.applicant()), await own.approved(await own.applicant())];
    const before = await own.read(ids[0] ?? '');
    await change(own, { opensAt: 14, fridayClosesAt: 17, undoMinutes: 60 });
    const dues = await own.query(
      `SELECT r.leaves_at, t.due_at FROM rejections r JOIN timers t ON t.subject_id = r.id AND t.job = 'rejections.release'
        WHERE r.id = ANY ($1)`,
      [ids],
    );
    const moved = at('2026-03-02T14:00:00Z');
    expect(dues).toEqual([
      { leaves_at: moved, due_at: moved },
      { leaves_at: moved, due_at: moved },
    ]);
    const after = await own.read(ids[0] ?? '');
    expect(after.rejection.undoUntil).toEqual(before.rejection.undoUntil);
    expect(after.departure?.plan).toMatchObject({ leavesAt: moved, movedBy: [{ kind: 'night' }] });
    await change(own, { opensAt: 9 });
    expect((await own.read(ids[1] ?? '')).rejection.leavesAt).toEqual(at('2026-03-02T09:10:00Z'));
  });

  it('is obeyed by the release, also where a letter was not planned anew', async () => {
    const own = await test.other();
    const ada = await own.applicant();
    const id = await own.approved(ada);
    await own.tx(async (tx) => {
      const limits = JSON.stringify({ closedDays: [{ date: '2026-03-02', name: 'Moving day' }] });
      await tx.manager.query(
        `INSERT INTO send_policies (organization_id, id, limits, version, changed_at) VALUES ($1, $2, $3, 1, $4)`,
        [own.organizationId, newId(), limits, own.now],
      );
      await tx.manager.query(`UPDATE timers SET due_at = $2 WHERE subject_id = $1`, [id, own.now]);
    });
    await own.quiet();
    const { rejection } = await own.read(id);
    expect([rejection.status, rejection.leavesAt, own.arrived(ada)]).toEqual([
      'approved',
      at('2026-03-03T09:00:00Z'),
      0,
    ]);
  });

  it('is replaced by whoever read it last; of two at once one is told', async () => {
    const own = await test.other();
    const first = () =>
      own.tx((tx) => replaceSendPolicy(tx, { policy: standardPolicy, version: 0 }, null, own.now));
    const results = await Promise.allSettled([first(), first()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(first()).rejects.toMatchObject({ code: 'rejections.send_policy_changed' });
  });

  it.each<[string, Partial<SendPolicy>, string]>([
    ['hours that close before they open', { opensAt: 17, closesAt: 9 }, 'hours'],
    ['a Friday that closes before it opens', { fridayClosesAt: 9 }, 'friday'],
    ['a Friday that closes after the other days', { fridayClosesAt: 18 }, 'friday'],
    ['a minimum above the maximum', { minimumDelayHours: 25, maximumDelayDays: 1 }, 'delays'],
    [
      'a date that is closed twice',
      {
        closedDays: [
          { date: '2026-06-24', name: 'One' },
          { date: '2026-06-24', name: 'Two' },
        ],
      },
      'closed_days',
    ],
  ])('refuses %s', async (_, limits, contradiction) => {
    await expect(change(await test.other(), limits)).rejects.toMatchObject({
      code: 'rejections.limits_contradict',
      details: { contradiction },
    });
  });
});

describe('the calendar', () => {
  it('counts what leaves by day, lists it with why, and lists apart what is held', async () => {
    const own = await test.other();
    await change(own, { closedDays: [{ date: '2026-03-03', name: 'Moving day' }] });
    const [today, tokyo, held] = [await own.applicant(), await own.applicant(), await own.applicant()];
    await livesIn(own, tokyo.candidateId, 'Asia/Tokyo');
    const ids = [await own.approved(today), await own.approved(tokyo), await own.approved(held)];
    await own.course.hold(own.principal, ids[2] ?? '', 'Call first');
    const calendar = await departures(own).days(own.organizationId, null, 4);
    expect(calendar).toMatchObject({
      zone: 'UTC',
      later: 0,
      held: 1,
      days: [
        { date: '2026-03-02', letters: 1, isWorkingDay: true, closedDay: null },
        { date: '2026-03-03', letters: 0, closedDay: 'Moving day' },
        { date: '2026-03-04', letters: 1, closedDay: null },
        { date: '2026-03-05', letters: 0, closedDay: null },
      ],
    });
    const range = { from: '2026-03-03', to: '2026-03-04' };
    const page = await departures(own).leaving(own.organizationId, range, { limit: 10 });
    expect(page.items).toMatchObject([
      {
        id: ids[1],
        candidateName: 'Ada Okafor',
        plan: {
          zone: 'Asia/Tokyo',
          leavesAt: at('2026-03-04T00:00:00Z'),
          movedBy: [{ kind: 'night' }, { kind: 'closed_day', name: 'Moving day' }],
        },
      },
    ]);
    const { items } = await departures(own).held(own.organizationId, { limit: 10 });
    expect(items).toMatchObject([{ id: ids[2], holds: [{ kind: 'manual', reason: 'Call first' }] }]);
    expect((await departures(own).days(own.organizationId, '2026-03-03', 1)).later).toBe(1);
  });

  it('pages without repeating, refuses days that go backwards and cursors of another list', async () => {
    const own = await test.other();
    const ids = new Set<string>();
    for (let n = 0; n < 3; n += 1) ids.add(await own.approved(await own.applicant()));
    const range = { from: '2026-03-02', to: '2026-03-02' };
    const first = await departures(own).leaving(own.organizationId, range, { limit: 2 });
    const cursor = first.nextCursor ?? '';
    const second = await departures(own).leaving(own.organizationId, range, { limit: 2, cursor });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    await expect(departures(own).held(own.organizationId, { limit: 2, cursor })).rejects.toMatchObject({
      code: 'request.cursor_invalid',
    });
    for (const to of ['2026-03-01', '2026-07-01'])
      await expect(
        departures(own).leaving(own.organizationId, { from: '2026-03-02', to }, { limit: 2 }),
      ).rejects.toMatchObject({ code: 'rejections.days_backwards' });
  });

  it('shows nothing of another organization', async () => {
    const own = await test.other();
    await own.approved(await own.applicant());
    const stranger = await test.other();
    const range = { from: '2026-03-02', to: '2026-03-02' };
    expect((await departures(stranger).leaving(stranger.organizationId, range, { limit: 2 })).items).toEqual(
      [],
    );
    expect((await departures(stranger).days(stranger.organizationId, null, 1)).days[0]?.letters).toBe(0);
  });
});

describe('among 8,000 rejections, as the role of the apps', () => {
  let own: RejectionsTest;

  beforeAll(async () => {
    own = await test.other();
    const id = await own.approved(await own.applicant());
    await own.query(
      `INSERT INTO rejections (organization_id, id, application_id, round, candidate_id, opening_id, conversation_id, letter_id, signer_id,
                               status, decided_at, approved_by, approved_at, undo_until, leaves_at, created_at)
       SELECT organization_id, gen_random_uuid(), application_id, n + 1, candidate_id, opening_id, conversation_id, letter_id, signer_id,
              CASE WHEN n <= 5000 THEN 'approved' ELSE 'sent' END, decided_at, approved_by, approved_at, undo_until,
              leaves_at + n * interval '3 minutes', created_at + n * interval '1 millisecond'
         FROM rejections, generate_series(1, 8000) n WHERE id = $1`,
      [id],
    );
    await withClient(own.booted.testDatabase.ownerUrl, (client) =>
      client.query('ANALYZE rejections, rejection_holds, candidates'),
    );
  });

  const explain = ({ sql, parameters }: { sql: string; parameters: unknown[] }): Promise<string> =>
    own.tx(async (tx) =>
      JSON.stringify(await tx.manager.query(`EXPLAIN (COSTS OFF) ${sql}`, [...parameters])),
    );

  it.each([
    [
      'rejections_leaving',
      'a day',
      () => departuresQuery(own.organizationId, [hour(24), hour(48)], 25, [null, null]),
    ],
    [
      'rejections_leaving',
      'a day, deep',
      () => departuresQuery(own.organizationId, [hour(24), hour(48)], 25, [hour(30), newId()]),
    ],
    [
      'rejections_(leaving|pkey)',
      'what is held',
      () => departuresQuery(own.organizationId, null, 25, [null, null]),
    ],
    [
      'rejections_leaving',
      'the counts of two days',
      () => countQuery(own.organizationId, 'UTC', hour(24), hour(48)),
    ],
    [
      'rejections_status',
      'planning anew',
      () =>
        replanQuery(own.organizationId, { afterId: newId(), afterCreatedAt: '2026-03-02 09:00:03+00' }, 100),
    ],
  ] as const)('enters by %s for %s', async (index, _what, query) => {
    const text = await explain(query());
    expect(text).toMatch(new RegExp(index));
    expect(text).not.toContain('Seq Scan on rejections');
  });

  it('plans 5,000 anew in a few seconds', async () => {
    const started = performance.now();
    await change(own, { opensAt: 10 });
    const took = performance.now() - started;
    const [left] = await own.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM rejections
        WHERE status = 'approved' AND leaves_at > $1 AND extract(hour FROM leaves_at AT TIME ZONE 'UTC') < 10`,
      [own.now],
    );
    expect(left?.n).toBe(0);
    process.stdout.write(`5,000 letters were planned anew in ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(30_000);
  });
});
