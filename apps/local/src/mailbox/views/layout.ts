import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Html, html } from '#platform/pages';
import { script } from './script.js';
import { style } from './style.js';

/** The three parts of the program, and what surrounds them. */
export interface PageParts {
  /** Of the tab. */
  readonly title: string;
  /** Another text once something has come, so that the page notices. */
  readonly newest: string;
  /** What time it is, with a button to let it pass; where time can be moved. */
  readonly time: Html | null;
  readonly boxes: Html;
  readonly threads: Html;
  /** The main part, with the one `h1`. */
  readonly content: Html;
  /** A phone shows the lists, or the thing itself. */
  readonly phoneShows: 'lists' | 'content';
}

// Not formatted, because the policy below names the exact text between these tags.
const styleElement = new Html(`<style>${style}</style>`);
const scriptElement = new Html(`<script>${script}</script>`);

/** A whole page of the mailbox; complete without its script, which only brings new mail in. */
export function mailboxPage({ title, newest, time, ...parts }: PageParts): string {
  const { boxes, threads, content, phoneShows } = parts;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body class="shows-${phoneShows}" data-newest="${newest}">
        <a class="skip" href="#content">Skip to the mail</a>
        <header class="top">
          <a class="brand" href="/mailbox">${envelope} Mailbox</a>
          <p>All mail of this computer’s Regards arrives here and nowhere else.</p>
          <a class="quiet" href="/">Dashboard</a>
          <a class="button" href="/mailbox/write">Write a mail</a>
        </header>
        <div class="time" data-live="time">${time}</div>
        <nav class="boxes" aria-label="Mailboxes" data-live="boxes">${boxes}</nav>
        <section class="threads" aria-label="Conversations" data-live="threads">${threads}</section>
        <main id="content" tabindex="-1">${content}</main>
        <p class="hidden" role="status" id="news"></p>
        ${scriptElement}
      </body>
    </html> `.text;
}

const envelope = new Html(
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" aria-hidden="true"><rect x="2.5" y="5" width="19" height="14" rx="2.5"/><path d="m3.5 7 8.5 6.5L20.500 7"/></svg>',
);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One stylesheet and one script, named by their hashes; frames, forms and requests stay on this server. */
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function sendMailboxPage(reply: FastifyReply, status: number, page: string): void {
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    // With "no-referrer" a browser would hide the origin of our own forms too.
    .header('referrer-policy', 'same-origin')
    .type('text/html; charset=utf-8')
    .send(page);
}

/**
 * What a stranger's HTML may do inside its frame: look as it wants, with images that it brings along, and open links in a new tab
 * that is free of the sandbox.
 */
export const mailPolicy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');
