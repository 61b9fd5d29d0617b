import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, ValidateIf } from 'class-validator';
import type { SetupAnswers } from '../answer-setup.js';
import { type StepState, stepStates } from '../domain/checklist.js';
import { type AtsMailsAnswer, atsMailsAnswers } from '../domain/setup-answers.js';
import type { Setup } from '../read-setup.js';

const given = (_: unknown, value: unknown): boolean => value !== undefined;

/** What is left out stays as it is. */
export class SetupAnswersBody {
  @ApiPropertyOptional({ description: 'There are no colleagues to invite.' })
  @ValidateIf(given)
  @IsBoolean()
  worksAlone?: boolean;

  @ApiPropertyOptional({ description: 'Decisions are added by hand or by the API.' })
  @ValidateIf(given)
  @IsBoolean()
  worksWithoutAts?: boolean;

  @ApiPropertyOptional({
    enum: atsMailsAnswers,
    description:
      'Does the ATS still mail rejections itself? Changes no connection: each has a switch of its own.',
  })
  @ValidateIf(given)
  @IsIn(atsMailsAnswers)
  atsMailsRejections?: AtsMailsAnswer;

  @ApiPropertyOptional({ description: 'The checklist is not shown on Today.' })
  @ValidateIf(given)
  @IsBoolean()
  putAway?: boolean;
}

export function answersOf(body: SetupAnswersBody): SetupAnswers {
  const { worksAlone, worksWithoutAts, atsMailsRejections, putAway } = body;
  const said = (value: boolean): AtsMailsAnswer => (value ? 'yes' : 'no');
  return {
    ...(worksAlone !== undefined && { works_alone: said(worksAlone) }),
    ...(worksWithoutAts !== undefined && { works_without_ats: said(worksWithoutAts) }),
    ...(atsMailsRejections !== undefined && { ats_mails_rejections: atsMailsRejections }),
    ...(putAway !== undefined && { put_away: said(putAway) }),
  };
}

class SetupStep {
  @ApiProperty({ enum: stepStates })
  state!: StepState;
}

class ColleaguesStep extends SetupStep {
  @ApiProperty({ description: 'Members besides who asks, the disabled ones left out.' })
  colleagues!: number;

  @ApiProperty({ description: 'Those of them who have not chosen a password yet.' })
  invited!: number;

  @ApiProperty()
  worksAlone!: boolean;
}

class SendingDomainStep extends SetupStep {
  @ApiProperty({ example: 'mail.kestrel.studio' })
  domain!: string;

  @ApiProperty({ description: 'False for a try-out domain.' })
  publishable!: boolean;

  @ApiProperty({ description: 'How many of the records are as they should be.' })
  recordsRight!: number;

  @ApiProperty()
  recordsInAll!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkedAt!: string | null;
}

class SetupConnection {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Greenhouse' })
  name!: string;

  @ApiProperty({ enum: ['greenhouse', 'standard'] })
  format!: 'greenhouse' | 'standard';

  @ApiProperty({ description: 'While true, we draft no letters for it.' })
  atsMailsRejections!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the ATS itself last sent something that verified.',
  })
  heardAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When anything last verified, also a test event of our own.',
  })
  lastEventAt!: string | null;
}

class AtsStep extends SetupStep {
  @ApiProperty({ type: [SetupConnection], description: 'Those in use, at most 20.' })
  connections!: SetupConnection[];

  @ApiProperty()
  worksWithoutAts!: boolean;
}

class AtsMailsStep extends SetupStep {
  @ApiProperty({ enum: atsMailsAnswers, nullable: true })
  answer!: AtsMailsAnswer | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  answeredBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
}

const deliveryStatuses = ['queued', 'sending', 'sent', 'held', 'failed', 'bounced'] as const;

class SetupTestLetter {
  @ApiProperty({ format: 'uuid' })
  deliveryId!: string;

  @ApiProperty({ format: 'email' })
  toAddress!: string;

  @ApiProperty({ enum: deliveryStatuses })
  status!: (typeof deliveryStatuses)[number];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'What the SMTP server answered.' })
  smtpCode!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is held or failed.' })
  reason!: string | null;
}

class TestLetterStep extends SetupStep {
  @ApiProperty({ type: SetupTestLetter, nullable: true, description: 'The last one, whoever sent it.' })
  letter!: SetupTestLetter | null;
}

class LettersLeaveStep extends SetupStep {
  @ApiProperty({ enum: ['live', 'redirect', 'allowlist'] })
  mailMode!: 'live' | 'redirect' | 'allowlist';

  @ApiProperty({
    type: [String],
    description: 'Where mail goes instead, or alone, while the mode is not live.',
  })
  redirectedTo!: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sendingPausedAt!: string | null;
}

export class SetupView {
  @ApiProperty({ description: 'Nothing is left to do.' })
  finished!: boolean;

  @ApiProperty({ description: 'It is not to be shown on Today.' })
  putAway!: boolean;

  @ApiProperty({ type: ColleaguesStep })
  colleagues!: ColleaguesStep;

  @ApiProperty({ type: SendingDomainStep })
  sendingDomain!: SendingDomainStep;

  @ApiProperty({ type: AtsStep })
  ats!: AtsStep;

  @ApiProperty({ type: AtsMailsStep })
  atsMails!: AtsMailsStep;

  @ApiProperty({ type: TestLetterStep })
  testLetter!: TestLetterStep;

  @ApiProperty({ type: LettersLeaveStep })
  lettersLeave!: LettersLeaveStep;
}

export function setupView(setup: Setup): SetupView {
  const { states, members, sendingDomain, connections, testLetter, answers } = setup;
  const atsMails = answers.ats_mails_rejections;
  return {
    finished: setup.finished,
    putAway: answers.put_away?.answer === 'yes',
    colleagues: {
      state: states.colleagues,
      colleagues: Math.max(0, members.active - 1),
      invited: members.withoutPassword,
      worksAlone: answers.works_alone?.answer === 'yes',
    },
    sendingDomain: {
      state: states.sendingDomain,
      domain: sendingDomain.domain,
      publishable: sendingDomain.isPublishable,
      recordsRight: sendingDomain.records.filter(({ finding }) => finding?.verdict === 'ok').length,
      recordsInAll: sendingDomain.records.length,
      checkedAt: iso(sendingDomain.checkedAt),
    },
    ats: {
      state: states.ats,
      connections: connections.map(({ id, name, format, atsMailsRejections, heardAt, lastEventAt }) => ({
        id,
        name,
        format,
        atsMailsRejections,
        heardAt: iso(heardAt),
        lastEventAt: iso(lastEventAt),
      })),
      worksWithoutAts: answers.works_without_ats?.answer === 'yes',
    },
    atsMails: {
      state: states.atsMails,
      answer: atsMails?.answer ?? null,
      answeredBy: atsMails?.answeredBy ?? null,
      answeredAt: iso(atsMails?.answeredAt ?? null),
    },
    testLetter: {
      state: states.testLetter,
      letter: testLetter && {
        deliveryId: testLetter.id,
        toAddress: testLetter.to.address,
        status: testLetter.status,
        createdAt: testLetter.createdAt.toISOString(),
        sentAt: iso(testLetter.sentAt),
        smtpCode: testLetter.smtpCode,
        reason: testLetter.holdReason ?? testLetter.failureCode,
      },
    },
    lettersLeave: {
      state: states.lettersLeave,
      mailMode: setup.mailMode,
      redirectedTo: [...setup.redirectedTo],
      sendingPausedAt: iso(setup.sendingPausedAt),
    },
  };
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
