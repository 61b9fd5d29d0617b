import { type Html, html } from '#platform/pages';
import type { KeptMail, Thread } from '../kept-mail.js';
import { boxPath, subjectOf } from './lists.js';
import { type ShownMail, mailArticle } from './mail.js';
import { nameOf, shortAddress } from './person.js';

/** What went wrong with a form, and what was typed into it. */
export interface Draft {
  readonly text: string;
  readonly problem: string;
}

/** A conversation as its owner's mail program shows it, with the box to answer in. */
export function conversationView(input: {
  thread: Thread;
  mails: readonly ShownMail[];
  /** Where the mails before these are. */
  earlier: string | null;
  /** The mail that an answer goes to, and its Reply-To. */
  answerable: { mail: KeptMail; replyTo: string } | null;
  notice: string | null;
  draft: Draft;
}): Html {
  const { thread, mails, earlier, answerable, notice, draft } = input;
  return html`<p class="back"><a href="${boxPath(thread.owner)}">Back to ${thread.owner}</a></p>
    <h1 dir="auto">${subjectOf(thread.first.subject)}</h1>
    ${notice === null ? null : html`<p class="notice" role="status">${notice}</p>`}
    ${earlier === null ? null : html`<p class="more"><a href="${earlier}">Earlier mails</a></p>`}
    <div id="mails">${mails.map(mailArticle)}</div>
    ${answerable === null ? null : replyForm(answerable, draft)}`;
}

function replyForm({ mail, replyTo }: { mail: KeptMail; replyTo: string }, { text, problem }: Draft): Html {
  return html`<form class="reply letter" method="post" action="/mailbox/mails/${mail.id}/reply" id="reply">
    <label for="text">Reply to <bdi>${nameOf(mail.from)}</bdi></label>
    ${problem === '' ? null : html`<p class="problem" id="problem">${problem}</p>`}
    <textarea
      id="text"
      name="text"
      rows="5"
      dir="auto"
      required
      maxlength="100000"
      ${problem === '' ? null : html`aria-invalid="true" aria-describedby="problem"`}
    >
${text}</textarea>
    <div class="actions">
      <button>Send reply</button>
      <p class="hint">
        From <bdi>${mail.owner}</bdi>, over SMTP, to
        <span class="long" title="${replyTo}">${shortAddress(replyTo)}</span>
      </p>
    </div>
  </form>`;
}
