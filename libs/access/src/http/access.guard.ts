import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { countFailure, OPEN_TO_ALL } from '#platform/http';
import { correlation } from '#platform/logging';
import { Authenticate, type Credentials } from '../authenticate.js';
import { accessErrors } from '../domain/errors.js';
import { changesState, refusalOf } from '../domain/permission.js';
import type { Role } from '../domain/principal.js';
import { setPrincipal } from './current-principal.js';
import { assertOwnOrigin } from './origin.js';
import { ROLES } from './roles.js';
import { readSessionCookie } from './session-cookie.js';

/** Stands before every route that is not `@Public()`: who is it, and may they. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `access.sign_in_required`, `request.too_many` (wrong keys), `access.origin_refused`, `access.role_refused`, `access.scope_refused` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, targets)) return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    // What is behind a sign-in is nothing for caches.
    void reply.header('cache-control', 'no-store');
    const credentials = credentialsOf(request, this.config.publicUrl);
    const principal = credentials && (await this.authenticate.execute(credentials));
    if (!principal) {
      if (credentials?.kind === 'api_key') await countFailure(request, 'api_key');
      // RFC 9110 section 15.5.2: a 401 names a scheme.
      void reply.header('www-authenticate', 'Bearer realm="regards"');
      throw accessErrors.signInRequired();
    }
    const line = correlation();
    if (line) line.organizationId = principal.organizationId;
    // A browser sends the cookie along whoever made it send the request; a key it cannot be made to send.
    if (principal.kind === 'member' && changesState(request.method)) assertOwnOrigin(request, this.config);
    const refusal = refusalOf(
      principal,
      request.method,
      this.reflector.getAllAndOverride<Role[] | undefined>(ROLES, targets),
    );
    if (refusal) throw refusal;
    setPrincipal(request, principal);
    return true;
  }
}

/** The key if one is sent, else the cookie; a wrong key is not made good by a cookie. */
function credentialsOf(request: FastifyRequest, publicUrl: string): Credentials | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    // RFC 6750 section 2.1, the scheme in any case: "Bearer rgd_Zm9vYmFy".
    const token = /^bearer +([A-Za-z0-9._~+/=-]{1,200})$/i.exec(authorization)?.[1];
    return token === undefined ? undefined : { kind: 'api_key', token };
  }
  const token = readSessionCookie(request, publicUrl);
  return token ? { kind: 'session', token } : undefined;
}
