import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { Answer } from './answer.entity.js';
import { answerStatusesBefore } from './domain/answer-states.js';
import { conversationErrors } from './domain/errors.js';

/** Discards an answer that will not be sent. What it should have answered stays owed. */
@Injectable()
export class CancelAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `conversations.answer_unknown`, `conversations.answer_state` */
  async execute(principal: Principal, id: string): Promise<void> {
    const { organizationId } = principal;
    await this.database.inTenant(organizationId, async (tx) => {
      const answer = await tx.manager.findOneBy(Answer, { organizationId, id });
      if (!answer) throw conversationErrors.answerUnknown(id);
      const { affected } = await tx.manager.update(
        Answer,
        { organizationId, id, status: In(answerStatusesBefore('cancel')) },
        { status: 'cancelled' },
      );
      if (affected !== 1) throw conversationErrors.answerState(id, answer.status);
      await audit(
        tx,
        actorOf(principal),
        'conversations.answer-cancelled',
        { kind: 'answer', id },
        this.clock.now(),
      );
    });
  }
}
