import { Injectable } from '@nestjs/common';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import type { OpeningStatus } from './domain/opening-state.js';
import { openingFacts, type OpeningFacts } from './facts.js';
import { Opening } from './opening.entity.js';
import { COUNTED_PER_OPENING, type OpeningCount, OpeningCounters } from './opening-counters.js';
import { prefixed } from './prefixed.js';

export interface OpeningFilter {
  readonly status?: OpeningStatus | undefined;
  /** The start of a title, in any case and without accents. */
  readonly search?: string | undefined;
}

/** An opening as a list shows it; each count is made up to {@link COUNTED_PER_OPENING}. */
export interface OpeningListed extends Omit<OpeningFacts, 'description'> {
  readonly counts: Readonly<Record<OpeningCount | 'activeApplications', number>>;
}

/** The index applications_opening_status is read up to the limit and no further. */
const ACTIVE_APPLICATIONS = `
  SELECT o.id, counted.n FROM unnest($2::uuid[]) AS o (id)
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS n FROM (
       SELECT FROM applications a
        WHERE a.organization_id = $1 AND a.opening_id = o.id AND a.status = 'active' LIMIT $3) AS found) AS counted`;

/** The openings, newest first; by title when searched. */
@Injectable()
export class ListOpenings {
  constructor(
    private readonly database: Database,
    private readonly counters: OpeningCounters,
  ) {}

  async execute(
    organizationId: string,
    filter: OpeningFilter,
    request: PageRequest,
  ): Promise<Page<OpeningListed>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const { items, nextCursor } = await fetchPage(openingList(tx, filter), request);
      const ids = items.map(({ id }) => id);
      const active = await activeApplications(tx, ids);
      const drafts = await this.counters.count(tx, 'drafts', ids);
      const proposals = await this.counters.count(tx, 'proposals', ids);
      const listed = items.map((row) => {
        const { description: _, ...facts } = openingFacts(row);
        const counts = {
          activeApplications: active.get(row.id) ?? 0,
          drafts: drafts.get(row.id) ?? 0,
          proposals: proposals.get(row.id) ?? 0,
        };
        return { ...facts, counts };
      });
      return { items: listed, nextCursor };
    });
  }
}

async function activeApplications(
  tx: TenantTransaction,
  openingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.manager.query<{ id: string; n: number }[]>(ACTIVE_APPLICATIONS, [
    tx.organizationId,
    openingIds,
    COUNTED_PER_OPENING,
  ]);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Apart, so that a test can ask PostgreSQL for the plan of its query. */
export function openingList(tx: TenantTransaction, { status, search }: OpeningFilter): OrderedList<Opening> {
  const query = tx.manager
    .createQueryBuilder(Opening, 'opening')
    .where('opening.organization_id = :organizationId', { organizationId: tx.organizationId });
  if (status) query.andWhere('opening.status = :status', { status });
  return search
    ? { query: prefixed(query, 'opening.title_key', search), by: 'titleKey', direction: 'ASC' }
    : { query, by: 'openedAt', direction: 'DESC' };
}
