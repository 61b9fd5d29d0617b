import { Injectable } from '@nestjs/common';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { Application } from './application.entity.js';
import { findOpeningTitles } from './cards.js';
import type { ApplicationStatus } from './domain/application-state.js';
import { type ApplicationState, applicationState } from './application-facts.js';

export interface ApplicationFilter {
  readonly openingId?: string | undefined;
  readonly candidateId?: string | undefined;
  readonly status?: ApplicationStatus | undefined;
}

/** An application as a list shows it. */
export type ApplicationListed = ApplicationState & { readonly openingTitle: string };

/** The applications, newest first. */
@Injectable()
export class ListApplications {
  constructor(private readonly database: Database) {}

  async execute(
    organizationId: string,
    filter: ApplicationFilter,
    request: PageRequest,
  ): Promise<Page<ApplicationListed>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const { items, nextCursor } = await fetchPage(applicationList(tx, filter), request);
      const titles = await findOpeningTitles(
        tx,
        items.map(({ openingId }) => openingId),
      );
      const listed = items.map((row) => ({
        ...applicationState(row),
        openingTitle: titles.get(row.openingId) ?? '',
      }));
      return { items: listed, nextCursor };
    });
  }
}

/** Apart, so that a test can ask PostgreSQL for the plan of its query. */
export function applicationList(
  tx: TenantTransaction,
  { openingId, candidateId, status }: ApplicationFilter,
): OrderedList<Application> {
  const query = tx.manager
    .createQueryBuilder(Application, 'application')
    .where('application.organization_id = :organizationId', { organizationId: tx.organizationId });
  if (openingId) query.andWhere('application.opening_id = :openingId', { openingId });
  if (candidateId) query.andWhere('application.candidate_id = :candidateId', { candidateId });
  if (status) query.andWhere('application.status = :status', { status });
  return { query, by: 'appliedAt', direction: 'DESC' };
}
