import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { LONGEST_QUESTION } from '#conversations';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { OpenToAll } from '#platform/http';
import { doneAnchor, sendPage } from '#platform/pages';
import { AnswerInvitation } from '../answer-invitation.js';
import { AskOnCandidatePage } from '../ask-on-candidate-page.js';
import { ChangeWishes } from '../change-wishes.js';
import { JoinPool } from '../join-pool.js';
import { LeavePool } from '../leave-pool.js';
import { holderOf, type LinkHolder } from '../pool-links.js';
import { ReadCandidatePage } from '../read-candidate-page.js';
import type { Doing } from './candidate-page-notice.js';
import { questionField } from './candidate-page-standing.js';
import { renderCandidatePage } from './candidate-page-view.js';
import { unknownLinkPage } from './unknown-link-page.js';

/**
 * The private page of a candidate. Whoever has its address is let in, so it says nothing before the token is known, and no GET
 * changes anything: mail scanners follow links. Forms post and lead back to the page, which says what was done; sent twice, each does
 * once what it does.
 */
@ApiExcludeController()
@OpenToAll()
@Controller('c')
export class CandidatePageController {
  constructor(
    private readonly database: Database,
    private readonly page: ReadCandidatePage,
    private readonly ask: AskOnCandidatePage,
    private readonly join: JoinPool,
    private readonly wishes: ChangeWishes,
    private readonly leave: LeavePool,
    private readonly answers: AnswerInvitation,
  ) {}

  /** Where things stand, and what the candidate can say. `done` names what a form has just done. */
  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query('done') done: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withHolder(token, reply, async (holder) => {
      const moment = { done: typeof done === 'string' ? done : '' };
      sendPage(reply, 200, renderCandidatePage(await this.page.execute(holder), token, moment));
    });
  }

  /** "Ask for feedback", with a question or none. 422 with the page again when the question is too long. */
  @Post(':token/feedback')
  async askForFeedback(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const applicationId = field(body, 'application');
    const question = field(body, questionField(applicationId));
    await this.act(token, reply, 'feedback', async (holder) => {
      if (question.length > LONGEST_QUESTION) {
        const problem = `Keep it under ${LONGEST_QUESTION} characters: one or two sentences help most.`;
        const refused = { applicationId, question, problem };
        return renderCandidatePage(await this.page.execute(holder), token, { refused });
      }
      if (isUUID(applicationId)) await this.ask.forFeedback(holder, applicationId, question);
      return null;
    });
  }

  /** "Stay in touch", with what the candidate wants next. */
  @Post(':token/stay')
  async stay(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(token, reply, 'stay', async ({ organizationId, candidateId }) => {
      await this.join.execute(organizationId, candidateId, field(body, 'wishes'));
    });
  }

  /** Changes what a candidate who stays in touch wants next. */
  @Post(':token/wishes')
  async wish(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(token, reply, 'wishes', ({ organizationId, candidateId }) =>
      this.wishes.execute(organizationId, candidateId, field(body, 'wishes')),
    );
  }

  /** Withdraws, in one step. */
  @Post(':token/leave')
  async stop(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await this.act(token, reply, 'left', ({ organizationId, candidateId }) =>
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
    const said = field(body, 'answer') === 'accepted' ? 'accepted' : 'declined';
    const isSaid = field(body, 'answer') === said;
    await this.act(token, reply, said, async ({ organizationId, candidateId }) => {
      if (isUUID(id) && isSaid) await this.answers.byCandidate(organizationId, candidateId, id, said);
    });
  }

  /** @param work may return the page to send instead, when the form was refused */
  private async act(
    token: string,
    reply: FastifyReply,
    doing: Doing,
    work: (holder: LinkHolder) => Promise<string | null | void>,
  ): Promise<void> {
    await this.withHolder(token, reply, async (holder) => {
      const refused = await work(holder);
      if (typeof refused === 'string') {
        sendPage(reply, 422, refused);
        return;
      }
      // 303: the browser asks for the page with GET, and reloading it posts nothing again (RFC 9110 section 15.4.4).
      void reply
        .status(303)
        .header('cache-control', 'no-store')
        .header('location', `/c/${encodeURIComponent(token)}?done=${doing}#${doneAnchor}`)
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
