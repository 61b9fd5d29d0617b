import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { FindingView, OverrideView } from '#letters';
import type { FeedbackStatus } from '../domain/feedback.js';
import { MessageDto } from './message.dto.js';

class LetterEntryDto {
  @ApiProperty({ enum: ['letter'] })
  entry!: 'letter';

  @ApiProperty({ format: 'uuid', description: 'The delivery.' })
  id!: string;

  @ApiProperty({ description: 'rejection, deciding_note, answer or invitation' })
  ownerKind!: string;

  @ApiProperty({ format: 'uuid' })
  ownerId!: string;

  @ApiProperty({ description: 'queued, sending, sent, held, failed or bounced' })
  status!: string;

  @ApiProperty({ type: String, nullable: true })
  holdReason!: string | null;

  @ApiProperty()
  toAddress!: string;

  @ApiProperty()
  fromName!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty()
  body!: string;

  @ApiProperty({ description: 'It may have arrived more than once.' })
  maybeRepeated!: boolean;

  @ApiProperty({ format: 'date-time' })
  at!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  bouncedAt!: Date | null;
}

class MessageEntryDto extends MessageDto {
  @ApiProperty({ enum: ['message'] })
  entry!: 'message';
}

class AnswerEntryDto {
  @ApiProperty({ enum: ['answer'] })
  entry!: 'answer';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({ enum: ['drafted', 'failed'] })
  status!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  inAnswerTo!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  feedbackRequestId!: string | null;

  @ApiProperty()
  subject!: string;

  @ApiProperty()
  body!: string;

  @ApiProperty({ description: 'BCP 47.' })
  locale!: string;

  @ApiProperty({ minimum: 1, description: 'Counts the edits.' })
  version!: number;

  @ApiProperty({ type: [FindingView], description: 'What the respect check says.' })
  findings!: readonly FindingView[];

  @ApiProperty({ type: [OverrideView] })
  overrides!: readonly OverrideView[];

  @ApiProperty({ format: 'date-time' })
  at!: Date;
}

class FeedbackAskDto {
  @ApiProperty({ description: 'queued, sending, sent, held, failed or bounced' })
  status!: string;

  @ApiProperty()
  toAddress!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: Date | null;
}

class FeedbackDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  messageId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What they asked on their page.' })
  question!: string | null;

  @ApiProperty({ enum: ['requested', 'given', 'answered', 'declined'] })
  status!: FeedbackStatus;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  hiringManagerId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  wentWell!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedBy!: string | null;

  @ApiProperty({ type: String, nullable: true })
  wouldHelp!: string | null;

  @ApiProperty()
  cannotShare!: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time' })
  dueAt!: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member who gave it.' })
  givenBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  givenAt!: Date | null;

  @ApiProperty({ type: FeedbackAskDto, nullable: true, description: 'The mail to the hiring manager.' })
  ask!: FeedbackAskDto | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the link in that mail works.',
  })
  linkExpiresAt!: Date | null;
}

class OpenDutyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty()
  subjectKind!: string;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  ownerId!: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt!: Date;

  @ApiProperty({ format: 'date-time' })
  dueAt!: Date;
}

class ConversationCandidateDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Fit for a greeting, or null.' })
  firstName!: string | null;

  @ApiProperty({ type: [String] })
  addresses!: readonly string[];

  @ApiProperty({ description: 'False: this person must not be mailed.' })
  canEmail!: boolean;
}

@ApiExtraModels(LetterEntryDto, MessageEntryDto, AnswerEntryDto)
export class ConversationDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: 'open' | 'closed';

  @ApiProperty()
  candidate!: ConversationCandidateDto;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  applicationId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  openingTitle!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({
    type: 'array',
    description: 'Newest first.',
    items: {
      oneOf: [LetterEntryDto, MessageEntryDto, AnswerEntryDto].map((model) => ({
        $ref: getSchemaPath(model),
      })),
    },
  })
  timeline!: readonly (LetterEntryDto | MessageEntryDto | AnswerEntryDto)[];

  @ApiProperty({ description: 'True when older entries are not shown.' })
  truncated!: boolean;

  @ApiProperty({ type: [FeedbackDto] })
  feedback!: readonly FeedbackDto[];

  @ApiProperty({ type: [OpenDutyDto] })
  openDuties!: readonly OpenDutyDto[];
}

export class AssignMessageBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  conversationId!: string;
}
