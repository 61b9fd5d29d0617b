import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsLine } from '#platform/http';

// Any control character, which a header or a text column cannot hold. Example: a line break.
const NO_CONTROL = /^\P{Cc}*$/u;
// Anything without a NUL, which PostgreSQL stores in no text. Example: "Dear Ada,\n…".
const NO_NUL = /^[^\0]*$/;

export class DraftAnswerBody {
  @ApiPropertyOptional({ maxLength: 300, description: 'Default: the subject that is answered.' })
  @IsOptional()
  @IsString()
  @IsLine()
  @IsNotEmpty()
  @MaxLength(300)
  @Matches(NO_CONTROL)
  subject?: string;

  @ApiProperty({ maxLength: 20_000, description: 'Plain text; an empty line separates paragraphs.' })
  @IsString()
  @MaxLength(20_000)
  @Matches(NO_NUL)
  body!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The message that is answered.' })
  @IsOptional()
  @IsUUID()
  inAnswerTo?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The request for feedback that it serves.' })
  @IsOptional()
  @IsUUID()
  feedbackRequestId?: string;
}

export class EditAnswerBody {
  @ApiPropertyOptional({ maxLength: 300 })
  @IsOptional()
  @IsString()
  @IsLine()
  @IsNotEmpty()
  @MaxLength(300)
  @Matches(NO_CONTROL)
  subject?: string;

  @ApiPropertyOptional({ maxLength: 20_000 })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  @Matches(NO_NUL)
  body?: string;
}

export class AnswerCreatedDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class AnswerApprovedDto {
  @ApiProperty({ format: 'uuid' })
  deliveryId!: string;
}
