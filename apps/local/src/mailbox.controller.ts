import { Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { simpleParser } from 'mailparser';
import sanitizeHtml from 'sanitize-html';
import { OpenToAll } from '#platform/http';
import { CandidateMailbox, type MailSummary } from './candidate-mailbox.js';

export const MAILBOX = Symbol('MAILBOX');

const escape = (text: string): string => sanitizeHtml(text, { allowedTags: [], allowedAttributes: {} });

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}pre{white-space:pre-wrap}small{color:#555}</style>
<main>${body}</main></html>`;

/** Shows the mailbox of this computer in a browser; exists in `npm start` only. */
@ApiExcludeController()
@OpenToAll()
@Controller('mailbox')
export class MailboxController {
  constructor(@Inject(MAILBOX) private readonly mailbox: CandidateMailbox) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async index(): Promise<string> {
    const mails = await this.mailbox.list();
    const rows = mails.map(
      (mail) =>
        `<li dir="auto"><a href="/mailbox/${mail.id}">${escape(mail.subject) || '(no subject)'}</a><br><small>to ${escape(mail.to)}, from ${escape(mail.from)}, ${mail.arrivedAt}</small></li>`,
    );
    const list =
      rows.length > 0
        ? `<ul>${rows.join('')}</ul>`
        : '<p>Nothing has left yet. Approve a letter and it arrives here.</p>';
    return page(
      'Mailbox',
      `<h1>Mailbox</h1><p>All mail that leaves this computer’s Regards arrives here and nowhere else.</p>${list}`,
    );
  }

  @Get('mails')
  async mails(): Promise<{ items: MailSummary[] }> {
    return { items: await this.mailbox.list() };
  }

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  async one(@Param('id') id: string): Promise<string> {
    const raw = await this.mailbox.raw(id);
    if (!raw) throw new NotFoundException();
    const mail = await simpleParser(raw);
    return page(
      escape(mail.subject ?? ''),
      `<p><a href="/mailbox">Mailbox</a></p><h1 dir="auto">${escape(mail.subject ?? '')}</h1>
<p><small>from ${escape(mail.from?.text ?? '')}</small></p><pre dir="auto">${escape(mail.text ?? '')}</pre>`,
    );
  }
}
