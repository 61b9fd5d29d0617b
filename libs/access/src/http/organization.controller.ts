import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '#platform/database';
import { ChangeOrganization } from '../change-organization.js';
import type { Principal } from '../domain/principal.js';
import { getOrganization } from '../organizations.js';
import { PauseSending } from '../pause-sending.js';
import { ResumeSending } from '../resume-sending.js';
import { CurrentPrincipal } from './current-principal.js';
import { ChangeOrganizationBody, OrganizationView, organizationView } from './organization.dto.js';
import { Roles } from './roles.js';

@ApiTags('organization')
@ApiCookieAuth()
@Controller('api/v1/organization')
export class OrganizationController {
  constructor(
    private readonly database: Database,
    private readonly changeOrganization: ChangeOrganization,
    private readonly pauseSending: PauseSending,
    private readonly resumeSending: ResumeSending,
  ) {}

  /** The organization that the sign-in or the key belongs to. */
  @Get()
  @ApiBearerAuth()
  @ApiOkResponse({ type: OrganizationView })
  @ApiOperation({ summary: 'Read the organization' })
  async read(@CurrentPrincipal() principal: Principal): Promise<OrganizationView> {
    return organizationView(await this.database.inTenant(principal.organizationId, getOrganization));
  }

  /** Changes it. Errors: `access.time_zone_unknown`, `access.locale_unknown`, `access.member_required`. */
  @Patch()
  @Roles('admin')
  @ApiOkResponse({ type: OrganizationView })
  @ApiOperation({ summary: 'Change the organization' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ChangeOrganizationBody,
  ): Promise<OrganizationView> {
    return organizationView(await this.changeOrganization.execute(principal, body));
  }

  /** Stops all mail of the organization, at once, but links to sign in with. Whoever may send may stop. */
  @Post('pause')
  @Roles('admin', 'recruiter')
  @HttpCode(200)
  @ApiBearerAuth()
  @ApiOkResponse({ type: OrganizationView })
  @ApiOperation({ summary: 'Stop all mail' })
  async pause(@CurrentPrincipal() principal: Principal): Promise<OrganizationView> {
    return organizationView(await this.pauseSending.execute(principal));
  }

  /** Lets mail leave again. Errors: `access.member_required`. */
  @Post('resume')
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganizationView })
  @ApiOperation({ summary: 'Let mail leave again' })
  async resume(@CurrentPrincipal() principal: Principal): Promise<OrganizationView> {
    return organizationView(await this.resumeSending.execute(principal));
  }
}
