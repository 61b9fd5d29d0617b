import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '#platform/http';
import { type ListQuery, MailboxPages } from './mailbox-pages.js';
import { MailboxServer } from './mailbox-server.js';
import { openMail } from './open-mail.js';
import { noticeOf } from './notices.js';
import { isolated } from './isolated-html.js';
import { mailPolicy, sendMailboxPage } from './views/layout.js';

/** A received mail, for programs. */
interface MailSummary {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  /** When it arrived here, machine time, ISO 8601. */
  readonly arrivedAt: string;
  readonly messageId: string | null;
  readonly threadId: string;
}

const newestMails = 200;
const noDraft = { text: '', problem: '' };

/** The mailboxes of this computer in a browser; in `npm start` only. */
@ApiExcludeController()
@OpenToAll()
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly server: MailboxServer,
    private readonly pages: MailboxPages,
  ) {}

  @Get()
  async index(@Query() query: Readonly<Record<string, unknown>>, @Res() reply: FastifyReply): Promise<void> {
    sendMailboxPage(reply, 200, await this.pages.lists(listQuery(query), noticeOf(query['done'])));
  }

  /** One conversation. It is read by being shown. */
  @Get('threads/:id')
  async thread(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { store } = this.server;
    const thread = store.index.thread(id);
    if (!thread) return sendMailboxPage(reply, 404, await this.pages.nothing());
    const before = query['before'];
    const page = await this.pages.conversation(thread, {
      inAll: query['in'] === 'all',
      before: typeof before === 'string' && store.index.mail(before)?.threadId === id ? before : null,
      notice: noticeOf(query['done']),
      draft: noDraft,
    });
    sendMailboxPage(reply, 200, page);
  }

  /** The form of a new mail. @param query `from`: the address that writes */
  @Get('write')
  async write(@Query() query: Readonly<Record<string, unknown>>, @Res() reply: FastifyReply): Promise<void> {
    const from = textOf(query['from']);
    const fromName = this.server.store.index.box(from.toLowerCase())?.name ?? '';
    const fields = { from, fromName, to: textOf(query['to']), subject: '', text: '' };
    sendMailboxPage(reply, 200, await this.pages.write(fields, {}));
  }

  /** The newest received mails, at most 200, for programs. @param to only mail for this address */
  @Get('mails')
  mails(@Query('to') to: unknown): { items: MailSummary[] } {
    const owner = typeof to === 'string' ? to.toLowerCase() : null;
    const items = this.server.store.index.received(newestMails, owner).map((mail) => ({
      id: mail.id,
      to: mail.owner,
      from: mail.from.name === '' ? mail.from.address : `${mail.from.name} <${mail.from.address}>`,
      subject: mail.subject,
      arrivedAt: mail.keptAt,
      messageId: mail.messageId,
      threadId: mail.threadId,
    }));
    return { items };
  }

  /** Another text once a mail has come or something else is due next, so that an open page notices. */
  @Get('newest')
  async newest(): Promise<{ newest: string }> {
    return { newest: await this.pages.newest() };
  }

  /** The HTML of a mail, for the frame: whatever it holds, it can do nothing. */
  @Get('mails/:id/html')
  async html(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const raw = await this.server.store.raw(id);
    const html = raw && (await openMail(raw)).html;
    if (html === null) return sendMailboxPage(reply, 404, await this.pages.nothing());
    void reply
      .header('content-security-policy', mailPolicy)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(isolated(html));
  }

  /** The message as it was sent, to download. */
  @Get('mails/:id/raw')
  async raw(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const raw = await this.server.store.raw(id);
    if (raw === null) return sendMailboxPage(reply, 404, await this.pages.nothing());
    void reply
      .header('content-disposition', `attachment; filename="${id}.eml"`)
      .header('cache-control', 'no-store')
      .type('message/rfc822')
      .send(raw);
  }

  /** Where a mail lies, for who knows only its id. */
  @Get(':id')
  async one(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const mail = this.server.store.index.mail(id);
    if (!mail) return sendMailboxPage(reply, 404, await this.pages.nothing());
    await reply.redirect(`/mailbox/threads/${mail.threadId}#mail-${id}`, 302);
  }
}

/** What is no text is not there. */
function listQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  const names = ['of', 'find', 'boxes', 'threads'] as const;
  return Object.fromEntries(
    names.map((name) => [name, query[name]]).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as ListQuery;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 254) : '';
}
