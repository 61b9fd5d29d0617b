import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Html, html } from './html.js';
import { style } from './style.js';

export interface PageParts {
  /** Of the tab and the history. */
  readonly title: string;
  /** Who speaks, above the heading; nobody before it is known whose page it is. */
  readonly from?: string;
  /** Its main part, with the one `h1`. */
  readonly content: Html;
  /** Who is responsible, at the end. */
  readonly foot?: Html | null;
}

// Not formatted, because the policy below names the exact text between these tags.
const styleElement = new Html(`<style>${style}</style>`);

/** A whole page, complete without scripts. */
export function pageOf({ title, from = '', content, foot = null }: PageParts): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        ${from === '' ? null : html`<header class="from"><bdi>${from}</bdi></header>`}
        <main>${content}</main>
        ${foot === null ? null : html`<footer class="foot">${foot}</footer>`}
      </body>
    </html> `.text;
}

/** Nothing is run and nothing is loaded: our one stylesheet, named by its hash, and forms that post to us. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends a page that nobody may keep: it is for one person, and its address is a secret. */
export function sendPage(reply: FastifyReply, status: number, page: string): void {
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .type('text/html; charset=utf-8')
    .send(page);
}
