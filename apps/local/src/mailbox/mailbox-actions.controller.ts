import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assertOwnOrigin } from '#access';
import { CONFIG, type Config } from '#platform/config';
import { DomainError } from '#platform/errors';
import { OpenToAll } from '#platform/http';
import { LocalTime } from '../time/local-time.js';
import { type FormBody, readHabits, readNewMail, readText, readTime } from './forms.js';
import type { KeptMail } from './kept-mail.js';
import { MailboxPages } from './mailbox-pages.js';
import { MailboxServer } from './mailbox-server.js';
import type { Done } from './notices.js';
import { Unsubscribe } from './unsubscribe.js';
import { boxPath } from './views/lists.js';
import { sendMailboxPage } from './views/layout.js';
import { WriteMail } from './write-mail.js';

/** What a person does in the mailbox: a form of its own pages, then a redirect. Forms of other sites are refused (`access.origin_refused`). */
@ApiExcludeController()
@OpenToAll()
@Controller('mailbox')
export class MailboxActionsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly server: MailboxServer,
    private readonly pages: MailboxPages,
    private readonly writeMail: WriteMail,
    private readonly unsubscribe: Unsubscribe,
    private readonly time: LocalTime,
  ) {}

  /** Answers a mail over SMTP. Fields: `text`. */
  @Post('mails/:id/reply')
  async reply(
    @Param('id') id: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertOwnOrigin(request, this.config);
    const mail = this.server.store.index.mail(id);
    const thread = mail && this.server.store.index.thread(mail.threadId);
    if (!thread || mail.way !== 'received') return sendMailboxPage(reply, 404, await this.pages.nothing());
    const { text, problem } = readText(body);
    if (problem !== '') {
      const more = { inAll: false, before: null, notice: null, draft: { text, problem } };
      return sendMailboxPage(reply, 422, await this.pages.conversation(thread, more));
    }
    const sent = await this.writeMail.reply(mail, text);
    if (!sent) return sendMailboxPage(reply, 404, await this.pages.nothing());
    await redirect(reply, `/mailbox/threads/${sent.threadId}`, doneWith(sent), sent.id);
  }

  /** Writes a mail that answers nothing. Fields: `fromName`, `from`, `to`, `subject`, `text`. */
  @Post('write')
  async write(
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertOwnOrigin(request, this.config);
    const { fields, problems, mail } = readNewMail(body);
    if (!mail) return sendMailboxPage(reply, 422, await this.pages.write(fields, problems));
    const sent = await this.writeMail.write(mail);
    await redirect(reply, `/mailbox/threads/${sent.threadId}`, doneWith(sent), sent.id);
  }

  /** Asks the sender to stop, as the mail offers. */
  @Post('mails/:id/unsubscribe')
  async leave(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertOwnOrigin(request, this.config);
    const { store } = this.server;
    const mail = store.index.mail(id);
    if (!mail) return sendMailboxPage(reply, 404, await this.pages.nothing());
    const outcome = await this.unsubscribe.execute(store, id);
    await redirect(reply, `/mailbox/threads/${mail.threadId}`, `unsubscribe_${outcome}`);
  }

  /** Changes how a mailbox behaves. Fields: `of`, `delivery`, `outOfOffice`, `backOn`. */
  @Post('habits')
  async habits(
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertOwnOrigin(request, this.config);
    const read = readHabits(body);
    if (!read) return sendMailboxPage(reply, 422, await this.pages.nothing());
    await this.server.store.setHabits(read.of, read.habits);
    await redirect(reply, boxPath(read.of), 'saved');
  }

  /** Lets time pass. Fields: `to`, `here`. */
  @Post('time')
  async letPass(
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertOwnOrigin(request, this.config);
    const read = readTime(body);
    if (!read) return sendMailboxPage(reply, 422, await this.pages.nothing());
    await redirect(reply, read.here, await this.passed(read.to));
  }

  private async passed(to: Date): Promise<Done> {
    try {
      await this.time.moveTo(to);
      return 'time';
    } catch (error) {
      if (error instanceof DomainError) return 'time_refused';
      throw error;
    }
  }
}

function doneWith({ fate }: KeptMail): Done {
  return fate?.accepted === false ? 'refused' : 'sent';
}

/** Asks the browser to look at a page again: sending the form twice is not one key away. */
async function redirect(reply: FastifyReply, path: string, done: Done, mail?: string): Promise<void> {
  const mark = path.includes('?') ? '&' : '?';
  await reply.redirect(`${path}${mark}done=${done}${mail === undefined ? '' : `#mail-${mail}`}`, 303);
}
