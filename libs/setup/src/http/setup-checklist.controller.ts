import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { AnswerSetup } from '../answer-setup.js';
import { ReadSetup } from '../read-setup.js';
import { answersOf, SetupAnswersBody, SetupView, setupView } from './setup.dto.js';

/** The checklist after the first admin: what is set up, and what is left. */
@ApiTags('setup')
@ApiCookieAuth()
@Controller('api/v1/setup')
@Roles('admin')
export class SetupChecklistController {
  constructor(
    private readonly readSetup: ReadSetup,
    private readonly answerSetup: AnswerSetup,
  ) {}

  /** How far the organization is set up. Every state follows from facts, but for the questions that only a person can answer. */
  @Get()
  @ApiOperation({ summary: 'Read the set-up' })
  @ApiOkResponse({ type: SetupView })
  async read(@CurrentPrincipal() { organizationId }: Principal): Promise<SetupView> {
    return setupView(await this.readSetup.execute(organizationId));
  }

  /** Answers questions of the set-up, or puts the checklist away or back. Errors: `access.member_required`. */
  @Patch()
  @ApiOperation({ summary: 'Answer questions of the set-up' })
  @ApiOkResponse({ type: SetupView })
  async answer(@CurrentPrincipal() principal: Principal, @Body() body: SetupAnswersBody): Promise<SetupView> {
    return setupView(await this.answerSetup.execute(principal, answersOf(body)));
  }
}
