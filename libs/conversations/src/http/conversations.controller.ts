import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import { DraftAnswer } from '../draft-answer.js';
import { ListConversations } from '../list-conversations.js';
import { ShowConversation } from '../show-conversation.js';
import { AnswerCreatedDto, DraftAnswerBody } from './answer.dto.js';
import { ConversationDto } from './conversation.dto.js';
import { ConversationPageDto, ConversationQuery } from './conversation-list.dto.js';

@ApiTags('conversations')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/conversations')
export class ConversationsController {
  constructor(
    private readonly listConversations: ListConversations,
    private readonly showConversation: ShowConversation,
    private readonly draftAnswer: DraftAnswer,
  ) {}

  /** All conversations, newest mail first; searched by the beginning of the candidate's name or of one of their addresses. */
  @Get()
  @ApiOkResponse({ type: ConversationPageDto })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: ConversationQuery,
  ): Promise<ConversationPageDto> {
    return this.listConversations.execute(organizationId, query);
  }

  /**
   * One conversation: the newest 200 letters, messages and unsent answers in one time line, feedback, and what is owed.
   * Errors: `conversations.conversation_unknown`.
   */
  @Get(':id')
  @ApiOkResponse({ type: ConversationDto })
  async show(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<ConversationDto> {
    return this.showConversation.execute(organizationId, id);
  }

  /**
   * Drafts an answer, signed by the member who is signed in; nothing leaves before it is approved.
   * Errors: `access.member_required`, `conversations.conversation_unknown`, `.message_elsewhere`, `.feedback_unknown`.
   */
  @Post(':id/answers')
  @Roles('admin', 'recruiter')
  @ApiCreatedResponse({ type: AnswerCreatedDto })
  async draft(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: DraftAnswerBody,
  ): Promise<AnswerCreatedDto> {
    return { id: await this.draftAnswer.execute(principal, id, body) };
  }
}
