import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Stage, stages } from '#hiring';
import { IdParam, PageQuery, SearchedPageQuery } from '#platform/http';
import { type LetterOutcome, letterOutcomes } from '../batches/batch-letters-sql.js';
import type { Wave } from '../batches/approval-batch-letter.entity.js';
import type { DraftSelection } from '../batches/select-drafts.js';
import { batchErrors, LARGEST_BATCH } from '../domain/batch-errors.js';

// SHA-256 in hexadecimal. Example: "9f86d081…" with 64 digits
const SHA256 = /^[0-9a-f]{64}$/;

/** What all letters of a batch have in common; nothing said is every draft of the review queue. */
export class DraftFilterDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  openingId?: string;

  @ApiPropertyOptional({ enum: stages, description: 'How far the application came.' })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional({
    maxLength: 200,
    description: "The beginning of the candidate's name or of one of their addresses.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;
}

/** Which letters to freeze: either these, or all drafts that are like this at this moment. */
export class FreezeBody {
  @ApiPropertyOptional({ type: [String], format: 'uuid', minItems: 1, maxItems: LARGEST_BATCH })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LARGEST_BATCH)
  @IsUUID(undefined, { each: true })
  rejectionIds?: string[];

  @ApiPropertyOptional({ type: DraftFilterDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => DraftFilterDto)
  filter?: DraftFilterDto;
}

/** @throws DomainError `rejections.selection_missing` */
export function selectionOf({ rejectionIds, filter }: FreezeBody): DraftSelection {
  if (rejectionIds && !filter) return { ids: rejectionIds };
  if (filter && !rejectionIds) return { filter };
  throw batchErrors.selectionMissing();
}

/** What is approved: the batch with the hash that was read. */
export class ApproveBatchBody {
  @ApiProperty({ pattern: SHA256.source })
  @IsString()
  @Matches(SHA256)
  hash!: string;
}

/** Which batches to list. */
export class ListBatchesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'true: only those that have not ended.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';
}

/** Which letters of a batch to list. */
export class ListBatchLettersQuery extends SearchedPageQuery {
  @ApiPropertyOptional({ enum: letterOutcomes })
  @IsOptional()
  @IsIn(letterOutcomes)
  outcome?: LetterOutcome;

  @ApiPropertyOptional({ enum: ['canary', 'rest'], description: 'canary: the first few.' })
  @IsOptional()
  @IsIn(['canary', 'rest'])
  wave?: Wave;
}

/** The places of `/approval-batches/:id/letters/:rejectionId`. */
export class BatchLetterParams extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  rejectionId!: string;
}

/** How many letters at once need a second person, and how many leave first. */
export class ApprovalPolicyBody {
  @ApiProperty({ minimum: 0, description: 'Of the policy that was read and is replaced; 0 for the first.' })
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({ minimum: 1, maximum: LARGEST_BATCH, description: 'More letters than this need two people.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST_BATCH)
  secondPersonAbove!: number;

  @ApiProperty({ minimum: 1, maximum: 50, description: 'How many letters leave before a batch pauses.' })
  @IsInt()
  @Min(1)
  @Max(50)
  canarySize!: number;
}

/** The policy as it is now. */
export class ApprovalPolicyView {
  @ApiProperty({ minimum: 0, description: 'Counts the changes; a change names the version that was read.' })
  version!: number;

  @ApiProperty({ description: 'More letters than this need two people.' })
  secondPersonAbove!: number;

  @ApiProperty({ description: 'How many letters leave before a batch pauses.' })
  canarySize!: number;
}
