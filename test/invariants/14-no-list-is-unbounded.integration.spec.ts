import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { CandidateHistoryModule } from '../../apps/api/src/candidate-history/candidate-history.module.js';
import { FailedJobsController } from '../../apps/api/src/failed-jobs.controller.js';
import { type DescribedList, everyList, pathFor } from './every-route.fixture.js';
import { Regards, type Tenant } from './regards.fixture.js';
import { fillEveryTable, readTenantTables, type Rows } from './tenant-rows.fixture.js';

@Module({ controllers: [FailedJobsController] })
class FailedJobsModule {}

/** More than one page of every list. */
const rowsOfEach = 30;
/** The longest page that may be asked for, and the longest list without pages. */
const longest = 200;

/** Lists that are short although their tables are full: of failed jobs, of what comes with the product, of the versions of one template, of the proposals of one run, of the story of one candidate, of the letters of one batch, of what one person was told, of the streams of mail that stand, of the ATSs that cannot be asked. */
const short = [
  '/api/v1/applications/{id}/outcome-notices',
  '/api/v1/approval-batches/{id}/letters',
  '/api/v1/ats-troubles',
  '/api/v1/candidates/{id}/history',
  '/api/v1/failed-jobs',
  '/api/v1/letter-templates/built-in',
  '/api/v1/letter-templates/variables',
  '/api/v1/letter-templates/{id}/versions',
  '/api/v1/openings/{id}/proposals',
  '/api/v1/stream-pauses',
];

/** Of days that are to be named, and of approved letters: tried by themselves. */
const ofDepartures = ['/api/v1/departures', '/api/v1/departures/held'];

interface ListAnswer {
  readonly items: readonly unknown[];
  readonly nextCursor?: string | null;
}

describe('no list is unbounded', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let own: Rows;
  let lists: DescribedList[];

  beforeAll(async () => {
    regards = await Regards.start({ worker: false, besides: [FailedJobsModule, CandidateHistoryModule] });
    kestrel = await regards.organization('mara@kestrel.example', 'Kestrel Studio');
    const tables = await kestrel.tx(readTenantTables);
    own = await kestrel.tx((tx) => fillEveryTable(tx, tables));
    await kestrel.tx(async (tx) => {
      const repeated = tables.filter(({ isSingle }) => !isSingle);
      for (let row = 1; row < rowsOfEach; row += 1) await fillEveryTable(tx, repeated);
      // Where a list shows another status than the first that a table allows.
      await tx.manager.query(`UPDATE silver_medalists SET status = 'in_pool'`);
      // What was made for it is no policy.
      await tx.manager.query('DELETE FROM outcome_policies');
      await tx.manager.query('UPDATE messages SET conversation_id = NULL');
      await tx.manager.query(
        `UPDATE applications SET status = 'active', last_interview_at = '2026-02-27T10:00:00Z'`,
      );
    });
    lists = everyList(regards.booted.app);
  });
  afterAll(() => regards.stop());

  it('knows every list of the API', () => {
    expect(lists.length).toBeGreaterThan(20);
  });

  it('says of each in the OpenAPI document how long it is at most, and how long unless asked', () => {
    const unbounded = lists.filter(({ limit, maxItems }) => {
      const isPaged = limit !== null && limit.default >= 1 && limit.default <= limit.maximum;
      return !((isPaged && limit.maximum <= longest) || (maxItems !== null && maxItems <= longest));
    });
    expect(unbounded.map(({ route }) => route.path)).toEqual([]);
  });

  it('answers with that many at most, says that there is more, and is not asked for more than it says', async () => {
    const full: string[] = [];
    for (const { route, limit } of lists.filter(({ route }) => !ofDepartures.includes(route.path))) {
      const path = pathFor(route, own);
      const { items, nextCursor } = await kestrel.member.ask<ListAnswer>('GET', path);
      expect([path, items.length <= (limit?.default ?? longest)]).toEqual([path, true]);
      if (limit === null) continue;
      if (items.length === limit.default && nextCursor) full.push(route.path);
      const { status } = await kestrel.member.try('GET', `${path}?limit=${limit.maximum + 1}`);
      expect([path, status]).toEqual([path, 400]);
    }
    const all = lists.map(({ route }) => route.path);
    expect(full.sort()).toEqual(
      all.filter((path) => !short.includes(path) && !ofDepartures.includes(path)).sort(),
    );
  });

  it('does so of letters that leave, and of letters that are held', async () => {
    await kestrel.tx((tx) =>
      tx.manager.query(
        `UPDATE rejections SET status = 'approved', approved_by = $1, approved_at = now(), leaves_at = '2026-03-03T09:00:00Z'`,
        [own.get('members')?.['id']],
      ),
    );
    const held = await kestrel.member.ask<ListAnswer>('GET', '/api/v1/departures/held');
    await kestrel.tx((tx) => tx.manager.query('UPDATE rejection_holds SET released_at = now()'));
    const days = '/api/v1/departures?from=2026-03-01&to=2026-03-31';
    const leaving = await kestrel.member.ask<ListAnswer>('GET', days);
    const limit = lists.find(({ route }) => route.path === '/api/v1/departures')?.limit;
    for (const { items, nextCursor } of [held, leaving])
      expect([items.length, typeof nextCursor]).toEqual([limit?.default, 'string']);
    expect((await kestrel.member.try('GET', `${days}&limit=${(limit?.maximum ?? 0) + 1}`)).status).toBe(400);
  });
});
