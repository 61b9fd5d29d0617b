import { html, pageOf } from '#platform/pages';

/** What every token that opens nothing gets: nothing about anybody. */
export const unknownLinkPage = pageOf({
  title: 'This link opens nothing',
  content: html`<h1>This link opens nothing</h1>
    <p>
      It may have been cut in two on its way, or what it led to is gone. If it stood in a mail from us, try it
      once more from there.
    </p>
    <p>You can also simply reply to that mail: a person reads what comes back.</p>`,
});
