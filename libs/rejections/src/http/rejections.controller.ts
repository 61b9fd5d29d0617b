import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import type { StoredLetter } from '#letters';
import type { Page } from '#platform/database';
import { IdParam } from '#platform/http';
import { ApproveRejection } from '../approve-rejection.js';
import { ChangeCourse } from '../change-course.js';
import { ChangeLetter } from '../change-letter.js';
import { DraftRejection } from '../draft-rejection.js';
import { ReadRejections, type RejectionView } from '../read-rejections.js';
import type { Rejection } from '../rejection.entity.js';
import {
  ApproveBody,
  ChangeLetterBody,
  DraftRejectionBody,
  ListRejectionsQuery,
  PersonalSentenceBody,
  ReasonBody,
  ReleaseHoldBody,
} from './rejection.dto.js';

/** Telling candidates no: drafts, approvals, holds. */
@ApiTags('rejections')
@Controller('api/v1/rejections')
export class RejectionsController {
  constructor(
    private readonly read: ReadRejections,
    private readonly draftRejection: DraftRejection,
    private readonly changeLetter: ChangeLetter,
    private readonly approveRejection: ApproveRejection,
    private readonly changeCourse: ChangeCourse,
  ) {}

  /** Rejections in one status, the newest first. */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: ListRejectionsQuery,
  ): Promise<Page<Rejection>> {
    return this.read.list(organizationId, query.status, query);
  }

  /** One rejection with its letter, findings and holds. */
  @Get(':id')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  async one(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<RejectionView> {
    return this.read.one(organizationId, id);
  }

  /** Drafts the rejection of a rejected application; asked again, answers with the same one. */
  @Post()
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async draft(
    @CurrentPrincipal() { organizationId }: Principal,
    @Body() { applicationId }: DraftRejectionBody,
  ): Promise<RejectionView> {
    return this.read.one(organizationId, await this.draftRejection.execute(organizationId, applicationId));
  }

  /** Replaces the words of a draft. Errors: `rejections.letter_changed` when someone else edited it meanwhile. */
  @Patch(':id/letter')
  @Roles('admin', 'recruiter')
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: ChangeLetterBody,
  ): Promise<StoredLetter> {
    const { subject, body: words, version } = body;
    return this.changeLetter.execute(principal, id, { subject, body: words }, version);
  }

  /** Writes the draft again with a sentence from someone who met the candidate. */
  @Post(':id/personal-sentence')
  @HttpCode(200)
  @Roles('admin', 'recruiter', 'hiring_manager')
  async personal(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { sentence }: PersonalSentenceBody,
  ): Promise<StoredLetter> {
    return this.changeLetter.personal(principal, id, sentence);
  }

  /**
   * A named person approves the letter as read; it leaves at `leavesAt` unless something holds it. Errors: `letters.blocking_findings`,
   * `letters.warnings_open`, `rejections.personal_sentence_missing`, `rejections.letter_changed`, `access.member_required`.
   */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { letterVersion }: ApproveBody,
  ): Promise<RejectionView> {
    await this.approveRejection.execute(principal, id, letterVersion);
    return this.read.one(principal.organizationId, id);
  }

  /** Takes the approval back, as long as the letter has not left. */
  @Post(':id/undo')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async undo(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<Rejection> {
    return this.changeCourse.undo(principal, id);
  }

  /** Holds an approved letter by hand. */
  @Post(':id/hold')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async hold(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { reason }: ReasonBody,
  ): Promise<RejectionView> {
    await this.changeCourse.hold(principal, id, reason);
    return this.read.one(principal.organizationId, id);
  }

  /** Releases one hold, with the reason why. */
  @Post(':id/release')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async release(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { kind, reason }: ReleaseHoldBody,
  ): Promise<RejectionView> {
    await this.changeCourse.release(principal, id, kind, reason);
    return this.read.one(principal.organizationId, id);
  }

  /** No letter will leave: told another way, or a mistake. Closes the duty with the reason. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async cancel(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { reason }: ReasonBody,
  ): Promise<Rejection> {
    return this.changeCourse.cancel(principal, id, reason);
  }

  /** Delivers the same letter to the candidate's corrected address, after a bounce. */
  @Post(':id/deliver-again')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async deliverAgain(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<Rejection> {
    return this.changeCourse.deliverAgain(principal, id);
  }
}
