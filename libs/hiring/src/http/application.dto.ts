import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Page } from '#platform/database';
import { IsInstant, PageQuery } from '#platform/http';
import { type Stage, stages } from '../application.entity.js';
import type { ApplicationStatus } from '../domain/application-state.js';
import type { FirstChoice, OfferStatus } from '../domain/first-choice.js';
import type { ApplicationFacts, ApplicationState } from '../application-facts.js';
import type { ApplicationListed } from '../list-applications.js';
import { CandidateView, candidateView } from './candidate.dto.js';
import { IfGiven } from './if-given.js';
import { OpeningView, openingView } from './opening.dto.js';

const statuses = ['active', 'rejected', 'withdrawn', 'hired'] as const;
const offers = ['extended', 'accepted', 'declined'] as const;

export class ApplicationQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @IsUUID()
  openingId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @IsUUID()
  candidateId?: string;

  @ApiPropertyOptional({ enum: statuses })
  @IfGiven()
  @IsIn(statuses)
  status?: ApplicationStatus;
}

export class EditApplicationBody {
  @ApiPropertyOptional({ enum: stages })
  @IfGiven()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  finalist?: boolean;

  @ApiPropertyOptional({ type: Number, nullable: true, description: "The panel's order, 1 first." })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  finalistRank?: number | null;

  @ApiPropertyOptional({ minimum: 0, maximum: 100 })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(100)
  interviewsHeld?: number;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsInstant()
  lastInterviewAt?: Date | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The last one planned.',
  })
  @IsOptional()
  @IsInstant()
  nextInterviewAt?: Date | null;

  @ApiPropertyOptional({
    type: [String],
    example: ['take-home task'],
    description: 'What was given beyond applying.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  effort?: string[];
}

export class CreateApplicationBody extends EditApplicationBody {
  @ApiPropertyOptional({ description: 'Your own id of it, unique.' })
  @IfGiven()
  @IsString()
  @Length(1, 200)
  externalRef?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  candidateId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  openingId!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IfGiven()
  @IsInstant()
  appliedAt?: Date;
}

export class DecisionBody {
  @ApiPropertyOptional({ format: 'date-time', description: 'When it was decided; now unless told.' })
  @IfGiven()
  @IsInstant()
  decidedAt?: Date;
}

export class RejectBody extends DecisionBody {
  @ApiPropertyOptional({
    maxLength: 500,
    description: 'The reason as recorded; it is not put into a letter by itself.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class OfferBody {
  @ApiProperty({ enum: offers })
  @IsIn(offers)
  status!: OfferStatus;
}

export class ApplicationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty({ enum: stages })
  stage!: Stage;

  @ApiProperty({ enum: statuses })
  status!: ApplicationStatus;

  @ApiProperty({ description: 'Counts up each time a decision is taken back.' })
  round!: number;

  @ApiProperty()
  finalist!: boolean;

  @ApiProperty({ type: Number, nullable: true })
  finalistRank!: number | null;

  @ApiProperty({ enum: offers, nullable: true })
  offerStatus!: OfferStatus | null;

  @ApiProperty()
  interviewsHeld!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastInterviewAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextInterviewAt!: string | null;

  @ApiProperty({ type: [String] })
  effort!: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  rejectionReason!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  rejectedAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  appliedAt!: string;
}

class ApplicationRowView extends ApplicationView {
  @ApiProperty()
  openingTitle!: string;
}

export class ApplicationPage {
  @ApiProperty({ type: [ApplicationRowView] })
  items!: ApplicationRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ApplicationFactsView {
  @ApiProperty()
  application!: ApplicationView;

  @ApiProperty()
  candidate!: CandidateView;

  @ApiProperty()
  opening!: OpeningView;

  @ApiProperty({ description: 'How many other applications of this candidate are active.' })
  otherLiveApplications!: number;

  @ApiProperty({
    enum: ['none', 'pending', 'accepted', 'declined'],
    description: 'How it stands with the others whom this opening was offered to.',
  })
  firstChoice!: FirstChoice;
}

export function applicationView(state: ApplicationState): ApplicationView {
  return {
    ...state,
    lastInterviewAt: state.lastInterviewAt?.toISOString() ?? null,
    nextInterviewAt: state.nextInterviewAt?.toISOString() ?? null,
    rejectedAt: state.rejectedAt?.toISOString() ?? null,
    appliedAt: state.appliedAt.toISOString(),
  };
}

export function applicationPage({ items, nextCursor }: Page<ApplicationListed>): ApplicationPage {
  return {
    items: items.map(({ openingTitle, ...state }) => Object.assign(applicationView(state), { openingTitle })),
    nextCursor,
  };
}

export function applicationFactsView(facts: ApplicationFacts): ApplicationFactsView {
  return {
    ...facts,
    application: applicationView(facts.application),
    candidate: candidateView(facts.candidate),
    opening: openingView(facts.opening),
  };
}
