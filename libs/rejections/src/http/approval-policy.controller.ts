import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { actorOf, audit, CurrentPrincipal, type Principal, Roles } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { readApprovalPolicy, replaceApprovalPolicy } from '../batches/approval-policies.js';
import { ApprovalPolicyBody, ApprovalPolicyView } from './approval-batch.dto.js';

@ApiTags('approval-batches')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/approval-policy')
export class ApprovalPolicyController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many letters at once need two people, and how many leave first. */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: ApprovalPolicyView })
  async read(@CurrentPrincipal() { organizationId }: Principal): Promise<ApprovalPolicyView> {
    return this.database.inTenant(organizationId, readApprovalPolicy);
  }

  /** Replaces both, for batches that are frozen from now on. Errors: `rejections.approval_policy_changed` when somebody else changed it since `version`. */
  @Put()
  @Roles('admin')
  @ApiOkResponse({ type: ApprovalPolicyView })
  async replace(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ApprovalPolicyBody,
  ): Promise<ApprovalPolicyView> {
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const by = principal.kind === 'member' ? principal.memberId : null;
      const replaced = await replaceApprovalPolicy(tx, body, by, at);
      const subject = { kind: 'organization', id: principal.organizationId } as const;
      const { secondPersonAbove, canarySize } = replaced;
      const details = { secondPersonAbove, canarySize };
      await audit(tx, actorOf(principal), 'rejections.approval_policy_changed', subject, at, details);
      return replaced;
    });
  }
}
