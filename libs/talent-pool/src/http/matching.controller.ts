import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam, PageQuery } from '#platform/http';
import { DismissMatch } from '../dismiss-match.js';
import { DraftInvitation } from '../draft-invitation.js';
import { MatchOpening } from '../match-opening.js';
import { ReadEvidence } from '../read-evidence.js';
import { ReadInvitations } from '../read-invitations.js';
import { ReadProposals } from '../read-proposals.js';
import { RestoreMatch } from '../restore-match.js';
import { MatchEvidenceView } from './evidence.view.js';
import { InvitationView, invitationView } from './invitation.view.js';
import { MatchRunStarted, MatchView, matchView, ProposalPage, proposalPage } from './matching.view.js';
import { DismissBody } from './talent-pool.dto.js';

/** Whom of the pool to invite to an opening. It only proposes; it never touches an application. */
@ApiTags('talent pool')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1')
export class MatchingController {
  constructor(
    private readonly match: MatchOpening,
    private readonly proposals: ReadProposals,
    private readonly evidence: ReadEvidence,
    private readonly dismissMatch: DismissMatch,
    private readonly restoreMatch: RestoreMatch,
    private readonly draft: DraftInvitation,
    private readonly invitations: ReadInvitations,
  ) {}

  /** Searches the pool for an opening now, and keeps the search. Errors: `access.member_required`, `talent_pool.opening_not_open`. */
  @Post('openings/:id/match-runs')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiCreatedResponse({ type: MatchRunStarted })
  async run(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<MatchRunStarted> {
    return { id: await this.match.execute(principal, id) };
  }

  /** The proposals of the newest search, best first, with reasons for and against. */
  @Get('openings/:id/proposals')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: ProposalPage })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
    @Query() page: PageQuery,
  ): Promise<ProposalPage> {
    return proposalPage(await this.proposals.execute(organizationId, id, page));
  }

  /** What each reason of a proposal rests on: what the search asked for, and where the record of today says so. */
  @Get('matches/:id/evidence')
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: MatchEvidenceView })
  async evidenceOf(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<MatchEvidenceView> {
    return this.evidence.execute(organizationId, id);
  }

  /** Not this person for this opening; they stay in the pool. Errors: `talent_pool.match_not_proposed`. */
  @Post('matches/:id/dismiss')
  @HttpCode(200)
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: MatchView })
  async dismiss(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { reason }: DismissBody,
  ): Promise<MatchView> {
    return matchView(await this.dismissMatch.execute(principal, id, reason));
  }

  /** Takes a dismissal back. Errors: `access.member_required`, `talent_pool.match_not_dismissed`. */
  @Post('matches/:id/restore')
  @HttpCode(200)
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: MatchView })
  async restore(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<MatchView> {
    return matchView(await this.restoreMatch.execute(principal, id));
  }

  /**
   * Drafts the invitation, signed by who asks; asked again, answers with the same one. Errors: `talent_pool.not_in_pool`,
   * `talent_pool.match_not_proposed`, `talent_pool.opening_not_open`.
   */
  @Post('matches/:id/invite')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: InvitationView })
  async invite(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<InvitationView> {
    const invitationId = await this.draft.execute(principal, id);
    return invitationView(await this.invitations.one(principal.organizationId, invitationId));
  }
}
