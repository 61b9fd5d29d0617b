import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { LetterView, letterView } from '#letters';
import { IdParam } from '#platform/http';
import { ApproveRejection } from '../approve-rejection.js';
import { ChangeCourse } from '../change-course.js';
import { ComposeAgain } from '../compose-again.js';
import { ChangeLetter } from '../change-letter.js';
import { DraftRejection } from '../draft-rejection.js';
import { ListRejections } from '../list-rejections.js';
import { ReadRejections } from '../read-rejections.js';
import {
  ApproveBody,
  ChangeLetterBody,
  ComposeBody,
  DraftRejectionBody,
  ListRejectionsQuery,
  PersonalSentenceBody,
  ReasonBody,
  ReleaseHoldBody,
} from './rejection.dto.js';
import { RejectionCountsView, RejectionPage, rejectionPage } from './rejection-list.view.js';
import { ComposedAgainView, composedAgainView, RejectionView, rejectionView } from './rejection.view.js';

@ApiTags('rejections')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/rejections')
export class RejectionsController {
  constructor(
    private readonly listRejections: ListRejections,
    private readonly read: ReadRejections,
    private readonly draftRejection: DraftRejection,
    private readonly changeLetter: ChangeLetter,
    private readonly composeAgain: ComposeAgain,
    private readonly approveRejection: ApproveRejection,
    private readonly changeCourse: ChangeCourse,
  ) {}

  /**
   * Rejections in one status, the newest first, or approved ones by what leaves next; searched by the beginning of the candidate's name
   * or of one of their addresses. Errors: `request.cursor_invalid`, `rejections.order_of_approved`.
   */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: RejectionPage })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: ListRejectionsQuery,
  ): Promise<RejectionPage> {
    const { outsideBatches, ...filter } = query;
    return rejectionPage(
      await this.listRejections.execute(organizationId, {
        ...filter,
        outsideBatches: outsideBatches === 'true',
      }),
    );
  }

  /** How many there are in each status, counted up to 1,000. */
  @Get('counts')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: RejectionCountsView })
  async counts(@CurrentPrincipal() { organizationId }: Principal): Promise<RejectionCountsView> {
    return this.listRejections.counts(organizationId);
  }

  /**
   * One rejection with its letter, findings, newest delivery and holds. Errors: `rejections.rejection_unknown`, as everywhere below.
   */
  @Get(':id')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: RejectionView })
  async one(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<RejectionView> {
    return rejectionView(await this.read.one(organizationId, id));
  }

  /**
   * Drafts the rejection of a rejected application; asked again, answers with the same one. Errors: `hiring.application_not_found`,
   * `rejections.application_not_rejected`, `rejections.candidate_erased`, `rejections.no_signer`, `letters.template_variable_missing`.
   */
  @Post()
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async draft(
    @CurrentPrincipal() principal: Principal,
    @Body() { applicationId }: DraftRejectionBody,
  ): Promise<RejectionView> {
    return this.show(principal, await this.draftRejection.execute(principal, applicationId));
  }

  /**
   * Replaces the words of a draft and checks them. Errors: `rejections.letter_changed` when someone else edited it meanwhile,
   * `rejections.not_possible_now` when it is no draft, `access.member_required`.
   */
  @Patch(':id/letter')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: LetterView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { subject, body, version }: ChangeLetterBody,
  ): Promise<LetterView> {
    return letterView(await this.changeLetter.execute(principal, id, { subject, body }, version));
  }

  /**
   * Writes the draft again with a sentence from someone who met the candidate; a letter that was edited by hand keeps its words and must
   * hold the sentence. Errors: `rejections.letter_edited_by_hand`, `rejections.not_possible_now`, `access.member_required`.
   */
  @Post(':id/personal-sentence')
  @HttpCode(200)
  @Roles('admin', 'recruiter', 'hiring_manager')
  @ApiOkResponse({ type: LetterView })
  async personal(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { sentence }: PersonalSentenceBody,
  ): Promise<LetterView> {
    return letterView(await this.changeLetter.personal(principal, id, sentence));
  }

  /**
   * Writes the draft again: with another template, in another language, or for another reason, with a sentence about what the job needed. A letter
   * that was edited by hand is replaced only with `replaceWords`; without it a reason whose sentence stands in the letter is noted. Errors:
   * `rejections.words_would_be_lost`, `rejections.letter_changed`, `rejections.reason_not_backed`, `rejections.reason_sentence_missing`,
   * `rejections.template_unknown`, `letters.template_variable_missing`, `rejections.not_possible_now`, `access.member_required`.
   */
  @Post(':id/compose')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: ComposedAgainView })
  async compose(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: ComposeBody,
  ): Promise<ComposedAgainView> {
    return composedAgainView(await this.composeAgain.execute(principal, id, body));
  }

  /**
   * A named person approves the letter as read; it leaves at `leavesAt` unless something holds it. Errors: `letters.blocking_findings`,
   * `letters.warnings_open`, `rejections.personal_sentence_missing`, `rejections.letter_changed`, `rejections.not_possible_now`,
   * `rejections.application_not_rejected`, `access.member_required`.
   */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { letterVersion }: ApproveBody,
  ): Promise<RejectionView> {
    await this.approveRejection.execute(principal, id, letterVersion);
    return this.show(principal, id);
  }

  /** Takes the approval back, as long as the letter has not left. Errors: `rejections.not_possible_now`, `access.member_required`. */
  @Post(':id/undo')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async undo(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<RejectionView> {
    await this.changeCourse.undo(principal, id);
    return this.show(principal, id);
  }

  /**
   * Holds an approved letter by hand, also one that waits for another try at sending. Errors: `rejections.not_possible_now`,
   * `access.member_required`.
   */
  @Post(':id/hold')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async hold(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { reason }: ReasonBody,
  ): Promise<RejectionView> {
    await this.changeCourse.hold(principal, id, reason);
    return this.show(principal, id);
  }

  /**
   * Releases one hold, with the reason why; what is still wrong with the decision or the address holds it again. Errors:
   * `rejections.hold_not_open`, `rejections.not_possible_now`, `access.member_required`.
   */
  @Post(':id/release')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async release(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { kind, reason }: ReleaseHoldBody,
  ): Promise<RejectionView> {
    await this.changeCourse.release(principal, id, kind, reason);
    return this.show(principal, id);
  }

  /**
   * No letter will leave: told another way, or a mistake. Closes the duty with the reason. Errors: `rejections.not_possible_now`,
   * `access.member_required`.
   */
  @Post(':id/cancel')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async cancel(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { reason }: ReasonBody,
  ): Promise<RejectionView> {
    await this.changeCourse.cancel(principal, id, reason);
    return this.show(principal, id);
  }

  /**
   * Delivers the same letter to the candidate's corrected address, after a bounce or a permanent failure. Errors:
   * `rejections.not_bounced`, `rejections.no_address`, `rejections.not_possible_now`, `access.member_required`.
   */
  @Post(':id/deliver-again')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: RejectionView })
  async deliverAgain(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<RejectionView> {
    await this.changeCourse.deliverAgain(principal, id);
    return this.show(principal, id);
  }

  private async show({ organizationId }: Principal, id: string): Promise<RejectionView> {
    return rejectionView(await this.read.one(organizationId, id));
  }
}
