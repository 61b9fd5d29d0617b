import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam, PageQuery } from '#platform/http';
import { AssignMessage } from '../assign-message.js';
import { ListInbox } from '../list-inbox.js';
import { ListWaitingMail } from '../list-waiting-mail.js';
import { ReadMessageHtml } from '../read-message-html.js';
import { ReplayMail } from '../replay-mail.js';
import { AssignMessageBody } from './conversation.dto.js';
import { InboxPageDto, MessageHtmlDto, WaitingMailPageDto } from './message.dto.js';

@ApiTags('inbox')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1')
export class InboxController {
  constructor(
    private readonly listInbox: ListInbox,
    private readonly listWaitingMail: ListWaitingMail,
    private readonly assignMessage: AssignMessage,
    private readonly replayMail: ReplayMail,
    private readonly readMessageHtml: ReadMessageHtml,
  ) {}

  /** Mail that no rule could match, newest first. Empty when everything found its conversation. */
  @Get('inbox')
  @ApiOkResponse({ type: InboxPageDto })
  async inbox(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: PageQuery,
  ): Promise<InboxPageDto> {
    return this.listInbox.execute(organizationId, query);
  }

  /**
   * Puts an unmatched message into a conversation; it is then acted on as if it had been matched.
   * Errors: `access.member_required`, `conversations.message_unknown`, `.conversation_unknown`, `.message_matched`.
   */
  @Post('messages/:id/assign')
  @HttpCode(204)
  @Roles('admin', 'recruiter')
  @ApiNoContentResponse()
  async assign(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { conversationId }: AssignMessageBody,
  ): Promise<void> {
    await this.assignMessage.execute(principal, id, conversationId);
  }

  /** The HTML of one mail, sanitized; show it in a sandboxed frame all the same. Errors: `conversations.message_unknown`. */
  @Get('messages/:id/html')
  @ApiOkResponse({ type: MessageHtmlDto })
  async html(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<MessageHtmlDto> {
    return { html: await this.readMessageHtml.execute(organizationId, id) };
  }

  /** Stored mail that could not be read, or waits for it, oldest first. Empty when everything was taken in. */
  @Get('raw-mails')
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: WaitingMailPageDto })
  async waiting(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: PageQuery,
  ): Promise<WaitingMailPageDto> {
    return this.listWaitingMail.execute(organizationId, query);
  }

  /** Reads a stored mail again. Nothing that it caused before happens twice. Errors: `mail.raw_mail_unknown`. */
  @Post('raw-mails/:id/replay')
  @HttpCode(202)
  @Roles('admin', 'recruiter')
  @ApiAcceptedResponse()
  async replay(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<void> {
    await this.replayMail.execute(principal, id);
  }
}
