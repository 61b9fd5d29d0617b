import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import {
  CreateApplication,
  DecideOnApplication,
  EditApplication,
  NoteOffer,
  ReadApplication,
} from '../applications.js';
import { ListApplications } from '../list-applications.js';
import {
  ApplicationFactsView,
  applicationFactsView,
  ApplicationPage,
  applicationPage,
  ApplicationQuery,
  CreateApplicationBody,
  DecisionBody,
  EditApplicationBody,
  OfferBody,
  RejectBody,
} from './application.dto.js';

@ApiTags('applications')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/applications')
export class ApplicationsController {
  constructor(
    private readonly listApplications: ListApplications,
    private readonly readApplication: ReadApplication,
    private readonly createApplication: CreateApplication,
    private readonly editApplication: EditApplication,
    private readonly decide: DecideOnApplication,
    private readonly noteOffer: NoteOffer,
  ) {}

  /** The applications, newest first. */
  @Get()
  @ApiOkResponse({ type: ApplicationPage })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ApplicationQuery,
  ): Promise<ApplicationPage> {
    return applicationPage(await this.listApplications.execute(principal.organizationId, query, query));
  }

  /** All facts about one application. Errors: `hiring.application_not_found`, as everywhere below. */
  @Get(':id')
  @ApiOkResponse({ type: ApplicationFactsView })
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.readApplication.execute(principal.organizationId, id));
  }

  /** Makes an application. Errors: `hiring.candidate_not_found`, `hiring.opening_not_found`, `hiring.external_ref_taken`. */
  @Post()
  @Roles('admin', 'recruiter')
  @ApiCreatedResponse({ type: ApplicationFactsView })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateApplicationBody,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.createApplication.execute(principal, body));
  }

  /** Corrects stage, effort, interviews, finalist. */
  @Patch(':id')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: ApplicationFactsView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: EditApplicationBody,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.editApplication.execute(principal, id, body));
  }

  /**
   * Records that we said no; a draft follows, nothing is sent by it. Told again, it changes nothing.
   * Errors: `hiring.application_not_movable` (withdrawn, hired or decided later), `hiring.decided_in_future`.
   */
  @Post(':id/reject')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: ApplicationFactsView })
  async reject(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: RejectBody,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.decide.execute(principal, id, 'reject', body));
  }

  /** Takes the decision back and opens a new round. Errors as for reject. */
  @Post(':id/unreject')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: ApplicationFactsView })
  async unreject(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: DecisionBody,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.decide.execute(principal, id, 'unreject', body));
  }

  /** Records that the candidate said no. Errors as for reject. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: ApplicationFactsView })
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: DecisionBody,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.decide.execute(principal, id, 'withdraw', body));
  }

  /** Records a hire. Errors as for reject. */
  @Post(':id/hire')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: ApplicationFactsView })
  async hire(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: DecisionBody,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.decide.execute(principal, id, 'hire', body));
  }

  /** Records how an offer stands; finalists wait for it. */
  @Post(':id/offer')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: ApplicationFactsView })
  async offer(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { status }: OfferBody,
  ): Promise<ApplicationFactsView> {
    return applicationFactsView(await this.noteOffer.execute(principal, id, status));
  }
}
