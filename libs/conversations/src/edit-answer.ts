import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { editLetter, readLetter, type StoredLetter } from '#letters';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { Answer } from './answer.entity.js';
import { editableAnswerStatuses } from './domain/answer-states.js';
import { conversationErrors } from './domain/errors.js';

/** Changes the words of an answer that no person has approved yet, or that did not arrive. */
@Injectable()
export class EditAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `conversations.answer_unknown`, `conversations.answer_state` */
  async execute(
    principal: Principal,
    id: string,
    change: { readonly subject?: string | undefined; readonly body?: string | undefined },
  ): Promise<StoredLetter> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      // Locked, so that no approval slips between the check and the change.
      const answer = await tx.manager.findOne(Answer, {
        where: { organizationId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!answer) throw conversationErrors.answerUnknown(id);
      if (!editableAnswerStatuses.includes(answer.status))
        throw conversationErrors.answerState(id, answer.status);
      const before = await readLetter(tx, answer.letterId);
      const words = { subject: change.subject ?? before.subject, body: change.body ?? before.body };
      const editor = principal.kind === 'member' ? principal.memberId : null;
      const letter = await editLetter(tx, answer.letterId, words, editor, at);
      await audit(tx, actorOf(principal), 'conversations.answer-edited', { kind: 'answer', id }, at);
      return letter;
    });
  }
}
