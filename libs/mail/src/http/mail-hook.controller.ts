import { Body, Controller, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors';
import { countFailure, OpenToAll } from '#platform/http';
import { INCOMING_LIMITS } from '../domain/incoming-limits.js';
import { ReceiveMail } from '../inbound/receive-mail.js';
import { MailConnections } from '../mail-connections.js';
import { inboundMails } from '../metrics.js';

export class AcceptedMail {
  @ApiProperty({ format: 'uuid', description: 'The same for the same bytes.' })
  rawMailId!: string;
}

@ApiTags('hooks')
@Controller('hooks/mail')
@OpenToAll()
export class MailHookController {
  constructor(
    private readonly connections: MailConnections,
    private readonly receiveMail: ReceiveMail,
  ) {}

  /**
   * Takes one raw mail (RFC 5322) as the body, of any content type, 30 MB at most, signed by the connection's secret. Answers 202 once it
   * is stored; 404 `mail.connection_unknown`, 401 `mail.signature_invalid`, 400 `mail.empty`, 413 `mail.too_large`,
   * 429 `request.too_many` instead of 401 when signatures are wrong again and again.
   */
  @Post(':connectionId')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Hand over a raw mail',
    description: 'X-Regards-Signature: sha256=<hex HMAC of the body>',
  })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: AcceptedMail })
  async take(
    @Param('connectionId') connectionId: string,
    @Headers('x-regards-signature') signature: string | undefined,
    @Req() request: FastifyRequest,
    @Body() body: Buffer,
  ): Promise<AcceptedMail> {
    if (body.length > INCOMING_LIMITS.httpBytes)
      throw new DomainError('mail.too_large', 'too_large', 'A mail may have 30 MB at most.');
    const organizationId = await this.connections.recognise(connectionId, body, signature);
    if (organizationId === null) {
      inboundMails.inc({ received_by: 'http', outcome: 'bad_signature' });
      await countFailure(request, `mail_hook ${connectionId}`);
      throw new DomainError(
        'mail.signature_invalid',
        'unauthenticated',
        'The signature does not fit the body.',
      );
    }
    if (body.length === 0) throw new DomainError('mail.empty', 'invalid', 'The body is the raw mail.');
    const mail = { receivedBy: 'http', bytes: body, envelopeFrom: '', envelopeTo: [] } as const;
    const { rawMailId, isNew } = await this.receiveMail.execute(organizationId, mail);
    inboundMails.inc({ received_by: 'http', outcome: isNew ? 'stored' : 'repeated' });
    return { rawMailId };
  }
}
