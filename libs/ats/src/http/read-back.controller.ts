import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import { ChangeReadBack } from '../read-back/change-read-back.js';
import { TryReadBack } from '../read-back/try-read-back.js';
import { ChangedReadBack, ReadBackChanges, triedView, TriedReadBackView } from './read-back.dto.js';

/** Whether and how an ATS is asked before a letter leaves; for admins, every change audited. How it stands is part of the connection. */
@ApiTags('ats')
@Controller('api/v1/ats-connections/:id/read-back')
@Roles('admin')
export class ReadBackController {
  constructor(
    private readonly change: ChangeReadBack,
    private readonly tryReadBack: TryReadBack,
  ) {}

  /**
   * Has the ATS asked before each letter, or changes how; what was wrong before is forgotten. A secret that is made is in this answer and nowhere else. Errors:
   * `ats.connection_unknown`, `ats.connection_disabled`, `ats.read_back_incomplete`, `ats.read_back_url_invalid`, `ats.secret_invalid`.
   */
  @Put()
  @ApiOperation({ summary: 'Ask the ATS before a letter leaves' })
  @ApiOkResponse({ type: ChangedReadBack })
  async put(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: ReadBackChanges,
  ): Promise<ChangedReadBack> {
    return this.change.put(principal, id, body);
  }

  /** Letters go by what the ATS sends from now on. Errors: `ats.connection_unknown`, `ats.connection_disabled`, `ats.read_back_unknown`. */
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask the ATS no more' })
  @ApiNoContentResponse()
  async end(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<void> {
    await this.change.end(principal, id);
  }

  /**
   * Asks the ATS now, about some rejected applications that it told us of, and says what came back. Nothing follows for them. Errors: `ats.connection_unknown`,
   * `ats.connection_disabled`, `ats.read_back_unknown`; an ATS that does not answer is an answer of 200 with `trouble`.
   */
  @Post('test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try to ask the ATS' })
  @ApiOkResponse({ type: TriedReadBackView })
  async test(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<TriedReadBackView> {
    return triedView(await this.tryReadBack.execute(principal, id));
  }
}
