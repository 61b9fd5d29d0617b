import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { OpenPasswordLink } from '../open-password-link.js';
import { BeginSession } from './begin-session.js';
import { assertOwnOrigin } from './origin.js';
import {
  ChoosePasswordBody,
  PasswordLinkParam,
  PasswordLinkView,
  passwordLinkView,
} from './password-link.dto.js';
import { Public } from './public.js';
import { IdentityView } from './session.dto.js';

/** What the links in mails lead to, `/welcome/<token>` and `/reset/<token>`: whoever holds one is who it was mailed to. */
@ApiTags('session')
@Public()
@Controller('api/v1/password-links')
export class PasswordLinksController {
  constructor(
    private readonly openPasswordLink: OpenPasswordLink,
    private readonly beginSession: BeginSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Whom a link is for; looking at it uses nothing up. Errors: `access.link_unknown`, and `access.link_expired` (410) for one that
   * was used, replaced or is too old.
   */
  @Get(':token')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PasswordLinkView })
  @ApiOperation({ summary: 'Read an invitation or a link for a new password' })
  async read(@Param() { token }: PasswordLinkParam): Promise<PasswordLinkView> {
    return passwordLinkView(await this.openPasswordLink.read(token));
  }

  /**
   * Chooses the password and signs in, once; all other sessions end. Errors: as above, `access.password_short`, `access.password_long`,
   * `access.name_needs_invitation`, `access.origin_refused`.
   */
  @Post(':token')
  @HttpCode(200)
  @ApiOkResponse({ type: IdentityView })
  @ApiOperation({ summary: 'Choose a password with a link' })
  async use(
    @Param() { token }: PasswordLinkParam,
    @Body() { password, name, title }: ChoosePasswordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IdentityView> {
    // As with signing in: a foreign page must not sign somebody in as somebody else.
    if (request.headers.origin !== undefined) assertOwnOrigin(request, this.config);
    return this.beginSession.execute(
      request,
      reply,
      await this.openPasswordLink.use(token, { password, name, title }),
    );
  }
}
