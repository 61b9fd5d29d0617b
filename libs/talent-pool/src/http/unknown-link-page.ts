import { html, pageOf } from '#platform/pages';

/** What every token that opens nothing gets: nothing about anybody. */
export const unknownLinkPage = pageOf({
  title: 'This link opens nothing',
  content: html`<h1>This link opens nothing</h1>
    <p>It may have been cut in two on its way, or what it led to is gone.</p>
    <section>
      <h2>What you can do</h2>
      <ul class="dots">
        <li>Open the link once more from the mail that it stood in, or copy all of it.</li>
        <li>Reply to that mail: a person reads what comes back.</li>
        <li>If you had everything about you erased, then this page went with it.</li>
      </ul>
    </section>`,
});
