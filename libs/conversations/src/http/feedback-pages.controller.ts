import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '#platform/http';
import { sendPage } from '#platform/pages';
import { GiveFeedbackByLink } from '../give-feedback-by-link.js';
import type { FeedbackPage } from '../open-feedback-link.js';
import { ShowFeedbackPage } from '../show-feedback-page.js';
import { renderFeedbackPage } from './feedback-page.js';

/** The page of a hiring manager, opened by the link in a mail; the token in it is the only key. */
@ApiExcludeController()
@OpenToAll()
@Controller('f')
export class FeedbackPagesController {
  constructor(
    private readonly showPage: ShowFeedbackPage,
    private readonly giveByLink: GiveFeedbackByLink,
  ) {}

  /** Shows the form. 404 for an unknown link, 410 for an expired one. */
  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.showPage.execute(token);
    sendPage(reply, statusOf(page), renderFeedbackPage(page));
  }

  /** Takes the form. 422 with the page again when something is missing. */
  @Post(':token')
  async give(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.giveByLink.execute(token, body);
    sendPage(reply, statusOf(page), renderFeedbackPage(page));
  }
}

const STATUSES = { unknown: 404, expired: 410, given: 200, thanks: 200, form: 200 } as const;

function statusOf(page: FeedbackPage): number {
  const refused = page.kind === 'form' && page.form !== null;
  return refused ? 422 : STATUSES[page.kind];
}
