import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { Conversation } from './conversation.entity.js';
import { conversationErrors } from './domain/errors.js';
import { Message } from './message.entity.js';
import { placeMessage } from './place-message.js';

/** A named person says which conversation an unmatched message belongs to; it is then acted on as if it had been matched. */
@Injectable()
export class AssignMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_required`, `conversations.message_unknown`, `.conversation_unknown`, `.message_matched` */
  async execute(principal: Principal, id: string, conversationId: string): Promise<void> {
    const { organizationId } = principal;
    requireMember(principal);
    await this.database.inTenant(organizationId, async (tx) => {
      const message = await tx.manager.findOneBy(Message, { organizationId, id });
      if (!message) throw conversationErrors.messageUnknown(id);
      const conversation = await tx.manager.findOneBy(Conversation, { organizationId, id: conversationId });
      if (!conversation) throw conversationErrors.conversationUnknown(conversationId);
      if (!(await placeMessage(tx, message, conversation, 'assigned')))
        throw conversationErrors.messageMatched(id);
      const at = this.clock.now();
      const subject = { kind: 'message', id };
      await audit(tx, actorOf(principal), 'conversations.message-assigned', subject, at, { conversationId });
    });
  }
}
