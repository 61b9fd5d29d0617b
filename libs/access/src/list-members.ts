import { Injectable } from '@nestjs/common';
import { afterCursor, Database, type Page, type PageRequest, toPage } from '#platform/database';
import { Member } from './member.entity.js';

/** The members of an organization by name, disabled ones included. */
@Injectable()
export class ListMembers {
  constructor(private readonly database: Database) {}

  async execute(organizationId: string, page: PageRequest): Promise<Page<Member>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(Member, 'member')
        .where('member.organization_id = :organizationId', { organizationId })
        .orderBy('member.name', 'ASC')
        .addOrderBy('member.id', 'ASC')
        .take(page.limit + 1);
      const after = afterCursor(page, 'member.name', 'member.id', 'ASC');
      if (after) query.andWhere(after.sql, after.parameters);
      return toPage(await query.getMany(), page, (member) => member.name);
    });
  }
}
