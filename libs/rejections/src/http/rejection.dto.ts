import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { type Stage, stages } from '#hiring';
import { type DecisionReason, decisionReasons, type LetterLocale, letterLocales } from '#letters';
import { IsLine, SearchedPageQuery } from '#platform/http';
import { rejectionStatuses, type RejectionStatus } from '../domain/rejection-states.js';
import { type HoldKind, placedHoldKinds } from '../domain/release.js';
import { type RejectionOrder, rejectionOrders } from '../list-rejections.js';

// Any text without control characters and halves of surrogate pairs, which a mail header cannot hold. Example: "Your application"
const ONE_LINE = /^[^\p{Cc}\p{Cs}]*$/u;
// Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Example: "Dear Zoë,\n…"
const STORABLE = /^[^\0\p{Cs}]*$/u;
/** The largest int of PostgreSQL. */
const LARGEST = 2_147_483_647;

/** Which rejections to list. */
export class ListRejectionsQuery extends SearchedPageQuery {
  @ApiPropertyOptional({ enum: rejectionStatuses, default: 'drafted' })
  @IsOptional()
  @IsIn(rejectionStatuses)
  status: RejectionStatus = 'drafted';

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  openingId?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Every rejection of this candidate, whatever its status.',
  })
  @IsOptional()
  @IsUUID()
  candidateId?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'true: only those that are no part of a batch.',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  outsideBatches?: 'true' | 'false';

  @ApiPropertyOptional({ enum: stages, description: 'How far the application came.' })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional({
    enum: rejectionOrders,
    default: 'newest',
    description: 'leaves_next: by the hour at which they are to leave; of approved ones only.',
  })
  @IsOptional()
  @IsIn(rejectionOrders)
  order: RejectionOrder = 'newest';
}

/** The application to say no for. */
export class DraftRejectionBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  applicationId!: string;
}

/** New words, and the version they replace. */
export class ChangeLetterBody {
  @ApiProperty({ minLength: 1, maxLength: 300 })
  @IsString()
  @IsLine()
  @IsNotEmpty()
  @MaxLength(300)
  @Matches(ONE_LINE)
  subject!: string;

  @ApiProperty({ maxLength: 20_000, description: 'Plain text; an empty line separates paragraphs.' })
  @IsString()
  @MaxLength(20_000)
  @Matches(STORABLE)
  body!: string;

  @ApiProperty({ minimum: 1, maximum: LARGEST, description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST)
  version!: number;
}

/** A true sentence from someone who met the candidate. */
export class PersonalSentenceBody {
  @ApiProperty({ minLength: 10, maxLength: 1_000 })
  @IsString()
  @MinLength(10)
  @MaxLength(1_000)
  @Matches(STORABLE)
  // Ten characters of white space are no sentence. Example: "r" in "  r".
  @Matches(/\S/)
  sentence!: string;
}

/** How a draft is to be written; what is left out stays as it is. */
export class ComposeBody {
  @ApiProperty({ minimum: 1, maximum: LARGEST, description: 'The version of the letter that was read.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST)
  version!: number;

  @ApiPropertyOptional({
    maxLength: 100,
    description: 'One of ours or of yours, in its language. Without it, the one that applies.',
    example: 'builtin:rejection.de.final.unspecified',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(ONE_LINE)
  templateId?: string;

  @ApiPropertyOptional({ enum: letterLocales })
  @IsOptional()
  @IsIn(letterLocales)
  locale?: LetterLocale;

  @ApiPropertyOptional({ enum: decisionReasons })
  @IsOptional()
  @IsIn(decisionReasons)
  reason?: DecisionReason;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 10,
    maxLength: 1_000,
    description: 'What the job needed, in a full sentence; null takes it out.',
  })
  @IsOptional()
  @IsString()
  @MinLength(10)
  @MaxLength(1_000)
  @Matches(STORABLE)
  @Matches(/\S/)
  reasonSentence?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Words that a person wrote may be replaced; the answer returns them.',
  })
  @IsOptional()
  @IsBoolean()
  replaceWords = false;
}

/** What is approved: the letter in the version that was read. */
export class ApproveBody {
  @ApiProperty({ minimum: 1, maximum: LARGEST })
  @IsInt()
  @Min(1)
  @Max(LARGEST)
  letterVersion!: number;
}

/** Why. */
export class ReasonBody {
  @ApiProperty({ minLength: 3, maxLength: 500 })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  @Matches(STORABLE)
  reason!: string;
}

/** Which hold to release, and why. */
export class ReleaseHoldBody extends ReasonBody {
  @ApiProperty({ enum: placedHoldKinds })
  @IsIn(placedHoldKinds)
  kind!: HoldKind;
}
