import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '#platform/clock';
import {
  afterCursor,
  Database,
  type Page,
  type PageRequest,
  type TenantTransaction,
  toPage,
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
    return this.database.inTenant(organizationId, async (tx) => {
      const rows = await dutiesQuery(tx, filter, request, this.clock.now()).getMany();
      return toPage(rows, request, (duty) => duty.dueAt.toISOString());
    });
  }
}

/** The query of a list; apart, so that a test can ask PostgreSQL for its plan. */
export function dutiesQuery(
  tx: TenantTransaction,
  filter: DutyFilter,
  request: PageRequest,
  now: Date,
): SelectQueryBuilder<Duty> {
  const query = tx.manager
    .createQueryBuilder(Duty, 'duty')
    .where('duty.organization_id = :organizationId', { organizationId: tx.organizationId })
    .orderBy('duty.dueAt', 'ASC')
    .addOrderBy('duty.id', 'ASC')
    .limit(request.limit + 1);
  // Written out, not a parameter: the planner must see that the partial indexes fit.
  if (filter.list !== 'candidate') query.andWhere(`duty.status = 'open'`);
  if (filter.list === 'overdue') query.andWhere('duty.due_at < :now', { now });
  if (filter.list === 'owned') query.andWhere('duty.owner_id = :ownerId', { ownerId: filter.ownerId });
  if (filter.list === 'candidate')
    query.andWhere('duty.candidate_id = :candidateId', { candidateId: filter.candidateId });
  const after = afterCursor(request, 'duty.due_at', 'duty.id', 'ASC');
  return after ? query.andWhere(after.sql, after.parameters) : query;
}
