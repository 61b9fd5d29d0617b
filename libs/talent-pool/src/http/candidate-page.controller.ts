import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { OpenToAll } from '#platform/http';
import { sendPage } from '#platform/pages';
import { AnswerInvitation } from '../answer-invitation.js';
import { JoinPool } from '../join-pool.js';
import { LeavePool } from '../leave-pool.js';
import { holderOf, type LinkHolder } from '../pool-links.js';
import { ReadCandidatePage } from '../read-candidate-page.js';
import { renderCandidatePage } from './candidate-page-view.js';
import { unknownLinkPage } from './unknown-link-page.js';

/**
 * The private page of a candidate. Whoever has its address is let in, so it says nothing before the token is known, and no GET
 * changes anything: mail scanners follow links. Forms post and lead back to the page.
 */
@ApiExcludeController()
@OpenToAll()
@Controller('c')
export class CandidatePageController {
  constructor(
    private readonly database: Database,
    private readonly page: ReadCandidatePage,
    private readonly join: JoinPool,
    private readonly leave: LeavePool,
    private readonly answers: AnswerInvitation,
  ) {}

  /** Where things stand, and what the candidate can say. */
  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await this.withHolder(token, reply, async (holder) => {
      sendPage(reply, 200, renderCandidatePage(await this.page.execute(holder), token));
    });
  }

  /** "Stay in touch", with what the candidate wants next. */
  @Post(':token/stay')
  async stay(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(token, reply, async ({ organizationId, candidateId }) => {
      await this.join.execute(organizationId, candidateId, field(body, 'wishes'));
    });
  }

  /** Withdraws, in one step. */
  @Post(':token/leave')
  async stop(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await this.act(token, reply, ({ organizationId, candidateId }) =>
      this.leave.execute(organizationId, candidateId, 'candidate_page'),
    );
  }

  /** Yes or no to an invitation of this candidate. */
  @Post(':token/answer')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = field(body, 'invitation');
    const said = field(body, 'answer');
    await this.act(token, reply, async ({ organizationId, candidateId }) => {
      if (isUUID(id) && (said === 'accepted' || said === 'declined'))
        await this.answers.byCandidate(organizationId, candidateId, id, said);
    });
  }

  private async act(
    token: string,
    reply: FastifyReply,
    work: (holder: LinkHolder) => Promise<void>,
  ): Promise<void> {
    await this.withHolder(token, reply, async (holder) => {
      await work(holder);
      // 303: the browser asks for the page with GET, and reloading it posts nothing again (RFC 9110 section 15.4.4).
      void reply
        .status(303)
        .header('cache-control', 'no-store')
        .header('location', `/c/${encodeURIComponent(token)}`)
        .send();
    });
  }

  private async withHolder(
    token: string,
    reply: FastifyReply,
    work: (holder: LinkHolder) => Promise<void>,
  ): Promise<void> {
    try {
      await work(await holderOf(this.database, 'candidate_page', token));
    } catch (error) {
      const closed = error instanceof DomainError && closedBy.has(error.code);
      if (!closed) throw error;
      sendPage(reply, 404, unknownLinkPage);
    }
  }
}

/** What a person is told nothing more about than that the link opens nothing. */
const closedBy: ReadonlySet<string> = new Set([
  'talent_pool.page_unknown',
  'talent_pool.candidate_gone',
  'talent_pool.invitation_unknown',
]);

/** One field of a form; a browser sends text, and anything else is no text. */
function field(body: unknown, name: string): string {
  const value =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}
