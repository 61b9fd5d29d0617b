import type { FastifyReply } from 'fastify';
import { Html, html } from './html.js';

/** Plain and readable from 320 px on, with the reader's own font size and colours of sufficient contrast (WCAG 2.2 AA). */
const style = new Html(`
:root { color-scheme: light dark; --ink: #1c1b1a; --paper: #fdfcfa; --quiet: #595550; --line: #8a857e; --act: #1d4f6b; --on-act: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1eeea; --paper: #1b1a19; --quiet: #bdb7af; --line: #8a857e; --act: #9fd0ea; --on-act: #10222c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.25rem; }
.quiet { color: var(--quiet); } blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
ul { padding-left: 1.2rem; } li { margin-bottom: .5rem; }
label { display: block; font-weight: 600; margin-top: 1rem; }
textarea { width: 100%; min-height: 6rem; padding: .5rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 4px; }
button { min-height: 44px; margin: .75rem .5rem 0 0; padding: .5rem 1.1rem; font: inherit; font-weight: 600; border: 2px solid var(--act); border-radius: 4px; background: var(--act); color: var(--on-act); cursor: pointer; }
button.second { background: transparent; color: var(--act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
form { margin: 0; }
`);

/** A whole page. In: a title and the content of its main part. */
export function pageOf(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `.text;
}

/** Sends a page that nobody may keep: it is for one person, and its address is a secret. */
export function sendPage(reply: FastifyReply, status: number, page: string): void {
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .type('text/html; charset=utf-8')
    .send(page);
}

/** What every token that opens nothing gets: nothing about anybody. */
export const unknownLinkPage = pageOf(
  'This link opens nothing',
  html`<h1>This link opens nothing</h1>
    <p>
      It may have been cut in two on its way, or what it led to is gone. If it stood in a mail from us, try it
      once more from there.
    </p>
    <p>You can also simply reply to that mail: a person reads what comes back.</p>`,
);
