import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import type { Page } from '#platform/database';
import { IsLine, PageQuery } from '#platform/http';
import type { FirstChoice } from '../domain/first-choice.js';
import type { OpeningStatus } from '../domain/opening-state.js';
import type { OpeningFacts } from '../facts.js';
import type { OpeningListed } from '../list-openings.js';
import type { OneOpening } from '../openings.js';
import { COUNTED_PER_OPENING } from '../opening-counters.js';
import { IfGiven } from './if-given.js';

const statuses = ['open', 'filled', 'closed', 'reopened'] as const;

export class OpeningQuery extends PageQuery {
  @ApiPropertyOptional({ enum: statuses })
  @IfGiven()
  @IsIn(statuses)
  status?: OpeningStatus;

  @ApiPropertyOptional({ description: 'The start of a title, in any case and without accents.' })
  @IfGiven()
  @IsString()
  @MaxLength(200)
  search?: string;
}

class OpeningBody {
  @ApiProperty({ example: 'Senior Lighting Designer', maxLength: 200 })
  @IsString()
  @IsLine()
  @Length(1, 200)
  title!: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @IsLine()
  @MaxLength(200)
  department?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @IsLine()
  @MaxLength(200)
  location?: string | null;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  remote?: boolean;

  @ApiPropertyOptional({ maxLength: 50_000 })
  @IfGiven()
  @IsString()
  @MaxLength(50_000)
  description?: string;

  @ApiPropertyOptional({ type: [String] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  mustHave?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  niceToHave?: string[];

  @ApiPropertyOptional({ description: 'Never named in pool mail.' })
  @IfGiven()
  @IsBoolean()
  confidential?: boolean;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A member.' })
  @IsOptional()
  @IsUUID()
  hiringManagerId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A member.' })
  @IsOptional()
  @IsUUID()
  recruiterId?: string | null;
}

export class CreateOpeningBody extends OpeningBody {
  @ApiPropertyOptional({ description: 'Your own id of it, unique.' })
  @IfGiven()
  @IsString()
  @Length(1, 200)
  externalRef?: string;
}

export class EditOpeningBody extends PartialType(OpeningBody, { skipNullProperties: false }) {
  @ApiPropertyOptional({ enum: statuses, description: '"open" and "reopened" open a closed one again.' })
  @IfGiven()
  @IsIn(statuses)
  status?: OpeningStatus;
}

export class OpeningView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  department!: string | null;

  @ApiProperty({ type: String, nullable: true })
  location!: string | null;

  @ApiProperty()
  remote!: boolean;

  @ApiProperty()
  description!: string;

  @ApiProperty({ type: [String] })
  mustHave!: readonly string[];

  @ApiProperty({ type: [String] })
  niceToHave!: readonly string[];

  @ApiProperty()
  confidential!: boolean;

  @ApiProperty({ enum: statuses })
  status!: OpeningStatus;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  hiringManagerId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  recruiterId!: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;
}

/** One opening on a page of its own. */
export class OneOpeningView extends OpeningView {
  @ApiProperty({
    enum: ['none', 'pending', 'accepted', 'declined'],
    description: 'How it stands with whom this opening was offered to.',
  })
  firstChoice!: FirstChoice;
}

class OpeningCountsView {
  @ApiProperty({ maximum: COUNTED_PER_OPENING })
  activeApplications!: number;

  @ApiProperty({ maximum: COUNTED_PER_OPENING, description: 'Rejections that wait for approval.' })
  drafts!: number;

  @ApiProperty({ maximum: COUNTED_PER_OPENING, description: 'Silver medalists to invite or to dismiss.' })
  proposals!: number;
}

/** An opening in a list: without its description, which fills pages. */
class OpeningRowView extends OmitType(OpeningView, ['description']) {
  @ApiProperty({ description: 'Each counted up to 200.' })
  counts!: OpeningCountsView;
}

export class OpeningPage {
  @ApiProperty({ type: [OpeningRowView] })
  items!: OpeningRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function openingView(facts: OpeningFacts): OpeningView {
  return { ...facts, openedAt: facts.openedAt.toISOString() };
}

export function oneOpeningView({ firstChoice, ...facts }: OneOpening): OneOpeningView {
  return { ...facts, openedAt: facts.openedAt.toISOString(), firstChoice };
}

export function openingPage({ items, nextCursor }: Page<OpeningListed>): OpeningPage {
  return {
    items: items.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() })),
    nextCursor,
  };
}
