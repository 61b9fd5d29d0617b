import { Body, Controller, Get, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { clientOf } from '#platform/http';
import { MakeFirstAdmin } from '../make-first-admin.js';
import { BeginSession } from './begin-session.js';
import { assertOwnOrigin } from './origin.js';
import { Public } from './public.js';
import { IdentityView } from './session.dto.js';
import { FirstAdminBody, FirstAdminNeed } from './setup.dto.js';

/** The first minute of an empty installation. */
@ApiTags('setup')
@Public()
@Controller('api/v1/setup/first-admin')
export class SetupController {
  constructor(
    private readonly makeFirstAdmin: MakeFirstAdmin,
    private readonly beginSession: BeginSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether the first admin is still to be made. */
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: FirstAdminNeed })
  @ApiOperation({ summary: 'Is there an organization yet' })
  async read(): Promise<FirstAdminNeed> {
    return { needed: await this.makeFirstAdmin.isNeeded() };
  }

  /**
   * Makes the organization and its first admin, once, and signs them in. Errors: `access.setup_code_wrong`, `access.setup_done` (410),
   * `access.password_short`, `access.password_long`, `access.time_zone_unknown`, `access.origin_refused`.
   */
  @Post()
  @ApiCreatedResponse({ type: IdentityView })
  @ApiOperation({ summary: 'Make the organization and its first admin' })
  async make(
    @Body() body: FirstAdminBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IdentityView> {
    if (request.headers.origin !== undefined) assertOwnOrigin(request, this.config);
    const { code, organizationName, timeZone, name, title, email, password } = body;
    const signedIn = await this.makeFirstAdmin.execute({
      code,
      client: clientOf(request),
      name: organizationName,
      timeZone,
      locale: 'en',
      admin: { email, name, title: title ?? null, password },
    });
    return this.beginSession.execute(request, reply, signedIn);
  }
}
