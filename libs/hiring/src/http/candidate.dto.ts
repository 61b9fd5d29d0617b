import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsInt,
  IsLocale,
  IsOptional,
  IsString,
  IsTimeZone,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Page } from '#platform/database';
import { IsLine, PageQuery } from '#platform/http';
import type { NameProvenance } from '../domain/candidate-name.js';
import type { CandidateFacts, CandidateListed } from '../facts.js';
import { IfGiven } from './if-given.js';

export class CandidateQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A whole mail address, or the start of a whole name.' })
  @IfGiven()
  @IsString()
  @MaxLength(320)
  search?: string;
}

export class AddressBody {
  // A quoted local part could name a second recipient, and no letter would be sent to it.
  @ApiProperty({ format: 'email' })
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(320)
  address!: string;

  @ApiPropertyOptional({ description: 'The one that is written to; else it is the first.' })
  @IfGiven()
  @IsBoolean()
  primary?: boolean;
}

export class EditCandidateBody {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'What the person is greeted by.' })
  @IsOptional()
  @IsString()
  @IsLine()
  @MaxLength(100)
  firstName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @IsLine()
  @MaxLength(100)
  lastName?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'For sources with one field for the whole name; it is never split.',
  })
  @IsOptional()
  @IsString()
  @IsLine()
  @MaxLength(200)
  fullName?: string | null;

  @ApiPropertyOptional({ type: [AddressBody], description: 'All addresses: the others are forgotten.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AddressBody)
  addresses?: AddressBody[];

  @ApiPropertyOptional({ type: String, nullable: true, example: 'de' })
  @IsOptional()
  @IsLocale()
  locale?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Europe/Lisbon' })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;

  @ApiPropertyOptional({ description: 'False: this person must not be mailed.' })
  @IfGiven()
  @IsBoolean()
  canEmail?: boolean;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  headline?: string | null;

  @ApiPropertyOptional({ type: [String] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  skills?: string[];

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(80)
  yearsExperience?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  location?: string | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean()
  remoteOk?: boolean | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200_000 })
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  resumeText?: string | null;
}

export class CreateCandidateBody extends EditCandidateBody {
  @ApiPropertyOptional({ description: 'Your own id of the person, unique.' })
  @IfGiven()
  @IsString()
  @Length(1, 200)
  externalRef?: string;
}

export class CandidateView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Fit for a greeting, or null.' })
  firstName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  lastName!: string | null;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ enum: ['typed', 'imported', 'guessed'] })
  nameProvenance!: NameProvenance;

  @ApiProperty({ type: [String] })
  addresses!: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  primaryAddress!: string | null;

  @ApiProperty({ type: String, nullable: true })
  locale!: string | null;

  @ApiProperty({ type: String, nullable: true })
  timeZone!: string | null;

  @ApiProperty()
  canEmail!: boolean;

  @ApiProperty({ type: String, nullable: true })
  headline!: string | null;

  @ApiProperty({ type: [String] })
  skills!: readonly string[];

  @ApiProperty({ type: Number, nullable: true })
  yearsExperience!: number | null;

  @ApiProperty({ type: String, nullable: true })
  location!: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  remoteOk!: boolean | null;

  @ApiProperty({ type: String, nullable: true })
  resumeText!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The row that this one became part of.',
  })
  mergedInto!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  erasedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the person last acted.',
  })
  lastContactAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

/** A candidate in a list: without the résumé, which fills pages. */
class CandidateRowView extends OmitType(CandidateView, ['resumeText']) {}

export class CandidatePage {
  @ApiProperty({ type: [CandidateRowView] })
  items!: CandidateRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function candidateView(facts: CandidateFacts): CandidateView {
  return { ...facts, ...datesOf(facts) };
}

export function candidatePage({ items, nextCursor }: Page<CandidateListed>): CandidatePage {
  return {
    items: items.map((row) => ({ ...row, ...datesOf(row) })),
    nextCursor,
  };
}

function datesOf(facts: Pick<CandidateFacts, 'erasedAt' | 'lastContactAt' | 'createdAt'>) {
  return {
    erasedAt: facts.erasedAt?.toISOString() ?? null,
    lastContactAt: facts.lastContactAt?.toISOString() ?? null,
    createdAt: facts.createdAt.toISOString(),
  };
}
