import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { SearchedPageQuery } from '#platform/http';
import { type Intent, INTENTS } from '../domain/intents.js';

export class ConversationQuery extends SearchedPageQuery {
  @ApiPropertyOptional({ description: 'Only those in which something is owed.' })
  @IsOptional()
  @Transform(({ obj }: { obj: Record<string, unknown> }) => readBoolean(obj['needsAnswer']))
  @IsBoolean()
  needsAnswer?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those with this candidate.' })
  @IsOptional()
  @IsUUID()
  candidateId?: string;
}

/** A query parameter is text; anything but "true" and "false" is left for the validation to refuse. */
function readBoolean(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

class LastReplyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'How it begins; empty when it is shielded.' })
  excerpt!: string;

  @ApiProperty({ enum: INTENTS, isArray: true })
  intents!: Intent[];
}

export class ConversationRowDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: 'open' | 'closed';

  @ApiProperty({ format: 'date-time' })
  lastMessageAt!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ description: 'Empty when unknown or erased.' })
  candidateName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  applicationId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  openingTitle!: string | null;

  @ApiProperty({ type: LastReplyDto, nullable: true, description: 'The newest message of a person.' })
  lastReply!: LastReplyDto | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'By when something is owed.',
  })
  dueAt!: string | null;
}

export class ConversationPageDto {
  @ApiProperty({ type: [ConversationRowDto] })
  items!: ConversationRowDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
