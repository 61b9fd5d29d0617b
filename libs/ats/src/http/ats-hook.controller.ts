import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { countFailure, OpenToAll } from '#platform/http';
import type { Headers } from '../domain/ats-format.js';
import { atsErrors } from '../domain/errors.js';
import { ReceiveWebhook } from '../receive-webhook.js';

export class AcceptedWebhook {
  @ApiProperty({ format: 'uuid', description: 'The same for every delivery of the same event.' })
  webhookEventId!: string;
}

@ApiTags('hooks')
@Controller('hooks/ats')
@OpenToAll()
export class AtsHookController {
  constructor(private readonly receive: ReceiveWebhook) {}

  /**
   * Takes one webhook of an ATS, 2 MB at most, signed as its format says. Answers the status that the sender takes for success once it is
   * stored, also when it was stored before; 404 `ats.connection_unknown`, 401 `ats.signature_invalid`, 413 `request.too_large`,
   * 429 `request.too_many` instead of 401 when signatures are wrong again and again; right ones are always taken.
   */
  @Post(':connectionId')
  @ApiOperation({ summary: 'Hand over a webhook of an ATS' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: AcceptedWebhook })
  async take(
    @Param('connectionId') connectionId: string,
    @Req() request: FastifyRequest,
    @Body() body: Buffer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedWebhook> {
    const reception = await this.receive.execute(connectionId, body, singleHeaders(request.headers), () =>
      countFailure(request, `ats_hook ${connectionId}`),
    );
    if (!reception.ok) throw atsErrors.signatureInvalid(reception.reason);
    void reply.status(reception.successStatus);
    return { webhookEventId: reception.webhookEventId };
  }
}

/** A header that was sent twice counts as one with both values (RFC 9110 section 5.3), which no signature survives. */
function singleHeaders(headers: FastifyRequest['headers']): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
