import { Injectable } from '@nestjs/common';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { Candidate } from './candidate.entity.js';
import { candidateIdsByAddress, type CandidateListed, findListedCandidates } from './facts.js';
import { prefixed } from './prefixed.js';

/** The candidates, newest first; by name when searched. Those merged into another are not listed. */
@Injectable()
export class ListCandidates {
  constructor(private readonly database: Database) {}

  /** @param search a whole mail address, or the start of a whole name in any case and without accents */
  async execute(
    organizationId: string,
    search: string | undefined,
    request: PageRequest,
  ): Promise<Page<CandidateListed>> {
    return this.database.inTenant(organizationId, async (tx) => {
      if (search?.includes('@'))
        return {
          items: await findListedCandidates(tx, await candidateIdsByAddress(tx, search)),
          nextCursor: null,
        };
      const { items, nextCursor } = await fetchPage(candidateList(tx, search), request);
      const ids = items.map(({ id }) => id);
      return { items: await findListedCandidates(tx, ids), nextCursor };
    });
  }
}

/** Apart, so that a test can ask PostgreSQL for the plan of its query. */
export function candidateList(tx: TenantTransaction, search: string | undefined): OrderedList<Candidate> {
  const query = tx.manager
    .createQueryBuilder(Candidate, 'candidate')
    .select(['candidate.organizationId', 'candidate.id', 'candidate.nameKey', 'candidate.createdAt'])
    .where('candidate.organization_id = :organizationId', { organizationId: tx.organizationId })
    .andWhere('candidate.merged_into IS NULL');
  return search
    ? { query: prefixed(query, 'candidate.name_key', search), by: 'nameKey', direction: 'ASC' }
    : { query, by: 'createdAt', direction: 'DESC' };
}
