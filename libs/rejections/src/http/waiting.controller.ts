import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { PageQuery } from '#platform/http';
import { type RejectionStatus, rejectionStatuses } from '../domain/rejection-states.js';
import { type OutcomeLawId, outcomeLawIds } from '../domain/outcome-limits.js';
import { type DecidingNoteStatus, decidingNoteStatuses } from '../domain/deciding-note-states.js';
import { ListWaiting, type Waiting, type WaitingNote } from '../list-waiting.js';

/** The law under which somebody is to hear. */
export class WaitingLawView {
  @ApiProperty({ enum: outcomeLawIds })
  id!: OutcomeLawId;

  @ApiProperty({ example: 'Ontario' })
  name!: string;

  @ApiProperty({ format: 'date-time' })
  by!: string;
}

/** A note that nothing is decided yet, as far as it came. */
export class WaitingNoteView implements WaitingNote {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: decidingNoteStatuses })
  status!: DecidingNoteStatus;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  leavesAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A code: why it did not leave, or came back.' })
  endedReason!: string | null;
}

/** Somebody who was interviewed and has not heard. */
export class WaitingView {
  @ApiProperty({ format: 'uuid' })
  applicationId!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ description: 'Empty when unknown.' })
  candidateName!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty({ description: 'The title of the opening.' })
  role!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'The last interview, or our last word if nothing is decided.',
  })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'By when they should have heard.' })
  dueAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When they were last told, since the interview, that nothing is decided.',
  })
  toldStillDecidingAt!: string | null;

  @ApiProperty({
    type: WaitingLawView,
    nullable: true,
    description: 'Null when there is none, or when it was kept.',
  })
  law!: WaitingLawView | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The letter that will tell them; null while nothing is decided.',
  })
  rejectionId!: string | null;

  @ApiProperty({ enum: rejectionStatuses, nullable: true })
  rejectionStatus!: RejectionStatus | null;

  @ApiProperty({
    type: WaitingNoteView,
    nullable: true,
    description: 'The newest note to them, in this wait, that somebody let go.',
  })
  note!: WaitingNoteView | null;

  @ApiProperty({ description: 'Whether to offer a note that nothing is decided yet.' })
  mayTellStillDeciding!: boolean;
}

export class WaitingPage {
  @ApiProperty({ type: [WaitingView] })
  items!: WaitingView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class WaitingCountsView {
  @ApiProperty({ description: 'Everybody who was interviewed and has not heard; up to 1,000.' })
  waiting!: number;

  @ApiProperty({ description: 'Those of them who wait longer than `longWaitDays`; up to 1,000.' })
  long!: number;

  @ApiProperty({
    description: 'Those of them whose day under a law is past, or comes within two weeks; up to 1,000.',
  })
  byLaw!: number;

  @ApiProperty()
  longWaitDays!: number;
}

@ApiTags('waiting')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/waiting')
export class WaitingController {
  constructor(private readonly listWaiting: ListWaiting) {}

  /**
   * Everybody who was interviewed and has not heard how it ended, whose day is nearest first: nothing is decided, or the letter has not
   * left. Errors: `request.cursor_invalid`.
   */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: WaitingPage })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: PageQuery,
  ): Promise<WaitingPage> {
    const { items, nextCursor } = await this.listWaiting.execute(organizationId, query);
    return { items: items.map(waitingView), nextCursor };
  }

  /** How many wait, and how many of them long. */
  @Get('counts')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: WaitingCountsView })
  async counts(@CurrentPrincipal() { organizationId }: Principal): Promise<WaitingCountsView> {
    return this.listWaiting.counts(organizationId);
  }
}

function waitingView({ id: _row, since, dueAt, toldStillDecidingAt, law, ...row }: Waiting): WaitingView {
  return {
    ...row,
    since: since.toISOString(),
    dueAt: dueAt.toISOString(),
    toldStillDecidingAt: toldStillDecidingAt?.toISOString() ?? null,
    law: law && { ...law, by: law.by.toISOString() },
  };
}
