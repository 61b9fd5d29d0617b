import { Injectable } from '@nestjs/common';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import { ApiKey } from './api-key.entity.js';

/** The keys of an organization, newest first, revoked ones included. */
@Injectable()
export class ListApiKeys {
  constructor(private readonly database: Database) {}

  async execute(organizationId: string, page: PageRequest): Promise<Page<ApiKey>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(ApiKey, 'api_key')
        .where('api_key.organization_id = :organizationId', { organizationId });
      return fetchPage({ query, by: 'createdAt', direction: 'DESC' }, page);
    });
  }
}
