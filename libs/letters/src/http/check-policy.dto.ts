import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { AdjustedSeverity, HousePhrase, PolicyException, CheckPolicy } from '../domain/check/policy.js';
import { ruleSeverities, type RuleId } from '../domain/finding.js';

const rules = Object.keys(ruleSeverities);
const adjusted: readonly AdjustedSeverity[] = ['warn', 'advice', 'off'];

// Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Example: "rockstar", not "\0" or "\ud83d".
const STORABLE = /^[^\0\p{Cs}]*$/u;
// At least one letter or digit. Example: "rockstar", not "  " or "…"
const READABLE = /[\p{L}\p{N}]/u;

/** How a rule speaks in this organization. */
export class AdjustedRule {
  @ApiProperty({ enum: rules })
  @IsIn(rules)
  rule!: RuleId;

  @ApiProperty({ enum: adjusted, description: 'off: it says nothing.' })
  @IsIn(adjusted)
  severity!: AdjustedSeverity;
}

/** Words to look for in letters. */
class SoughtWords {
  @ApiProperty({
    minLength: 2,
    maxLength: 200,
    description: 'Whole words; case, accents and line breaks make no difference.',
  })
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  @Matches(STORABLE)
  @Matches(READABLE)
  words!: string;
}

/** Words that are right here although a rule finds them. */
export class ExceptionDto extends SoughtWords implements PolicyException {
  @ApiProperty({ enum: rules })
  @IsIn(rules)
  rule!: RuleId;

  @ApiProperty({ minLength: 3, maxLength: 500 })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  @Matches(STORABLE)
  reason!: string;
}

/** Words that this organization does not want in its letters. */
export class HousePhraseDto extends SoughtWords implements HousePhrase {
  @ApiProperty({ enum: ['warn', 'advice'] })
  @IsIn(['warn', 'advice'])
  severity!: HousePhrase['severity'];

  @ApiProperty({ minLength: 3, maxLength: 300, description: 'What to write instead, in one sentence.' })
  @IsString()
  @MinLength(3)
  @MaxLength(300)
  @Matches(STORABLE)
  advice!: string;
}

/** What an organization changes about the respect check, wholly. */
export class CheckPolicyBody {
  @ApiProperty({ minimum: 0, description: 'Of the policy that was read and is replaced; 0 for the first.' })
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({ type: [AdjustedRule], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AdjustedRule)
  severities!: AdjustedRule[];

  @ApiProperty({ type: [ExceptionDto], maxItems: 200 })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ExceptionDto)
  exceptions!: ExceptionDto[];

  @ApiProperty({ type: [HousePhraseDto], maxItems: 200 })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => HousePhraseDto)
  phrases!: HousePhraseDto[];
}

export function policyOf({ severities, exceptions, phrases }: CheckPolicyBody): CheckPolicy {
  return {
    severities: Object.fromEntries(severities.map(({ rule, severity }) => [rule, severity])),
    exceptions: exceptions.map(({ rule, words, reason }) => ({ rule, words: words.trim(), reason })),
    phrases: phrases.map(({ words, severity, advice }) => ({ words: words.trim(), severity, advice })),
  };
}
