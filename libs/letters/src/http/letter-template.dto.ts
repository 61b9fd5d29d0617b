import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsLine, PageQuery, SearchedPageQuery } from '#platform/http';
import type { Stage } from '../domain/letter.js';
import { type LetterLocale, letterLocales } from '../domain/locale.js';
import { type DecisionReason, decisionReasons } from '../domain/reason.js';
import { type TemplateStatus, templateStatuses } from '../domain/template-states.js';

export const letterStages: readonly Stage[] = ['application', 'screen', 'interview', 'onsite', 'final'];

// Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Example: "{{ greeting }},\n…"
const STORABLE = /^[^\0\p{Cs}]*$/u;
// The id of a template of ours or of an organization. Example: "builtin:rejection.en.final.unspecified"
const TEMPLATE_ID =
  /^(?:builtin:[a-z]+(?:\.[a-z_]+){3}|[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})$/iu;
// At least one character that is seen. Example: "r" in "  r"
const VISIBLE = /\S/u;
/** The largest int of PostgreSQL. */
const LARGEST = 2_147_483_647;

/** The `:id` of a template. */
export class TemplateIdParam {
  @ApiProperty({
    description: 'A UUID for one of your own, or the id of one of ours.',
    example: 'builtin:rejection.en.final.unspecified',
  })
  @Matches(TEMPLATE_ID)
  id!: string;
}

/** What a template applies to. */
class TemplatePlaceQuery {
  @ApiPropertyOptional({ enum: letterLocales })
  @IsOptional()
  @IsIn(letterLocales)
  locale?: LetterLocale;

  @ApiPropertyOptional({ enum: letterStages })
  @IsOptional()
  @IsIn(letterStages)
  stage?: Stage;

  @ApiPropertyOptional({ enum: decisionReasons, description: 'Those for this reason, and those for any.' })
  @IsOptional()
  @IsIn(decisionReasons)
  reason?: DecisionReason;
}

/** Which of ours to list. */
export class ListBuiltInQuery extends TemplatePlaceQuery {}

/** Which of an organization's own templates to list. */
export class ListTemplatesQuery extends IntersectionType(SearchedPageQuery, TemplatePlaceQuery) {
  @ApiPropertyOptional({ enum: templateStatuses })
  @IsOptional()
  @IsIn(templateStatuses)
  status?: TemplateStatus;
}

/** Which versions to list. */
export class ListVersionsQuery extends PageQuery {}

/** The words of a template: Liquid, with the values that `GET /api/v1/letter-templates/variables` lists. */
export class TemplateText {
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString()
  @IsLine()
  @MinLength(1)
  @MaxLength(500)
  @Matches(VISIBLE)
  @Matches(STORABLE)
  subject!: string;

  @ApiProperty({ minLength: 1, maxLength: 20_000, description: 'An empty line separates paragraphs.' })
  @IsString()
  @MinLength(1)
  @MaxLength(20_000)
  @Matches(VISIBLE)
  @Matches(STORABLE)
  body!: string;
}

/** A template as somebody writes it. */
class TemplateBody extends TemplateText {
  @ApiProperty({ minLength: 1, maxLength: 120 })
  @IsString()
  @IsLine()
  @MinLength(1)
  @MaxLength(120)
  @Matches(VISIBLE)
  @Matches(STORABLE)
  name!: string;

  @ApiProperty({ enum: letterStages, isArray: true, minItems: 1, maxItems: 5 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsIn(letterStages, { each: true })
  stages!: Stage[];

  @ApiProperty({ type: String, enum: decisionReasons, nullable: true, description: 'null: whatever it is.' })
  @ValidateIf((_, value) => value !== null)
  @IsIn(decisionReasons)
  reason!: DecisionReason | null;
}

/** A new template, blank or begun as a copy. */
export class CreateTemplateBody extends TemplateBody {
  @ApiProperty({ enum: letterLocales })
  @IsIn(letterLocales)
  locale!: LetterLocale;

  @ApiPropertyOptional({ description: 'The template that it began as a copy of.' })
  @IsOptional()
  @Matches(TEMPLATE_ID)
  copiedFrom?: string;
}

/** New words of a template, and the version that they replace. An old version is restored by saving its words. */
export class SaveTemplateBody extends TemplateBody {
  @ApiProperty({ minimum: 1, maximum: LARGEST })
  @IsInt()
  @Min(1)
  @Max(LARGEST)
  version!: number;
}
