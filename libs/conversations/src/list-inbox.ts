import { Injectable } from '@nestjs/common';
import { afterCursor, Database, type Page, type PageRequest, toPage } from '#platform/database';
import { Message } from './message.entity.js';
import { type MessageView, viewOfMessage } from './message-view.js';

/** The mail that no rule could match: nothing is dropped, a person looks through it. */
@Injectable()
export class ListInbox {
  constructor(private readonly database: Database) {}

  /** Newest first. @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, request: PageRequest): Promise<Page<MessageView>> {
    const rows = await this.database.inTenant(organizationId, (tx) => {
      const query = tx.manager
        .createQueryBuilder(Message, 'message')
        .where('message.organizationId = :organizationId AND message.conversationId IS NULL', {
          organizationId,
        })
        .orderBy('message.receivedAt', 'DESC')
        .addOrderBy('message.id', 'DESC')
        .limit(request.limit + 1);
      const after = afterCursor(request, 'message.receivedAt', 'message.id', 'DESC');
      if (after) query.andWhere(after.sql, after.parameters);
      return query.getMany();
    });
    const page = toPage(rows, request, (row) => row.receivedAt.toISOString());
    return { items: page.items.map(viewOfMessage), nextCursor: page.nextCursor };
  }
}
