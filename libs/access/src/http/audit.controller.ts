import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../domain/principal.js';
import { ListAudit } from '../list-audit.js';
import { AuditPage, auditPage, AuditQuery } from './audit.dto.js';
import { CurrentPrincipal } from './current-principal.js';
import { Roles } from './roles.js';

@ApiTags('audit')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly listAudit: ListAudit) {}

  /** Who did what and when, newest first. */
  @Get()
  @Roles('admin')
  @ApiOkResponse({ type: AuditPage })
  @ApiOperation({ summary: 'Read the audit trail' })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: AuditQuery): Promise<AuditPage> {
    return auditPage(await this.listAudit.execute(principal.organizationId, query));
  }
}
