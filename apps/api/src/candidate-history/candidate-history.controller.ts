import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import {
  HISTORY_LIMIT,
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

class CandidateHistoryView {
  @ApiProperty({ type: [HistoryEntryView], maxItems: HISTORY_LIMIT, description: 'The newest first.' })
  items!: HistoryEntryView[];
}

/** What happened with one candidate, across all libraries. */
@ApiTags('candidates')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/candidates')
export class CandidateHistoryController {
  constructor(private readonly read: ReadCandidateHistory) {}

  /** A candidate's story, the newest 100 entries with what each opens. Errors: `hiring.candidate_not_found`. */
  @Get(':id/history')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: CandidateHistoryView })
  async history(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<CandidateHistoryView> {
    return { items: await this.read.execute(organizationId, id) };
  }
}
