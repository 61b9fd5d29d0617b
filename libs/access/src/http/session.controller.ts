import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { clientOf } from '#platform/http';
import { ChangeOwnPassword } from '../change-own-password.js';
import type { Principal } from '../domain/principal.js';
import { SignIn } from '../sign-in.js';
import { SignOut } from '../sign-out.js';
import { WhoAmI } from '../who-am-i.js';
import { BeginSession } from './begin-session.js';
import { CurrentPrincipal } from './current-principal.js';
import { assertOwnOrigin } from './origin.js';
import { Public } from './public.js';
import { Roles } from './roles.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.js';
import { ChangePasswordBody, IdentityView, identityView, SignInBody } from './session.dto.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly beginSession: BeginSession,
    private readonly signOut: SignOut,
    private readonly whoAmI: WhoAmI,
    private readonly changeOwnPassword: ChangeOwnPassword,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Signs in and sets the session cookie, for 12 hours. Errors: `access.credentials_wrong`, `access.too_many_attempts`,
   * `access.organization_ambiguous` (send the `organizationId` of one), `access.origin_refused`.
   */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: IdentityView })
  @ApiOperation({ summary: 'Sign in' })
  async start(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IdentityView> {
    // A foreign page must not sign somebody in as somebody else. Programs send no Origin, browsers always do.
    if (request.headers.origin !== undefined) assertOwnOrigin(request, this.config);
    const { email, password, organizationId } = body;
    const signedIn = await this.signIn.execute({
      email,
      password,
      organizationId,
      client: clientOf(request),
    });
    return this.beginSession.execute(request, reply, signedIn);
  }

  /** Who is signed in, in which organization, and whether letters leave. Errors: `access.sign_in_required`. */
  @Get()
  @ApiCookieAuth()
  @ApiBearerAuth()
  @ApiOkResponse({ type: IdentityView })
  @ApiOperation({ summary: 'Who am I' })
  async read(@CurrentPrincipal() principal: Principal): Promise<IdentityView> {
    return identityView(await this.whoAmI.execute(principal), this.config, this.clock);
  }

  /** Signs out: the session ends for good, whoever may have copied the cookie. */
  @Delete()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Sign out' })
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = readSessionCookie(request, this.config.publicUrl);
    if (token) await this.signOut.execute(token);
    clearSessionCookie(reply, this.config.publicUrl);
  }

  /**
   * Changes the password of who is signed in. All their sessions end, and a new one begins. Errors: `access.credentials_wrong`,
   * `access.too_many_attempts`, `access.password_short`, `access.password_long`, `access.member_required`.
   */
  @Post('password')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Choose a new password' })
  async changePassword(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ChangePasswordBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { currentPassword, newPassword } = body;
    const session = await this.changeOwnPassword.execute(principal, currentPassword, newPassword);
    writeSessionCookie(reply, session.token, this.config.publicUrl);
  }
}
