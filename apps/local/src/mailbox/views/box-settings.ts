import { type Html, html } from '#platform/pages';
import { instantInWords } from '../dates.js';
import type { Box } from '../kept-mail.js';
import { avatar, nameOf } from './person.js';

/** One mailbox: who it is, and how it behaves. */
export function boxSettings(box: Box, notice: string | null): Html {
  const { address, name, mails, habits, refused } = box;
  const party = { name, address };
  return html`<header class="person">
      ${avatar(party)}
      <div>
        <h1><bdi>${nameOf(party)}</bdi></h1>
        <p class="quiet">
          ${name === '' ? null : html`<span class="long">${address}</span>, `}${mails === 1 ? '1 mail' : `${mails} mails`}
        </p>
      </div>
    </header>
    ${notice === null ? null : html`<p class="notice" role="status">${notice}</p>`}
    <form class="card" method="post" action="/mailbox/habits">
      <input type="hidden" name="of" value="${address}" />
      <fieldset>
        <legend>When a mail arrives</legend>
        ${delivery('accept', 'Take it', 'As a mailbox does that is there and not full.')}
        ${delivery('bounce', 'Bounce this address', 'Take it, then send the sender a delivery report: 5.1.1, no such mailbox (RFC 3464).')}
        ${delivery('refuse', 'Refuse it at once', 'Answer 550 5.1.1 before the mail is sent. Nothing of it is kept.')}
      </fieldset>
      <fieldset>
        <legend>Out of office</legend>
        <div class="choice">
          <input
            type="checkbox"
            role="switch"
            id="away"
            name="outOfOffice"
            value="yes"
            ${habits.outOfOffice ? html`checked` : null}
          />
          <div>
            <label for="away">They are away</label>
            <p class="hint">
              Each letter is answered by an automatic reply; mail of machines and lists is not (RFC 3834).
            </p>
          </div>
        </div>
        <div class="field">
          <label for="backOn">Back on</label>
          <input type="date" id="backOn" name="backOn" value="${habits.backOn ?? ''}" />
        </div>
      </fieldset>
      <div class="actions"><button>Save</button></div>
    </form>
    ${
      refused.lastAt === null
        ? null
        : html`<p class="quiet">
            Refused ${refused.count === 1 ? 'one mail' : `${refused.count} mails`}, the last one on
            ${instantInWords(new Date(refused.lastAt))}.
          </p>`
    }`;

  function delivery(value: string, label: string, hint: string): Html {
    return html`<div class="choice">
      <input
        type="radio"
        id="delivery-${value}"
        name="delivery"
        value="${value}"
        ${habits.delivery === value ? html`checked` : null}
      />
      <div>
        <label for="delivery-${value}">${label}</label>
        <p class="hint">${hint}</p>
      </div>
    </div>`;
  }
}
