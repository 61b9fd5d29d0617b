import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam, PageQuery } from '#platform/http';
import { GiveFeedback } from '../give-feedback.js';
import { ListFeedbackRequests } from '../list-feedback-requests.js';
import { FeedbackGivenDto, FeedbackPageDto, GiveFeedbackBody } from './feedback.dto.js';

@ApiTags('feedback')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/feedback-requests')
export class FeedbackRequestsController {
  constructor(
    private readonly listRequests: ListFeedbackRequests,
    private readonly giveFeedback: GiveFeedback,
  ) {}

  /** Requests whose candidates have no answer yet, the most urgent first. */
  @Get()
  @ApiOkResponse({ type: FeedbackPageDto })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: PageQuery,
  ): Promise<FeedbackPageDto> {
    return this.listRequests.execute(organizationId, query);
  }

  /**
   * Gives the feedback and drafts the answer, which a recruiter releases.
   * Errors: `access.member_required`, `conversations.feedback_invalid`, `.feedback_unknown`, `.feedback_given`.
   */
  @Post(':id/give')
  @HttpCode(200)
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: FeedbackGivenDto })
  async give(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: GiveFeedbackBody,
  ): Promise<FeedbackGivenDto> {
    return this.giveFeedback.execute(principal, id, body);
  }
}
