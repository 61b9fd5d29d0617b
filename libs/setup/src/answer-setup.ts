import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database, newId } from '#platform/database';
import type { AtsMailsAnswer, Question } from './domain/setup-answers.js';
import { ReadSetup, type Setup } from './read-setup.js';
import { SetupAnswer } from './setup-answer.entity.js';

/** What is left out stays as it was answered. */
export type SetupAnswers = Readonly<Partial<Record<Question, AtsMailsAnswer>>>;

/** Keeps what a person says about the set-up, with who said it and when. */
@Injectable()
export class AnswerSetup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly readSetup: ReadSetup,
  ) {}

  /** @throws DomainError `access.member_required` */
  async execute(principal: Principal, answers: SetupAnswers): Promise<Setup> {
    const answeredBy = requireMember(principal);
    const answeredAt = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { organizationId } = tx;
      const rows = Object.entries(answers).map(([question, answer]) => ({
        organizationId,
        id: newId(),
        question: question as Question,
        answer,
        answeredBy,
        answeredAt,
      }));
      if (rows.length > 0) {
        await tx.manager
          .createQueryBuilder()
          .insert()
          .into(SetupAnswer)
          .values(rows)
          .orUpdate(['answer', 'answered_by', 'answered_at'], ['organization_id', 'question'])
          .execute();
        const subject = { kind: 'organization', id: organizationId };
        await audit(tx, actorOf(principal), 'setup.answered', subject, answeredAt, { ...answers });
      }
      return this.readSetup.within(tx);
    });
  }
}
