import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import { CreateOpening, EditOpening, ReadOpening } from '../openings.js';
import { ListOpenings } from '../list-openings.js';
import {
  CreateOpeningBody,
  EditOpeningBody,
  OneOpeningView,
  oneOpeningView,
  OpeningPage,
  openingPage,
  OpeningQuery,
  OpeningView,
  openingView,
} from './opening.dto.js';

@ApiTags('openings')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/openings')
export class OpeningsController {
  constructor(
    private readonly listOpenings: ListOpenings,
    private readonly readOpening: ReadOpening,
    private readonly createOpening: CreateOpening,
    private readonly editOpening: EditOpening,
  ) {}

  /** The openings, newest first; by title when searched. */
  @Get()
  @ApiOkResponse({ type: OpeningPage })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: OpeningQuery): Promise<OpeningPage> {
    return openingPage(await this.listOpenings.execute(principal.organizationId, query, query));
  }

  /** One opening. Errors: `hiring.opening_not_found`. */
  @Get(':id')
  @ApiOkResponse({ type: OneOpeningView })
  async read(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<OneOpeningView> {
    return oneOpeningView(await this.readOpening.execute(principal.organizationId, id));
  }

  /** Makes an open opening. Errors: `hiring.member_unknown`, `hiring.external_ref_taken`. */
  @Post()
  @Roles('admin', 'recruiter')
  @ApiCreatedResponse({ type: OpeningView })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateOpeningBody,
  ): Promise<OpeningView> {
    return openingView(await this.createOpening.execute(principal, body));
  }

  /** Changes an opening, also whether it is open. Errors: `hiring.opening_not_found`, `hiring.member_unknown`. */
  @Patch(':id')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: OpeningView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: EditOpeningBody,
  ): Promise<OpeningView> {
    return openingView(await this.editOpening.execute(principal, id, body));
  }
}
