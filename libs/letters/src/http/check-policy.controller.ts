import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { actorOf, audit, CurrentPrincipal, type Principal, Roles } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { readCheckPolicy, replaceCheckPolicy } from '../check-policies.js';
import { CheckPolicyBody, policyOf } from './check-policy.dto.js';
import { CheckPolicyView, checkPolicyView } from './check-policy.view.js';

@ApiTags('letters')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/check-policy')
export class CheckPolicyController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The rules of the respect check, and what this organization changed about them. */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: CheckPolicyView })
  async read(@CurrentPrincipal() { organizationId }: Principal): Promise<CheckPolicyView> {
    return checkPolicyView(await this.database.inTenant(organizationId, readCheckPolicy));
  }

  /**
   * Replaces what this organization changed: how warnings and advice speak, words that are right here although a rule finds them, and
   * phrases of its own. Letters are judged by it when they are looked at, approved and sent next. Rules that block cannot be adjusted,
   * only narrowed by words with a reason. Errors: `letters.rule_not_adjustable`, `letters.rule_not_exceptable`; `letters.policy_changed`
   * when somebody else changed it since `version`.
   */
  @Put()
  @Roles('admin')
  @ApiOkResponse({ type: CheckPolicyView })
  async replace(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CheckPolicyBody,
  ): Promise<CheckPolicyView> {
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const by = principal.kind === 'member' ? principal.memberId : null;
      const replaced = await replaceCheckPolicy(
        tx,
        { policy: policyOf(body), version: body.version },
        by,
        at,
      );
      const { severities, exceptions, phrases } = body;
      const counts = {
        severities: severities.length,
        exceptions: exceptions.length,
        phrases: phrases.length,
      };
      const subject = { kind: 'organization', id: principal.organizationId } as const;
      await audit(tx, actorOf(principal), 'letters.check_policy_changed', subject, at, counts);
      return checkPolicyView(replaced);
    });
  }
}
