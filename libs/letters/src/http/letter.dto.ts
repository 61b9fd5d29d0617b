import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ruleSeverities, type RuleId } from '../domain/finding.js';
import type { LetterPurpose, Stage } from '../domain/letter.js';

const stages: readonly Stage[] = ['application', 'screen', 'interview', 'onsite', 'final'];
const purposes: readonly LetterPurpose[] = ['rejection', 'feedback_answer', 'invitation'];

/** The words of a letter: plain text, an empty line between paragraphs. */
export class LetterWords {
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
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  title!: string;
}

class BackingFacts {
  @ApiProperty()
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
  @ValidateNested()
  @Type(() => CandidateNames)
  candidate!: CandidateNames;

  @ApiProperty()
  @IsString()
  @MaxLength(300)
  role!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(300)
  company!: string;

  @ApiProperty({ enum: stages })
  @IsIn(stages)
  stage!: Stage;

  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  interviews!: number;

  @ApiProperty({ type: [String], description: 'What was given beyond applying, in words.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  effort!: string[];

  @ApiProperty()
  @ValidateNested()
  @Type(() => Sender)
  sender!: Sender;

  @ApiProperty()
  @ValidateNested()
  @Type(() => BackingFacts)
  backing!: BackingFacts;

  @ApiPropertyOptional({ enum: purposes })
  @IsOptional()
  @IsIn(purposes)
  purpose?: LetterPurpose;

  @ApiPropertyOptional({ description: 'BCP 47.' })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  locale?: string;
}

/** A letter to check, with what is known. */
export class CheckLetterBody {
  @ApiProperty()
  @ValidateNested()
  @Type(() => LetterWords)
  letter!: LetterWords;

  @ApiProperty()
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
  reason!: string;
}
