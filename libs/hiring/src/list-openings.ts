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
import { prefixed } from './prefixed.js';

export interface OpeningFilter {
  readonly status?: OpeningStatus | undefined;
  /** The start of a title, in any case and without accents. */
  readonly search?: string | undefined;
}

/** The openings, newest first; by title when searched. */
@Injectable()
export class ListOpenings {
  constructor(private readonly database: Database) {}

  async execute(
    organizationId: string,
    filter: OpeningFilter,
    request: PageRequest,
  ): Promise<Page<OpeningFacts>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const { items, nextCursor } = await fetchPage(openingList(tx, filter), request);
      return { items: items.map(openingFacts), nextCursor };
    });
  }
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
