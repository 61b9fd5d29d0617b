import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { PageQuery } from '#platform/http';
import { type RejectionStatus, rejectionStatuses } from '../domain/rejection-states.js';
import { longWaitDays } from '../domain/waiting.js';
import { ListWaiting, type Waiting } from '../list-waiting.js';

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

  @ApiProperty({ format: 'date-time', description: 'The last interview.' })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'By when they should have heard.' })
  dueAt!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The letter that will tell them; null while nothing is decided.',
  })
  rejectionId!: string | null;

  @ApiProperty({ enum: rejectionStatuses, nullable: true })
  rejectionStatus!: RejectionStatus | null;
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

  @ApiProperty({ description: `Those of them who wait longer than ${longWaitDays} days; up to 1,000.` })
  long!: number;
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

function waitingView({ id: _row, since, dueAt, ...row }: Waiting): WaitingView {
  return { ...row, since: since.toISOString(), dueAt: dueAt.toISOString() };
}
