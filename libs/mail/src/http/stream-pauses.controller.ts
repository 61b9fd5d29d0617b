import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { Database } from '#platform/database';
import { IdParam } from '#platform/http';
import type { MailStream } from '../domain/delivery/delivery.js';
import { refusalInWords } from '../domain/delivery/policy-refusal.js';
import { listOpenPauses, type WaitingPause } from '../pauses/read-pauses.js';
import { ResumeStream } from '../pauses/resume-stream.js';

const streams = ['outcome', 'pool', 'internal'] as const satisfies MailStream[];

/** A stream of mail that stands still, since receivers refuse it. */
export class StreamPauseView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    enum: streams,
    description: 'outcome: what we owe candidates; pool: invitations; internal: to members.',
  })
  stream!: MailStream;

  @ApiProperty({ format: 'date-time' })
  pausedAt!: string;

  @ApiProperty({ description: 'The reply code of the refusal.' })
  smtpCode!: number;

  @ApiProperty({ description: 'Its enhanced status code (RFC 3463), 5.7 and a detail.' })
  smtpStatus!: string;

  @ApiProperty({ description: 'Why they refuse it, in words that follow "because".' })
  reason!: string;

  @ApiProperty({ description: 'How many letters that were due wait for it.' })
  waiting!: number;
}

export class StreamPausesView {
  @ApiProperty({ type: [StreamPauseView], maxItems: streams.length })
  items!: StreamPauseView[];
}

@ApiTags('mail')
@ApiCookieAuth()
@Controller('api/v1/stream-pauses')
export class StreamPausesController {
  constructor(
    private readonly database: Database,
    private readonly resumeStream: ResumeStream,
  ) {}

  /** The streams that stand still now, the longest first. */
  @Get()
  @ApiBearerAuth()
  @ApiOkResponse({ type: StreamPausesView })
  @ApiOperation({ summary: 'List what receivers refuse by policy' })
  async list(@CurrentPrincipal() principal: Principal): Promise<StreamPausesView> {
    return toView(await this.database.inTenant(principal.organizationId, listOpenPauses));
  }

  /**
   * Lets the stream leave again; answers with what still stands. Doing it again changes nothing. Errors: 404 `mail.stream_pause_unknown`, 403
   * `access.member_required`.
   */
  @Post(':id/resume')
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: StreamPausesView })
  @ApiOperation({ summary: 'Let a paused stream leave again' })
  async resume(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<StreamPausesView> {
    return toView(await this.resumeStream.execute(principal, id));
  }
}

function toView(pauses: readonly WaitingPause[]): StreamPausesView {
  return {
    items: pauses.map(({ pause, waiting }) => ({
      id: pause.id,
      stream: pause.stream,
      pausedAt: pause.pausedAt.toISOString(),
      smtpCode: pause.smtpCode,
      smtpStatus: pause.smtpStatus,
      reason: refusalInWords(pause.smtpStatus),
      waiting,
    })),
  };
}
