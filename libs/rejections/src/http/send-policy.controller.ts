import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { actorOf, audit, CurrentPrincipal, type Principal, Roles } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { planOne, readPlanningRules } from '../plan-departures.js';
import { assertConsistent, readSendPolicy, replaceSendPolicy } from '../send-policies.js';
import { departurePlanView } from './departure.view.js';
import { SendPolicyBody, sendPolicyOf, SendPolicyPreviewBody } from './send-policy.dto.js';
import { SendPolicyPreviewView, SendPolicyView, sendPolicyView } from './send-policy.view.js';

@ApiTags('rejections')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/send-policy')
export class SendPolicyController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** When letters of this organization leave, and what holds by default. */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: SendPolicyView })
  async read(@CurrentPrincipal() { organizationId }: Principal): Promise<SendPolicyView> {
    return sendPolicyView(await this.database.inTenant(organizationId, readSendPolicy));
  }

  /**
   * Replaces when letters leave. Approved ones that have not left are planned anew; an approval that was given can be taken back for as
   * long as it said then. Errors: `rejections.limits_contradict`; `rejections.send_policy_changed` when somebody else changed it since
   * `version`.
   */
  @Put()
  @Roles('admin')
  @ApiOkResponse({ type: SendPolicyView })
  async replace(
    @CurrentPrincipal() principal: Principal,
    @Body() body: SendPolicyBody,
  ): Promise<SendPolicyView> {
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const by = principal.kind === 'member' ? principal.memberId : null;
      const replaced = await replaceSendPolicy(
        tx,
        { policy: sendPolicyOf(body), version: body.version },
        by,
        at,
      );
      const { closedDays, workingDays, ...limits } = replaced.policy;
      const details = { ...limits, workingDays: workingDays.map(String), closedDays: closedDays.length };
      const subject = { kind: 'organization', id: principal.organizationId } as const;
      await audit(tx, actorOf(principal), 'rejections.send_policy_changed', subject, at, details);
      return sendPolicyView(replaced);
    });
  }

  /**
   * When a letter would leave that is decided and approved now, for somebody in this zone, by a policy that nobody has saved. Changes
   * nothing. Errors: `rejections.limits_contradict`.
   */
  @Post('preview')
  @HttpCode(200)
  @Roles('admin')
  @ApiOkResponse({ type: SendPolicyPreviewView })
  async preview(
    @CurrentPrincipal() { organizationId }: Principal,
    @Body() { policy: body, zone }: SendPolicyPreviewBody,
  ): Promise<SendPolicyPreviewView> {
    const policy = sendPolicyOf(body);
    assertConsistent(policy);
    const now = this.clock.now();
    const rules = await this.database.inTenant(organizationId, readPlanningRules);
    const letter = { timeZone: zone, decidedAt: now, undoUntil: null };
    const plan = planOne(letter, [], { ...rules, policy }, now);
    return { zone: plan.zone, departure: departurePlanView(plan) };
  }
}
