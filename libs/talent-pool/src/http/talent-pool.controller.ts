import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import { ChangeMedalist } from '../change-medalist.js';
import { ListTalentPool } from '../list-talent-pool.js';
import { NominateCandidate } from '../nominate-candidate.js';
import { ReadTalentPool } from '../read-talent-pool.js';
import { ChangeMedalistBody, ListPoolQuery, NominateBody } from './talent-pool.dto.js';
import {
  MedalistPage,
  medalistPage,
  MedalistView,
  medalistView,
  SilverMedalistView,
  silverMedalistView,
} from './talent-pool.view.js';

/** Silver medalists: who was nearly hired and is kept for future openings, with their consent. */
@ApiTags('talent pool')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/talent-pool')
export class TalentPoolController {
  constructor(
    private readonly listPool: ListTalentPool,
    private readonly read: ReadTalentPool,
    private readonly nominate: NominateCandidate,
    private readonly change: ChangeMedalist,
  ) {}

  /**
   * Silver medalists in one status, the newest nomination first. `nominatedBy: null` marks who asked on their own page. Searched by the
   * beginning of a name or address and, of who is in the pool, by a skill or by words of skills, strengths and wishes: of each word its 2,000
   * strongest. Errors: `request.cursor_invalid`.
   */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: MedalistPage })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: ListPoolQuery,
  ): Promise<MedalistPage> {
    return medalistPage(await this.listPool.execute(organizationId, query));
  }

  /** One silver medalist: the panel's words, what they were nearly hired for, the consent with its text and end, invitations, conversations. */
  @Get(':id')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: MedalistView })
  async one(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<MedalistView> {
    return medalistView(await this.read.one(organizationId, id));
  }

  /**
   * A named person nominates a candidate, or confirms one who asked to stay in touch. Without the candidate's consent nothing follows.
   * Errors: `access.member_required`, `hiring.candidate_not_found`, `talent_pool.candidate_gone`, `talent_pool.application_foreign`,
   * `talent_pool.already_nominated`.
   */
  @Post()
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiCreatedResponse({ type: SilverMedalistView })
  async add(
    @CurrentPrincipal() principal: Principal,
    @Body() body: NominateBody,
  ): Promise<SilverMedalistView> {
    return silverMedalistView(await this.nominate.execute(principal, body));
  }

  /** Corrects the words. Errors: `talent_pool.medalist_unknown`. */
  @Patch(':id')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: SilverMedalistView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: ChangeMedalistBody,
  ): Promise<SilverMedalistView> {
    return silverMedalistView(await this.change.execute(principal, id, body));
  }

  /** Takes the nomination back. Errors: `access.member_required`, `talent_pool.medalist_unknown`, `talent_pool.not_possible_now`. */
  @Post(':id/remove')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: SilverMedalistView })
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<SilverMedalistView> {
    return silverMedalistView(await this.change.remove(principal, id));
  }
}
