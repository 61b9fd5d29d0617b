import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { conversationErrors } from './domain/errors.js';
import { sanitizeReceivedHtml } from './domain/sanitize-received-html.js';
import { Message } from './message.entity.js';

/** The HTML of one mail, made harmless; apart from the lists, because it is long and few ask for it. */
@Injectable()
export class ReadMessageHtml {
  constructor(private readonly database: Database) {}

  /**
   * @returns null when the mail came without HTML
   * @throws DomainError `conversations.message_unknown`
   */
  async execute(organizationId: string, id: string): Promise<string | null> {
    const message = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.findOne(Message, { select: { id: true, html: true }, where: { organizationId, id } }),
    );
    if (!message) throw conversationErrors.messageUnknown(id);
    return message.html ? sanitizeReceivedHtml(message.html) : null;
  }
}
