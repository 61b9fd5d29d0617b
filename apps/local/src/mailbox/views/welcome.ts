import { type Html, html } from '#platform/pages';

/** What stands in the main part while no conversation is open. */
export function welcome(hasMail: boolean, notice: string | null): Html {
  return html`<div class="welcome">
    ${notice === null ? null : html`<p class="notice" role="status">${notice}</p>`}
    <h1>${hasMail ? 'Both sides of the story' : 'No mail yet'}</h1>
    <p>
      ${
        hasMail
          ? 'Open a conversation to read it as the candidate does, and answer it: your reply leaves over SMTP and lands in Regards.'
          : 'Nothing has left yet. Approve a letter on the dashboard and, when its hour comes, it arrives here.'
      }
    </p>
    <ul>
      <li><strong>Answer</strong> a letter, and see it understood on the dashboard.</li>
      <li><strong>Be away</strong>: a mailbox can send out-of-office notes by itself.</li>
      <li><strong>Bounce</strong>: let an address stop working and see the outcome reopened.</li>
    </ul>
    <p class="actions"><a class="button second" href="/">Open the dashboard</a></p>
  </div>`;
}

export function notFound(): Html {
  return html`<div class="welcome">
    <h1>There is no such mail</h1>
    <p>It may have been in a folder that was emptied. <a href="/mailbox">All mail</a> has what is there.</p>
  </div>`;
}
