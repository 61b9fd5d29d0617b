import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { Duty } from './duty.entity.js';

export type DutyFilter =
  | { readonly list: 'open' }
  | { readonly list: 'overdue' }
  /** Open ones of one member. */
  | { readonly list: 'owned'; readonly ownerId: string }
  /** Everything we ever owed this person. */
  | { readonly list: 'candidate'; readonly candidateId: string };

/** The ledger, by due date: the longest overdue first. */
@Injectable()
export class ListDuties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(organizationId: string, filter: DutyFilter, request: PageRequest): Promise<Page<Duty>> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, (tx) => fetchPage(dutyList(tx, filter, now), request));
  }
}

/** Apart, so that a test can ask PostgreSQL for the plan of its query. */
export function dutyList(tx: TenantTransaction, filter: DutyFilter, now: Date): OrderedList<Duty> {
  const query = tx.manager
    .createQueryBuilder(Duty, 'duty')
    .where('duty.organization_id = :organizationId', { organizationId: tx.organizationId });
  // Written out, not a parameter: the planner must see that the partial indexes fit.
  if (filter.list !== 'candidate') query.andWhere(`duty.status = 'open'`);
  if (filter.list === 'overdue') query.andWhere('duty.due_at < :now', { now });
  if (filter.list === 'owned') query.andWhere('duty.owner_id = :ownerId', { ownerId: filter.ownerId });
  if (filter.list === 'candidate')
    query.andWhere('duty.candidate_id = :candidateId', { candidateId: filter.candidateId });
  return { query, by: 'dueAt', direction: 'ASC' };
}
