import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { FEEDBACK_TEXT_LIMIT, type FeedbackStatus } from '../domain/feedback.js';

/** Three sentences, or `cannotShare`. */
export class GiveFeedbackBody {
  @ApiPropertyOptional({ maxLength: FEEDBACK_TEXT_LIMIT, description: 'One thing that went well.' })
  @IsOptional()
  @IsString()
  @MaxLength(FEEDBACK_TEXT_LIMIT)
  wentWell?: string;

  @ApiPropertyOptional({ maxLength: FEEDBACK_TEXT_LIMIT, description: 'The one difference that decided.' })
  @IsOptional()
  @IsString()
  @MaxLength(FEEDBACK_TEXT_LIMIT)
  decidedBy?: string;

  @ApiPropertyOptional({
    maxLength: FEEDBACK_TEXT_LIMIT,
    description: 'One thing that would help next time.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(FEEDBACK_TEXT_LIMIT)
  wouldHelp?: string;

  @ApiPropertyOptional({ description: 'We cannot share more: an answer too.' })
  @IsOptional()
  @IsBoolean()
  cannotShare?: boolean;
}

export class FeedbackGivenDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The drafted answer.' })
  answerId!: string | null;
}

export class FeedbackRowDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  conversationId!: string;

  @ApiProperty({ enum: ['requested', 'given'] })
  status!: FeedbackStatus;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty()
  candidateName!: string;

  @ApiProperty({ type: String, nullable: true })
  openingTitle!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  hiringManagerId!: string | null;

  @ApiProperty({ description: 'Whether the hiring manager was written to.' })
  asked!: boolean;

  @ApiProperty({ format: 'date-time' })
  dueAt!: Date;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;
}

export class FeedbackPageDto {
  @ApiProperty({ type: [FeedbackRowDto] })
  items!: FeedbackRowDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
