import { Injectable } from '@nestjs/common';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import { Message } from './message.entity.js';
import { type MessageView, viewOfMessage } from './message-view.js';

/** The mail that no rule could match: nothing is dropped, a person looks through it. */
@Injectable()
export class ListInbox {
  constructor(private readonly database: Database) {}

  /** Newest first. @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, request: PageRequest): Promise<Page<MessageView>> {
    const page = await this.database.inTenant(organizationId, (tx) => {
      const query = tx.manager
        .createQueryBuilder(Message, 'message')
        .where('message.organizationId = :organizationId AND message.conversationId IS NULL', {
          organizationId,
        });
      return fetchPage({ query, by: 'receivedAt', direction: 'DESC' }, request);
    });
    return { items: page.items.map(viewOfMessage), nextCursor: page.nextCursor };
  }
}
