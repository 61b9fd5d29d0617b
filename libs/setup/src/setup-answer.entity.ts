import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { AtsMailsAnswer, Question } from './domain/setup-answers.js';

/** What a person answered while the organization was set up; the last answer to each question. */
@Entity('setup_answers')
export class SetupAnswer extends TenantRow {
  @Column({ type: 'text' })
  question!: Question;

  /** Only `ats_mails_rejections` may be `not_sure`. */
  @Column({ type: 'text' })
  answer!: AtsMailsAnswer;

  @Column({ name: 'answered_by', type: 'uuid' })
  answeredBy!: string;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
}
