import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessModule, type Principal } from '#access';
import { HiringModule, eraseCandidate, mergeCandidates, recordCandidate } from '#hiring';
import { withClient } from '#platform/embedded-postgres';
import { newId, pageQuery, type TenantTransaction } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { Timer } from '#platform/queue';
import { type BootedTest, bootForTest } from '#platform/testing';
import { AssignDuty } from './assign-duty.js';
import { CloseDuty } from './close-duty.js';
import { FollowMerge } from './follow-merge.js';
import { ForgetCandidate } from './forget-candidate.js';
import { DutiesModule, openDuty, reopenDutiesSatisfiedBy, satisfyDuty } from './index.js';
import { type DutyFilter, dutyList, ListDuties } from './list-duties.js';
import { NoteOverdue } from './note-overdue.js';
import { ReadDuty } from './read-duty.js';

let test: BootedTest;
let organizationId: string;
let candidateId: string;
let memberId: string;

const noon = new Date('2026-03-02T12:00:00Z');
const day = (n: number) => new Date(noon.getTime() + n * 86_400_000);
const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
  test.database.inTenant(organizationId, work);
const read = (id: string) => test.app.get(ReadDuty).execute(organizationId, id);
const noteOverdue = (subjectId: string) => test.app.get(NoteOverdue).handle(organizationId, { subjectId });
const list = (filter: DutyFilter, limit = 25, cursor?: string) =>
  test.app.get(ListDuties).execute(organizationId, filter, { limit, cursor });
const timers = () =>
  test.database.outsideTenants((tx) => tx.manager.count(Timer, { where: { organizationId } }));
const overdueEvents = () =>
  test.database.outsideTenants((tx) =>
    tx.manager.count(OutboxRow, { where: { organizationId, name: 'duties.overdue' } }),
  );
const member = (): Principal => ({ kind: 'member', organizationId, memberId, role: 'recruiter' });

function duty(dueAt = day(3), subjectId = newId(), ownerId: string | null = null) {
  return {
    kind: 'tell_outcome' as const,
    subjectKind: 'application',
    subjectId,
    candidateId,
    ownerId,
    openedAt: noon,
    dueAt,
  };
}

beforeAll(async () => {
  test = await bootForTest({ modules: [AccessModule, HiringModule, DutiesModule], now: noon });
});
afterAll(() => test.close());
beforeEach(async () => {
  organizationId = await test.makeOrganization();
  memberId = newId();
  await inTenant(async (tx) => {
    await tx.manager.query(
      `INSERT INTO members (organization_id, id, email, name, role, created_at) VALUES ($1, $2, 'r@x.org', 'Rhea', 'recruiter', $3)`,
      [organizationId, memberId, noon],
    );
    const name = { firstName: 'Jane', provenance: 'typed' as const };
    candidateId = (await recordCandidate(tx, { ...name, at: noon })).id;
  });
});

describe('a duty', () => {
  it('is opened once, also by two at the same time', async () => {
    const wanted = duty();
    const ids = await Promise.all([1, 2, 3].map(() => inTenant((tx) => openDuty(tx, wanted))));
    expect(new Set(ids).size).toBe(1);
    expect((await list({ list: 'open' })).items).toHaveLength(1);
    await expect(timers()).resolves.toBe(1);
  });

  it('is satisfied by a delivery, once, and stays closed when opened again', async () => {
    const wanted = duty();
    const id = await inTenant((tx) => openDuty(tx, wanted));
    const deliveries = [newId(), newId()];
    const closed = await Promise.all(
      deliveries.map((delivery) => inTenant((tx) => satisfyDuty(tx, wanted, delivery, day(1)))),
    );
    expect(closed.filter(Boolean)).toHaveLength(1);
    await inTenant((tx) => openDuty(tx, wanted));
    const row = await read(id);
    expect(row).toMatchObject({ status: 'closed', closedAt: day(1) });
    expect(row.satisfiedBy).toBe(deliveries[closed.indexOf(true)]);
    await expect(timers()).resolves.toBe(0);
  });

  it('that nobody opened is not satisfied', async () => {
    await expect(inTenant((tx) => satisfyDuty(tx, duty(), newId(), noon))).resolves.toBe(false);
  });

  it('opens again when its delivery came back, with its old date', async () => {
    const wanted = duty();
    const id = await inTenant((tx) => openDuty(tx, wanted));
    const delivery = newId();
    await inTenant((tx) => satisfyDuty(tx, wanted, delivery, day(1)));
    await expect(inTenant((tx) => reopenDutiesSatisfiedBy(tx, delivery, day(2)))).resolves.toEqual([id]);
    await expect(inTenant((tx) => reopenDutiesSatisfiedBy(tx, delivery, day(2)))).resolves.toEqual([]);
    await expect(read(id)).resolves.toMatchObject({
      status: 'open',
      closedAt: null,
      satisfiedBy: null,
      dueAt: day(3),
    });
    await expect(timers()).resolves.toBe(1);
  });

  it('is closed by a named person with a reason, once', async () => {
    const id = await inTenant((tx) => openDuty(tx, duty()));
    const close = test.app.get(CloseDuty);
    const key: Principal = { kind: 'api_key', organizationId, keyId: newId(), scope: 'write' };
    await expect(close.execute(key, id, 'Told by phone')).rejects.toMatchObject({
      code: 'access.member_required',
    });
    const closed = await close.execute(member(), id, 'Told by phone');
    expect(closed).toMatchObject({ status: 'closed', closedBy: memberId, closeReason: 'Told by phone' });
    await expect(close.execute(member(), id, 'Again')).rejects.toMatchObject({ code: 'duties.duty_closed' });
    const trail = await inTenant((tx) => tx.manager.query('SELECT action, details::text FROM audit_entries'));
    expect(trail).toEqual([{ action: 'duties.closed', details: '{"duty": "tell_outcome"}' }]);
  });

  it('changes hands while it is open', async () => {
    const id = await inTenant((tx) => openDuty(tx, duty()));
    const assign = test.app.get(AssignDuty);
    await expect(assign.execute(member(), id, memberId)).resolves.toMatchObject({ ownerId: memberId });
    await expect(assign.execute(member(), id, newId())).rejects.toMatchObject({
      code: 'duties.owner_unknown',
    });
    await test.app.get(CloseDuty).execute(member(), id, 'Told by phone');
    await expect(assign.execute(member(), id, null)).rejects.toMatchObject({ code: 'duties.duty_closed' });
  });

  it('follows a merged candidate, and ends with an erased one without her words', async () => {
    const [open, told] = await inTenant(async (tx) => [
      await openDuty(tx, duty()),
      await openDuty(tx, duty()),
    ]);
    await test.app.get(CloseDuty).execute(member(), told, 'Jane was told by phone');
    const into = await inTenant((tx) =>
      recordCandidate(tx, { firstName: 'Jane', provenance: 'typed', at: noon }),
    );
    await inTenant((tx) => mergeCandidates(tx, { candidateId, intoCandidateId: into.id }));
    await test.app.get(FollowMerge).handle(organizationId, { candidateId, intoCandidateId: into.id });
    await expect(read(open)).resolves.toMatchObject({ candidateId: into.id });
    await inTenant((tx) => eraseCandidate(tx, into.id, noon));
    await test.app.get(ForgetCandidate).handle(organizationId, { candidateId: into.id });
    await expect(read(open)).resolves.toMatchObject({ status: 'closed', closeReason: 'candidate_erased' });
    await expect(read(told)).resolves.toMatchObject({ closedBy: memberId, closeReason: 'candidate_erased' });
    await expect(timers()).resolves.toBe(0);
  });

  it('is not seen by another tenant', async () => {
    const wanted = duty();
    const id = await inTenant((tx) => openDuty(tx, wanted));
    const theirs = organizationId;
    organizationId = await test.makeOrganization('Another');
    await expect(read(id)).rejects.toMatchObject({ code: 'duties.duty_not_found' });
    await expect(inTenant((tx) => satisfyDuty(tx, wanted, newId(), noon))).resolves.toBe(false);
    expect((await list({ list: 'open' })).items).toEqual([]);
    organizationId = theirs;
    await expect(read(id)).resolves.toMatchObject({ status: 'open' });
  });
});

describe('the ledger', () => {
  it('lists by due date, in pages', async () => {
    const due = [5, 1, 4, 2, 3];
    await inTenant(async (tx) => {
      for (const n of due) await openDuty(tx, duty(day(n), newId(), n > 3 ? memberId : null));
    });
    const seen: Date[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ list: 'open' }, 2, cursor);
      seen.push(...page.items.map(({ dueAt }) => dueAt));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([1, 2, 3, 4, 5].map(day));
    expect((await list({ list: 'owned', ownerId: memberId })).items.map(({ dueAt }) => dueAt)).toEqual([
      day(4),
      day(5),
    ]);
    expect((await list({ list: 'candidate', candidateId })).items).toHaveLength(5);
    expect((await list({ list: 'overdue' })).items).toEqual([]);
  });

  it.each<[string, () => DutyFilter, string]>([
    ['open', () => ({ list: 'open' }), 'duties_open'],
    ['overdue', () => ({ list: 'overdue' }), 'duties_open'],
    ['of a member', () => ({ list: 'owned', ownerId: memberId }), 'duties_owner'],
    ['of a candidate', () => ({ list: 'candidate', candidateId }), 'duties_candidate'],
  ])(
    'finds those %s by an index and sorts nothing, as the role of the apps',
    async (_name, filter, index) => {
      await inTenant((tx) =>
        tx.manager.query(
          `INSERT INTO duties (organization_id, id, kind, subject_kind, subject_id, candidate_id, owner_id, status, opened_at, due_at)
         SELECT $1, gen_random_uuid(), 'answer', 'message', gen_random_uuid(), $2, $3, 'open', $4, $4::timestamptz + n * interval '1 minute'
           FROM generate_series(1, 5000) AS n`,
          [organizationId, candidateId, memberId, noon],
        ),
      );
      // Statistics are the owner's business; the queries are asked as the apps.
      await withClient(test.testDatabase.ownerUrl, (client) => client.query('ANALYZE duties'));
      const plans = await inTenant(async (tx) => {
        const lastRow = ['duties.due_at', noon.toISOString(), newId()];
        const cursor = Buffer.from(JSON.stringify(lastRow)).toString('base64url');
        const explained: string[] = [];
        for (const page of [{ limit: 25 }, { limit: 25, cursor }]) {
          const [sql, parameters] = pageQuery(dutyList(tx, filter(), day(1)), page).getQueryAndParameters();
          explained.push(JSON.stringify(await tx.manager.query(`EXPLAIN (COSTS OFF) ${sql}`, parameters)));
        }
        return explained;
      });
      for (const plan of plans) {
        expect(plan).toContain(`using ${index}`);
        expect(plan).not.toMatch(/Seq Scan|Sort/);
      }
    },
  );
});

// Last, because the clock only goes forward.
describe('an overdue duty', () => {
  it('is noted once, also when its job runs twice at once', async () => {
    const id = await inTenant((tx) => openDuty(tx, duty(day(3))));
    await noteOverdue(id);
    await expect(read(id)).resolves.toMatchObject({ overdueNotedAt: null });
    await expect(timers()).resolves.toBe(1);
    await test.clock.advanceTo(day(4));
    await Promise.all([noteOverdue(id), noteOverdue(id), noteOverdue(id)]);
    await expect(read(id)).resolves.toMatchObject({ status: 'open', overdueNotedAt: day(4) });
    await expect(overdueEvents()).resolves.toBe(1);
    await expect(timers()).resolves.toBe(0);
    expect((await list({ list: 'overdue' })).items.map((row) => row.id)).toEqual([id]);
  });

  it('that was served in time is not noted', async () => {
    const wanted = duty(day(3));
    const id = await inTenant((tx) => openDuty(tx, wanted));
    await inTenant((tx) => satisfyDuty(tx, wanted, newId(), day(2)));
    await noteOverdue(id);
    await expect(read(id)).resolves.toMatchObject({ overdueNotedAt: null });
    await expect(overdueEvents()).resolves.toBe(0);
  });
});
