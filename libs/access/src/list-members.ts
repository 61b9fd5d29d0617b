import { Injectable } from '@nestjs/common';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import { Member } from './member.entity.js';

/** The members of an organization by name, disabled ones included. */
@Injectable()
export class ListMembers {
  constructor(private readonly database: Database) {}

  async execute(organizationId: string, page: PageRequest): Promise<Page<Member>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(Member, 'member')
        .where('member.organization_id = :organizationId', { organizationId });
      return fetchPage({ query, by: 'name', direction: 'ASC' }, page);
    });
  }
}
