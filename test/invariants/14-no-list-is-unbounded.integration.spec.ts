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

/** Lists that are short although their tables are full: of failed jobs, of the proposals of one run, of the story of one candidate, of the streams of mail that stand. */
const short = [
  '/api/v1/candidates/{id}/history',
  '/api/v1/failed-jobs',
  '/api/v1/openings/{id}/proposals',
  '/api/v1/stream-pauses',
];

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
    for (const { route, limit } of lists) {
      const path = pathFor(route, own);
      const { items, nextCursor } = await kestrel.member.ask<ListAnswer>('GET', path);
      expect([path, items.length <= (limit?.default ?? longest)]).toEqual([path, true]);
      if (limit === null) continue;
      if (items.length === limit.default && nextCursor) full.push(route.path);
      const { status } = await kestrel.member.try('GET', `${path}?limit=${limit.maximum + 1}`);
      expect([path, status]).toEqual([path, 400]);
    }
    const all = lists.map(({ route }) => route.path);
    expect(full.sort()).toEqual(all.filter((path) => !short.includes(path)).sort());
  });
});
