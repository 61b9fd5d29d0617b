import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import { CreateCandidate, EditCandidate, EraseCandidate, ReadCandidate } from '../candidates.js';
import { ListCandidates } from '../list-candidates.js';
import {
  CandidatePage,
  candidatePage,
  CandidateQuery,
  CandidateView,
  candidateView,
  CreateCandidateBody,
  EditCandidateBody,
} from './candidate.dto.js';

@ApiTags('candidates')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/candidates')
export class CandidatesController {
  constructor(
    private readonly listCandidates: ListCandidates,
    private readonly readCandidate: ReadCandidate,
    private readonly createCandidate: CreateCandidate,
    private readonly editCandidate: EditCandidate,
    private readonly eraseCandidate: EraseCandidate,
  ) {}

  /** The candidates, newest first; searched by a whole address, or by the start of a name and in its order. */
  @Get()
  @ApiOkResponse({ type: CandidatePage })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: CandidateQuery,
  ): Promise<CandidatePage> {
    return candidatePage(await this.listCandidates.execute(principal.organizationId, query.search, query));
  }

  /** One candidate. Errors: `hiring.candidate_not_found`. */
  @Get(':id')
  @ApiOkResponse({ type: CandidateView })
  async read(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<CandidateView> {
    return candidateView(await this.readCandidate.execute(principal.organizationId, id));
  }

  /** Makes a candidate. Errors: `hiring.external_ref_taken`. */
  @Post()
  @Roles('admin', 'recruiter')
  @ApiCreatedResponse({ type: CandidateView })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateCandidateBody,
  ): Promise<CandidateView> {
    return candidateView(await this.createCandidate.execute(principal, body));
  }

  /** Corrects a candidate. Errors: `hiring.candidate_not_found`, also when erased or merged. */
  @Patch(':id')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: CandidateView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: EditCandidateBody,
  ): Promise<CandidateView> {
    return candidateView(await this.editCandidate.execute(principal, id, body));
  }

  /** Erases a person for good, everywhere. Errors: `hiring.candidate_not_found`. */
  @Post(':id/erase')
  @HttpCode(200)
  @Roles('admin')
  @ApiOkResponse({ type: CandidateView })
  async erase(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<CandidateView> {
    return candidateView(await this.eraseCandidate.execute(principal, id));
  }
}
