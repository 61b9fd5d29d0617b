import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { actorOf, audit, CurrentPrincipal, type Principal, Roles } from '#access';
import { getApplicationFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { IdParam } from '#platform/http';
import { noticesOf } from '../outcome/notices.js';
import { readOutcomePolicy, replaceOutcomePolicy } from '../outcome/outcome-policies.js';
import { RecordNotice } from '../outcome/record-notice.js';
import { ReadRejections } from '../read-rejections.js';
import { OutcomePolicyBody, outcomePolicyOf, ToldBody, toldWord } from './outcome.dto.js';
import {
  OutcomeNoticesView,
  outcomeNoticesView,
  OutcomePolicyView,
  outcomePolicyView,
} from './outcome.view.js';
import { RejectionView, rejectionView } from './rejection.view.js';

@ApiTags('outcomes')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1')
export class OutcomeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recordNotice: RecordNotice,
    private readonly readRejections: ReadRejections,
  ) {}

  /** By when this organization tells people, and the laws that are known. */
  @Get('outcome-policy')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: OutcomePolicyView })
  async policy(@CurrentPrincipal() { organizationId }: Principal): Promise<OutcomePolicyView> {
    return outcomePolicyView(await this.database.inTenant(organizationId, readOutcomePolicy));
  }

  /**
   * Replaces it. Whoever waits undecided is judged by it at once; what we owe after a decision keeps the day that it was given. Errors:
   * `rejections.wait_is_long_before_late`, `rejections.limit_over_law`, `rejections.law_twice`; `rejections.outcome_policy_changed` when
   * somebody else changed it since `version`.
   */
  @Put('outcome-policy')
  @Roles('admin')
  @ApiOkResponse({ type: OutcomePolicyView })
  async replace(
    @CurrentPrincipal() principal: Principal,
    @Body() body: OutcomePolicyBody,
  ): Promise<OutcomePolicyView> {
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const by = principal.kind === 'member' ? principal.memberId : null;
      const next = { policy: outcomePolicyOf(body), version: body.version };
      const replaced = await replaceOutcomePolicy(tx, next, by, at);
      const { tellWithinDays, longWaitDays, laws } = replaced.policy;
      const subject = { kind: 'organization', id: principal.organizationId } as const;
      await audit(tx, actorOf(principal), 'rejections.outcome_policy_changed', subject, at, {
        tellWithinDays,
        longWaitDays,
        laws: laws.map(({ law, applies }) => `${law} ${applies}`),
      });
      return outcomePolicyView(replaced);
    });
  }

  /**
   * Records that somebody was told no by phone, on paper, or another way: the letter does not leave, and what we owed is done. Errors:
   * `rejections.rejection_unknown`, `rejections.not_possible_now`, `rejections.in_batch`, `rejections.told_in_future`,
   * `access.member_required`.
   */
  @Post('rejections/:id/told')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async told(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: ToldBody,
  ): Promise<RejectionView> {
    await this.recordNotice.ofDecision(principal, id, toldWord(body));
    return rejectionView(await this.readRejections.one(principal.organizationId, id));
  }

  /**
   * Records that somebody who was interviewed was told that nothing is decided yet: their wait is counted from there, and a law that counts
   * it as an answer is kept. Errors: `hiring.application_not_found`, `rejections.not_waiting`, `rejections.told_in_future`,
   * `access.member_required`.
   */
  @Post('applications/:id/told-still-deciding')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: OutcomeNoticesView })
  async stillDeciding(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: ToldBody,
  ): Promise<OutcomeNoticesView> {
    await this.recordNotice.ofStillDeciding(principal, id, toldWord(body));
    return this.notices(principal, { id });
  }

  /** What whoever applied was told other than by the letter of a rejection, the newest first, at most 20. Errors: `hiring.application_not_found`. */
  @Get('applications/:id/outcome-notices')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: OutcomeNoticesView })
  async notices(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<OutcomeNoticesView> {
    return this.database.inTenant(organizationId, async (tx) => {
      await getApplicationFacts(tx, id);
      return outcomeNoticesView(await noticesOf(tx, id));
    });
  }
}
