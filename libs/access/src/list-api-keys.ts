import { Injectable } from '@nestjs/common';
import { afterCursor, Database, type Page, type PageRequest, toPage } from '#platform/database';
import { ApiKey } from './api-key.entity.js';

/** The keys of an organization, newest first, revoked ones included. */
@Injectable()
export class ListApiKeys {
  constructor(private readonly database: Database) {}

  async execute(organizationId: string, page: PageRequest): Promise<Page<ApiKey>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(ApiKey, 'api_key')
        .where('api_key.organization_id = :organizationId', { organizationId })
        .orderBy('api_key.createdAt', 'DESC')
        .addOrderBy('api_key.id', 'DESC')
        .take(page.limit + 1);
      const after = afterCursor(page, 'api_key.created_at', 'api_key.id', 'DESC');
      if (after) query.andWhere(after.sql, after.parameters);
      return toPage(await query.getMany(), page, (row) => row.createdAt.toISOString());
    });
  }
}
