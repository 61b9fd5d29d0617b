import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { LetterView, letterView } from '#letters';
import { IdParam } from '#platform/http';
import { ApproveDecidingNote } from '../deciding/approve-note.js';
import { ChangeDecidingNote } from '../deciding/change-note.js';
import { DraftDecidingNote } from '../deciding/draft-note.js';
import { ReadDecidingNotes } from '../deciding/read-notes.js';
import { ApproveDecidingNoteBody, ChangeDecidingNoteBody, PromiseDayBody } from './deciding-notes.dto.js';
import { DecidingNoteView, decidingNoteView } from './deciding-notes.view.js';

/** Telling whoever waits after an interview that nothing is decided yet, by mail. */
@ApiTags('outcomes')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1')
export class DecidingNotesController {
  constructor(
    private readonly draft: DraftDecidingNote,
    private readonly change: ChangeDecidingNote,
    private readonly approveNote: ApproveDecidingNote,
    private readonly notes: ReadDecidingNotes,
  ) {}

  /**
   * Writes the note that nothing is decided yet, signed by who asks, to be read and changed; asked again, answers with the same draft. For whoever was
   * interviewed and is undecided, and for a finalist whose approved letter is held until another has answered. Errors:
   * `access.member_required`, `hiring.application_not_found`, `rejections.not_waiting`, `rejections.told_recently` within a week of the last,
   * `rejections.cannot_mail`, `rejections.note_on_its_way`.
   */
  @Post('applications/:id/deciding-note')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: DecidingNoteView })
  async write(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<DecidingNoteView> {
    return this.one(principal, { id: await this.draft.execute(principal, id) });
  }

  /** One note, with its letter and the findings of the respect check. Errors: `rejections.note_unknown`. */
  @Get('deciding-notes/:id')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: DecidingNoteView })
  async one(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<DecidingNoteView> {
    return decidingNoteView(await this.notes.one(organizationId, id));
  }

  /** Replaces the words of one's own draft. Errors: `rejections.note_unknown`, `rejections.note_of_another`,
   * `rejections.note_not_possible_now`, `rejections.letter_changed`.
   */
  @Patch('deciding-notes/:id/letter')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: LetterView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { subject, body, version }: ChangeDecidingNoteBody,
  ): Promise<LetterView> {
    return letterView(await this.change.letter(principal, id, { subject, body }, version));
  }

  /**
   * Promises the day by which they hear, after today and at most 60 days ahead, or takes it out again; the other words stay. Errors: as of the
   * words, `rejections.note_day_not_possible`, `rejections.note_day_written_by_hand`.
   */
  @Put('deciding-notes/:id/day')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: DecidingNoteView })
  async promise(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { day, version }: PromiseDayBody,
  ): Promise<DecidingNoteView> {
    await this.change.promise(principal, id, day, version);
    return this.one(principal, { id });
  }

  /**
   * Whoever signs it lets it go; it leaves ten minutes later if it is still true then, and can be taken back until then. Once SMTP took it, that they
   * were told is recorded, and their wait is counted from there. Errors: `access.member_required`, `rejections.note_of_another`,
   * `rejections.note_not_possible_now`, `rejections.note_on_its_way`, `rejections.not_waiting`, `rejections.told_recently`,
   * `rejections.cannot_mail`, `rejections.note_day_not_possible`, `rejections.letter_changed`, `letters.blocking_findings`,
   * `letters.warnings_open`.
   */
  @Post('deciding-notes/:id/approve')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: DecidingNoteView })
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { letterVersion }: ApproveDecidingNoteBody,
  ): Promise<DecidingNoteView> {
    await this.approveNote.execute(principal, id, letterVersion);
    return this.one(principal, { id });
  }

  /** Takes the approval back before it leaves: a draft again. Errors: `access.member_required`, `rejections.note_not_possible_now`. */
  @Post('deciding-notes/:id/undo')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: DecidingNoteView })
  async undo(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<DecidingNoteView> {
    await this.change.undo(principal, id);
    return this.one(principal, { id });
  }
}
