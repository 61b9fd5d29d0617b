import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { clientOf } from '#platform/http';
import { RequestPasswordReset } from '../request-password-reset.js';
import { assertOwnOrigin } from './origin.js';
import { PasswordResetRequested, RequestPasswordResetBody } from './password-link.dto.js';
import { Public } from './public.js';

@ApiTags('session')
@Public()
@Controller('api/v1/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly requestPasswordReset: RequestPasswordReset,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Mails a link to choose a new password, valid for 60 minutes, once for each organization of the address. The answer is the same when
   * nobody has it. Errors: `access.too_many_attempts`, `access.origin_refused`.
   */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: PasswordResetRequested })
  @ApiOperation({ summary: 'Ask for a new password' })
  async request(
    @Body() { email }: RequestPasswordResetBody,
    @Req() request: FastifyRequest,
  ): Promise<PasswordResetRequested> {
    if (request.headers.origin !== undefined) assertOwnOrigin(request, this.config);
    await this.requestPasswordReset.execute(email, clientOf(request));
    return { status: 'requested' };
  }
}
