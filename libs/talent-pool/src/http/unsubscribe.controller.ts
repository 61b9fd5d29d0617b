import {
  Controller,
  Get,
  HttpCode,
  Injectable,
  type OnModuleInit,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { countFailure, OpenToAll } from '#platform/http';
import { html, pageOf, sendPage } from '#platform/pages';
import { LeavePool } from '../leave-pool.js';
import { holderOf } from '../pool-links.js';
import { unknownLinkPage } from './unknown-link-page.js';

const stopped = pageOf({
  title: 'You are unsubscribed',
  content: html`<h1>You are unsubscribed</h1>
    <p>
      We will not write to you about new openings any more. If you have an application with us, you still hear
      of it.
    </p>`,
});

/** One-click unsubscribing from pool mail (RFC 8058): no sign-in, no redirect, no question; outcomes still leave. */
@ApiExcludeController()
@OpenToAll()
@Controller('u')
export class UnsubscribeController {
  constructor(
    private readonly database: Database,
    private readonly leave: LeavePool,
  ) {}

  /** For a person who follows the link: asks once and changes nothing, for mail scanners follow it too. */
  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.known(token, request, reply, async () => {
      const page = pageOf({
        title: 'Stop these letters',
        content: html`<h1>Stop letters about new openings?</h1>
          <form method="post" action="/u/${token}">
            <div class="actions"><button>Stop them</button></div>
          </form>
          <p class="quiet">It takes effect at once. Letters about an application of yours still come.</p>`,
      });
      sendPage(reply, 200, page);
    });
  }

  /** What a mailbox provider posts for its user: withdraws the consent at once. Any body is taken, or none. */
  @Post(':token')
  @HttpCode(200)
  async stop(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.known(token, request, reply, async ({ organizationId, candidateId }) => {
      await this.leave.execute(organizationId, candidateId, 'unsubscribe');
      sendPage(reply, 200, stopped);
    });
  }

  private async known(
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (holder: { organizationId: string; candidateId: string }) => Promise<void>,
  ): Promise<void> {
    try {
      await work(await holderOf(this.database, 'unsubscribe', token));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'talent_pool.page_unknown') throw error;
      await countFailure(request, 'unsubscribe');
      sendPage(reply, 404, unknownLinkPage);
    }
  }
}

/**
 * Mailbox providers may post multipart/form-data (RFC 8058 section 3.2), which the API does not read. The body says nothing that
 * the address does not say, so on this path it is read as a form and ignored.
 */
@Injectable()
export class TakeAnyUnsubscribeBody implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    fastify.addHook('onRequest', (request, _reply, done) => {
      if (request.method === 'POST' && request.url.startsWith('/u/'))
        request.headers['content-type'] = 'application/x-www-form-urlencoded';
      done();
    });
  }
}
