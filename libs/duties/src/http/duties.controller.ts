import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, requireMember, Roles } from '#access';
import { Clock } from '#platform/clock';
import { IdParam } from '#platform/http';
import { AssignDuty } from '../assign-duty.js';
import { CloseDuty } from '../close-duty.js';
import { type DutyFilter, ListDuties } from '../list-duties.js';
import { ReadDuty } from '../read-duty.js';
import {
  AssignDutyBody,
  CloseDutyBody,
  DutyPage,
  dutyPage,
  DutyQuery,
  DutyView,
  dutyView,
} from './duty.dto.js';

@ApiTags('duties')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/duties')
export class DutiesController {
  constructor(
    private readonly listDuties: ListDuties,
    private readonly readDuty: ReadDuty,
    private readonly closeDuty: CloseDuty,
    private readonly assignDuty: AssignDuty,
    private readonly clock: Clock,
  ) {}

  /** What is owed, by due date, the longest overdue first. Errors: `access.member_required` for "mine" with an API key. */
  @Get()
  @ApiOkResponse({ type: DutyPage })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: DutyQuery): Promise<DutyPage> {
    const page = await this.listDuties.execute(principal.organizationId, filterOf(principal, query), query);
    return dutyPage(page, this.clock.now());
  }

  /** One duty. Errors: `duties.duty_not_found`. */
  @Get(':id')
  @ApiOkResponse({ type: DutyView })
  async read(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<DutyView> {
    return dutyView(await this.readDuty.execute(principal.organizationId, id), this.clock.now());
  }

  /**
   * Closes a duty by the reason of the member who is signed in; deliveries close theirs themselves.
   * Errors: `access.member_required`, `duties.duty_not_found`, `duties.duty_closed`.
   */
  @Post(':id/close')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: DutyView })
  async close(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { reason }: CloseDutyBody,
  ): Promise<DutyView> {
    return dutyView(await this.closeDuty.execute(principal, id, reason), this.clock.now());
  }

  /** Gives it to a member or to nobody. Errors: `duties.duty_not_found`, `duties.duty_closed`, `duties.owner_unknown`. */
  @Post(':id/assign')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: DutyView })
  async assign(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { ownerId }: AssignDutyBody,
  ): Promise<DutyView> {
    return dutyView(await this.assignDuty.execute(principal, id, ownerId), this.clock.now());
  }
}

function filterOf(principal: Principal, { list, candidateId }: DutyQuery): DutyFilter {
  if (candidateId !== undefined) return { list: 'candidate', candidateId };
  return list === 'mine' ? { list: 'owned', ownerId: requireMember(principal) } : { list };
}
