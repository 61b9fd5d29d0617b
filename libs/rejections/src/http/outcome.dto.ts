import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  type KeptLaw,
  longestLimitDays,
  type OutcomeLawId,
  outcomeLawIds,
  type OutcomePolicy,
} from '../domain/outcome-limits.js';
import { type ToldHow, toldHow } from '../domain/outcome-notice.js';
import type { ToldWord } from '../outcome/record-notice.js';

// Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Example: "Toronto", not "\0" or "\ud83d".
const STORABLE = /^[^\0\p{Cs}]*$/u;
// At least one letter or digit. Example: "Toronto", not " " or "…"
const READABLE = /[\p{L}\p{N}]/u;

/** How somebody was told when it was no letter of ours. */
export class ToldBody {
  @ApiProperty({ enum: toldHow })
  @IsIn(toldHow)
  how!: ToldHow;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Now when absent.' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  // With its offset: an hour without one is another instant in each zone. Example: "2026-03-02T15:00:00+01:00"
  @Matches(/T.*(?:Z|[+-]\d{2}:\d{2})$/)
  toldAt?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(STORABLE)
  note?: string | null;
}

export function toldWord({ how, toldAt, note }: ToldBody): ToldWord {
  const said = note?.trim() ?? '';
  return { how, toldAt: toldAt == null ? null : new Date(toldAt), note: said === '' ? null : said };
}

/** For which openings a law is kept. */
export class KeptLawDto implements KeptLaw {
  @ApiProperty({ enum: outcomeLawIds })
  @IsIn(outcomeLawIds)
  law!: OutcomeLawId;

  @ApiProperty({
    enum: ['nowhere', 'everywhere', 'places'],
    description: 'places: for openings whose location names one of the places.',
  })
  @IsIn(['nowhere', 'everywhere', 'places'])
  applies!: KeptLaw['applies'];

  @ApiProperty({
    type: [String],
    maxItems: 100,
    description: 'Whole words; case and accents make no difference.',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MinLength(2, { each: true })
  @MaxLength(100, { each: true })
  @Matches(STORABLE, { each: true })
  @Matches(READABLE, { each: true })
  places!: string[];
}

/** By when this organization tells people, wholly. */
export class OutcomePolicyBody {
  @ApiProperty({ minimum: 0, description: 'Of the policy that was read and is replaced; 0 for the first.' })
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({
    minimum: 1,
    maximum: longestLimitDays,
    description: 'Days after a decision, or an interview.',
  })
  @IsInt()
  @Min(1)
  @Max(longestLimitDays)
  tellWithinDays!: number;

  @ApiProperty({ minimum: 1, maximum: longestLimitDays, description: 'Whoever waits longer waits long.' })
  @IsInt()
  @Min(1)
  @Max(longestLimitDays)
  longWaitDays!: number;

  @ApiProperty({ type: [KeptLawDto], maxItems: 20 })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => KeptLawDto)
  laws!: KeptLawDto[];
}

export function outcomePolicyOf({ tellWithinDays, longWaitDays, laws }: OutcomePolicyBody): OutcomePolicy {
  return {
    tellWithinDays,
    longWaitDays,
    laws: laws.map(({ law, applies, places }) => ({
      law,
      applies,
      places: [...new Set(places.map((place) => place.trim()))],
    })),
  };
}
