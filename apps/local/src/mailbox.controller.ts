import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { tokenize } from 'linkifyjs';
import { simpleParser } from 'mailparser';
import { OpenToAll } from '#platform/http';
import { type Html, html, pageOf, sendPage } from '#platform/pages';
import { CandidateMailbox, type MailSummary } from './candidate-mailbox.js';

export const MAILBOX = Symbol('MAILBOX');

/** Shows the mailbox of this computer in a browser; exists in `npm start` only. */
@ApiExcludeController()
@OpenToAll()
@Controller('mailbox')
export class MailboxController {
  constructor(@Inject(MAILBOX) private readonly mailbox: CandidateMailbox) {}

  /** All mails, as a page. */
  @Get()
  async index(@Res() reply: FastifyReply): Promise<void> {
    const mails = await this.mailbox.list();
    const list =
      mails.length > 0
        ? html`<section>
            <ul>
              ${mails.map(mailItem)}
            </ul>
          </section>`
        : html`<p class="quiet">Nothing has left yet. Approve a letter and it arrives here.</p>`;
    const content = html`<h1>Mailbox</h1>
      <p>All mail that leaves this computer’s Regards arrives here and nowhere else.</p>
      ${list}`;
    sendPage(reply, 200, pageOf({ title: 'Mailbox', content }));
  }

  /** All mails, for programs. */
  @Get('mails')
  async mails(): Promise<{ items: MailSummary[] }> {
    return { items: await this.mailbox.list() };
  }

  /** The text of one mail, as a page. */
  @Get(':id')
  async one(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const raw = await this.mailbox.raw(id);
    if (!raw) throw new NotFoundException();
    const mail = await simpleParser(raw);
    const title = mail.subject ?? '(no subject)';
    const content = html`<p><a href="/mailbox">Mailbox</a></p>
      <h1 dir="auto">${title}</h1>
      <p class="quiet">From ${mail.from?.text ?? 'nobody'}</p>
      <section><pre dir="auto">${withLinks(mail.text ?? '')}</pre></section>`;
    sendPage(reply, 200, pageOf({ title, content }));
  }
}

function mailItem({ id, subject, to, from, arrivedAt }: MailSummary): Html {
  return html`<li dir="auto">
    <a href="/mailbox/${id}">${subject === '' ? '(no subject)' : subject}</a><br />
    <small>To ${to}, from ${from}, ${arrivedAt}</small>
  </li>`;
}

/** Links of a letter can be followed; linkifyjs takes only web and mail addresses for links. */
function withLinks(text: string): readonly Html[] {
  return tokenize(text).map((token) =>
    token.isLink
      ? html`<a href="${token.toHref('https')}">${token.toString()}</a>`
      : html`${token.toString()}`,
  );
}
