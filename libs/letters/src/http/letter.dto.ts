import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ruleSeverities, type RuleId } from '../domain/finding.js';
import type { LetterPurpose, Stage } from '../domain/letter.js';

const stages: readonly Stage[] = ['application', 'screen', 'interview', 'onsite', 'final'];
const purposes: readonly LetterPurpose[] = ['rejection', 'feedback_answer', 'invitation', 'still_deciding'];

// Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Example: "Dear Zoë,\n…", not "\0" or "\ud83d".
const STORABLE = /^[^\0\p{Cs}]*$/u;

/** The words of a letter: plain text, an empty line between paragraphs. */
class LetterWords {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @MaxLength(300)
  subject!: string;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  body!: string;
}

class CandidateNames {
  @ApiProperty({ type: String, nullable: true, description: 'null: no trusted name is known.' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(200)
  firstName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(200)
  lastName!: string | null;
}

class Sender {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  title!: string;
}

class BackingFacts {
  @ApiProperty({ description: 'The candidate is, or is offered to be, in the talent pool.' })
  @IsBoolean()
  talentPool!: boolean;

  @ApiProperty()
  @IsBoolean()
  feedbackOffered!: boolean;

  @ApiProperty()
  @IsBoolean()
  callOffered!: boolean;
}

class CheckContext {
  @ApiProperty()
  // Without it, an absent object, or a list in its place, would pass as valid.
  @IsObject()
  @ValidateNested()
  @Type(() => CandidateNames)
  candidate!: CandidateNames;

  @ApiProperty({ maxLength: 300 })
  @IsString()
  @MaxLength(300)
  role!: string;

  @ApiProperty({ maxLength: 300 })
  @IsString()
  @MaxLength(300)
  company!: string;

  @ApiProperty({ enum: stages })
  @IsIn(stages)
  stage!: Stage;

  @ApiProperty({ minimum: 0, maximum: 1_000, description: 'Interviews held.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  interviews!: number;

  @ApiProperty({
    type: [String],
    maxItems: 50,
    description: 'What was given beyond applying, in words of at most 300 characters each.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  effort!: string[];

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => Sender)
  sender!: Sender;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => BackingFacts)
  backing!: BackingFacts;

  @ApiPropertyOptional({ enum: purposes, default: 'rejection' })
  @IsOptional()
  @IsIn(purposes)
  purpose?: LetterPurpose;

  @ApiPropertyOptional({ description: 'BCP 47; guessed from the words when absent.', maxLength: 35 })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  locale?: string;
}

/** A letter to check, with what is known. */
export class CheckLetterBody {
  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => LetterWords)
  letter!: LetterWords;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => CheckContext)
  context!: CheckContext;
}

/** Why a warning may stay. */
export class OverrideBody {
  @ApiProperty({ enum: Object.keys(ruleSeverities) })
  @IsIn(Object.keys(ruleSeverities))
  rule!: RuleId;

  @ApiProperty({ minLength: 3, maxLength: 500 })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  @Matches(STORABLE)
  reason!: string;
}
