import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { LetterView, letterView } from '#letters';
import { IdParam } from '#platform/http';
import { AnswerInvitation } from '../answer-invitation.js';
import { ApproveInvitation } from '../approve-invitation.js';
import { ChangeInvitation } from '../change-invitation.js';
import { ReadInvitations } from '../read-invitations.js';
import {
  InvitationPage,
  invitationPage,
  InvitationStateView,
  invitationState,
  InvitationView,
  invitationView,
} from './invitation.view.js';
import {
  ApproveInvitationBody,
  ChangeInvitationLetterBody,
  InvitationAnswerBody,
  ListInvitationsQuery,
} from './talent-pool.dto.js';

/** Inviting silver medalists to new openings. */
@ApiTags('talent pool')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(
    private readonly read: ReadInvitations,
    private readonly change: ChangeInvitation,
    private readonly approveInvitation: ApproveInvitation,
    private readonly answers: AnswerInvitation,
  ) {}

  /** Invitations, the newest first. */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: InvitationPage })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: ListInvitationsQuery,
  ): Promise<InvitationPage> {
    return invitationPage(await this.read.list(organizationId, query.status, query));
  }

  /** One invitation with its letter and the findings of the respect check. */
  @Get(':id')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: InvitationView })
  async one(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<InvitationView> {
    return invitationView(await this.read.one(organizationId, id));
  }

  /** Replaces the words of a draft. Errors: `talent_pool.letter_changed` when someone else edited it meanwhile. */
  @Patch(':id/letter')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: LetterView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { subject, body, version }: ChangeInvitationLetterBody,
  ): Promise<LetterView> {
    return letterView(await this.change.letter(principal, id, { subject, body }, version));
  }

  /**
   * A named person lets it go; it leaves ten minutes later, and can be taken back until then. Errors: `access.member_required`, `talent_pool.not_in_pool`,
   * `talent_pool.invited_recently`, `talent_pool.postal_address_missing`, `talent_pool.postal_address_not_in_letter`, `talent_pool.opening_not_open`, `talent_pool.cannot_mail`,
   * `talent_pool.letter_changed`, `letters.blocking_findings`, `letters.warnings_open`.
   */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: InvitationStateView })
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { letterVersion }: ApproveInvitationBody,
  ): Promise<InvitationStateView> {
    return invitationState(await this.approveInvitation.execute(principal, id, letterVersion));
  }

  /** Takes the approval back before it leaves: a draft again. Errors: `access.member_required`, `talent_pool.invitation_not_possible_now`. */
  @Post(':id/undo')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: InvitationStateView })
  async undo(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<InvitationStateView> {
    return invitationState(await this.change.undo(principal, id));
  }

  /** It is not to leave. Errors: `talent_pool.invitation_not_possible_now`. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: InvitationStateView })
  async cancel(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<InvitationStateView> {
    return invitationState(await this.change.cancel(principal, id));
  }

  /** What the candidate answered, where it was not clear from their mail, or came by phone; also corrects what was understood. */
  @Post(':id/answer')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: InvitationStateView })
  async answer(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { answer }: InvitationAnswerBody,
  ): Promise<InvitationStateView> {
    return invitationState(await this.answers.byMember(principal, id, answer));
  }
}
