import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { PageQuery } from '#platform/http';
import { ListDepartures } from '../list-departures.js';
import { DepartureDaysQuery, DeparturesQuery } from './departures.dto.js';
import { DepartureCalendarView, DeparturePage, departurePage } from './departures.view.js';

@ApiTags('rejections')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/departures')
export class DeparturesController {
  constructor(private readonly departures: ListDepartures) {}

  /**
   * Approved letters that leave in these days of the organization's zone, the next first, each with why then; without those that are
   * held. Errors: `rejections.days_backwards`, `request.cursor_invalid`.
   */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: DeparturePage })
  async leaving(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: DeparturesQuery,
  ): Promise<DeparturePage> {
    return departurePage(await this.departures.leaving(organizationId, query, query));
  }

  /** How many letters leave on each day of the organization's zone, what days they are, and how many leave later or are held. */
  @Get('days')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: DepartureCalendarView })
  async days(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() { from, days }: DepartureDaysQuery,
  ): Promise<DepartureCalendarView> {
    return this.departures.days(organizationId, from ?? null, days);
  }

  /** Approved letters that are held, with what holds them, and when each would leave if it were let go now. Errors: `request.cursor_invalid`. */
  @Get('held')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: DeparturePage })
  async held(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: PageQuery,
  ): Promise<DeparturePage> {
    return departurePage(await this.departures.held(organizationId, query));
  }
}
