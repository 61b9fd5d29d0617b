import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import type { SignedIn } from '../sign-in.js';
import { SignOut } from '../sign-out.js';
import { WhoAmI } from '../who-am-i.js';
import { readSessionCookie, writeSessionCookie } from './session-cookie.js';
import { type IdentityView, identityView } from './session.dto.js';

/** Hands a browser its new session, and ends the one that it had. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly signOut: SignOut,
    private readonly whoAmI: WhoAmI,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns who is signed in from now on */
  async execute(
    request: FastifyRequest,
    reply: FastifyReply,
    { token, principal }: SignedIn,
  ): Promise<IdentityView> {
    const before = readSessionCookie(request, this.config.publicUrl);
    if (before) await this.signOut.execute(before);
    writeSessionCookie(reply, token, this.config.publicUrl);
    void reply.header('cache-control', 'no-store');
    return identityView(await this.whoAmI.execute(principal), this.config, this.clock);
  }
}
