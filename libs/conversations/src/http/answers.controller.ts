import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { LetterView, letterView } from '#letters';
import { IdParam } from '#platform/http';
import { ApproveAnswer } from '../approve-answer.js';
import { CancelAnswer } from '../cancel-answer.js';
import { EditAnswer } from '../edit-answer.js';
import { AnswerApprovedDto, EditAnswerBody } from './answer.dto.js';

@ApiTags('conversations')
@ApiCookieAuth()
@ApiBearerAuth()
@Roles('admin', 'recruiter')
@Controller('api/v1/answers')
export class AnswersController {
  constructor(
    private readonly editAnswer: EditAnswer,
    private readonly approveAnswer: ApproveAnswer,
    private readonly cancelAnswer: CancelAnswer,
  ) {}

  /** Changes the words and checks them again. Errors: `conversations.answer_unknown`, `conversations.answer_state`. */
  @Patch(':id')
  @ApiOkResponse({ type: LetterView })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: EditAnswerBody,
  ): Promise<LetterView> {
    return letterView(await this.editAnswer.execute(principal, id, body));
  }

  /**
   * Sends it, in the name of the member who is signed in.
   * Errors: `access.member_required`, `conversations.answer_unknown`, `.answer_state`, `.candidate_unreachable`,
   * `letters.blocking_findings`, `letters.warnings_open`.
   */
  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: AnswerApprovedDto })
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<AnswerApprovedDto> {
    return this.approveAnswer.execute(principal, id);
  }

  /** Discards a draft. What it should have answered stays owed. Errors: `conversations.answer_unknown`, `.answer_state`. */
  @Post(':id/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  async cancel(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<void> {
    await this.cancelAnswer.execute(principal, id);
  }
}
