import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam, PageQuery } from '#platform/http';
import {
  type HistoryEntry,
  type HistoryKind,
  historyKinds,
  type HistorySubject,
  historySubjects,
  ReadCandidateHistory,
} from './read-candidate-history.js';

class HistoryEntryView implements HistoryEntry {
  @ApiProperty({ format: 'date-time' })
  at!: Date;

  @ApiProperty({ enum: historyKinds })
  kind!: HistoryKind;

  @ApiProperty({ enum: historySubjects, description: 'What the id is of.' })
  subject!: HistorySubject;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The title of the opening it is about.' })
  role!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A code that says more: a status, or how a consent was given or ended.',
    example: 'candidate_page',
  })
  detail!: string | null;
}

class CandidateHistoryPage {
  @ApiProperty({ type: [HistoryEntryView], description: 'The newest first.' })
  items!: HistoryEntryView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What happened with one candidate, across all libraries. */
@ApiTags('candidates')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/candidates')
export class CandidateHistoryController {
  constructor(private readonly read: ReadCandidateHistory) {}

  /** A candidate's story, the newest first, with what each entry opens. Errors: `hiring.candidate_not_found`, `request.cursor_invalid`. */
  @Get(':id/history')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: CandidateHistoryPage })
  async history(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
    @Query() page: PageQuery,
  ): Promise<CandidateHistoryPage> {
    return this.read.execute(organizationId, id, page);
  }
}
