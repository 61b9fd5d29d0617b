import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { PageQuery } from '#platform/http';
import { rejectionTransitions, type RejectionStatus } from '../domain/rejection-states.js';
import type { HoldKind } from '../domain/release.js';

const statuses = Object.keys(rejectionTransitions) as RejectionStatus[];
/** The holds that a person can release; the other two are dates. */
const placedHolds: readonly HoldKind[] = ['finalist', 'truth_check', 'candidate_wrote', 'volume', 'manual'];

/** Which rejections to list. */
export class ListRejectionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: statuses, default: 'drafted' })
  @IsOptional()
  @IsIn(statuses)
  status: RejectionStatus = 'drafted';
}

/** The application to say no for. */
export class DraftRejectionBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  applicationId!: string;
}

/** New words, and the version they replace. */
export class ChangeLetterBody {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @MaxLength(300)
  subject!: string;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  body!: string;

  @ApiProperty({ minimum: 1, description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version!: number;
}

/** A true sentence from someone who met the candidate. */
export class PersonalSentenceBody {
  @ApiProperty({ minLength: 10, maxLength: 1_000 })
  @IsString()
  @MinLength(10)
  @MaxLength(1_000)
  sentence!: string;
}

/** What is approved: the letter in the version that was read. */
export class ApproveBody {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  letterVersion!: number;
}

/** Why. */
export class ReasonBody {
  @ApiProperty({ minLength: 3, maxLength: 500 })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  reason!: string;
}

/** Which hold to release, and why. */
export class ReleaseHoldBody extends ReasonBody {
  @ApiProperty({ enum: placedHolds })
  @IsIn(placedHolds)
  kind!: HoldKind;
}
