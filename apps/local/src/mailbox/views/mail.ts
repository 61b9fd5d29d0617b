import { tokenize } from 'linkifyjs';
import { type Html, html } from '#platform/pages';
import { instantInWords } from '../dates.js';
import type { KeptMail } from '../kept-mail.js';
import type { OpenedMail } from '../open-mail.js';
import { heightClasses } from './frame-height.js';
import { avatar, nameOf, shortAddress } from './person.js';
import { sourceView } from './source.js';

/** A mail with what is needed to show it whole. */
export interface ShownMail {
  readonly kept: KeptMail;
  readonly opened: OpenedMail;
  readonly raw: Buffer;
  /** Shown whole from the start; the others unfold. */
  readonly isOpen: boolean;
}

/** More than this is for the source. */
const shownChars = 200_000;

export function mailArticle(shown: ShownMail): Html {
  const { kept } = shown;
  if (kept.way === 'received') return received(shown);
  return kept.way === 'written' ? written(shown) : automatic(shown);
}

function received({ kept, opened, raw, isOpen }: ShownMail): Html {
  const { id, from, to } = kept;
  return html`<article class="mail" id="mail-${id}" aria-label="Mail from ${nameOf(from)}">
    <details ${isOpen ? html`open` : null}>
      <summary>
        ${avatar(from)}
        <span class="who">
          <bdi class="name">${nameOf(from)}</bdi>
          <span class="preview" dir="auto">${kept.preview}</span>
        </span>
        <time datetime="${kept.date}">${instantInWords(new Date(kept.date))}</time>
      </summary>
      <dl class="lines">
        <dt>From</dt>
        <dd>
          <bdi>${from.name}</bdi>
          <span class="long" title="${from.address}">${shortAddress(from.address)}</span>
        </dd>
        <dt>To</dt>
        <dd><bdi>${to.name}</bdi> <span class="long">${to.address}</span></dd>
        ${
          opened.attachments.length === 0
            ? null
            : html`<dt>Attached</dt>
                <dd><bdi>${opened.attachments.slice(0, 20).join(', ')}</bdi></dd>`
        }
      </dl>
      ${
        opened.unsubscribe?.oneClick
          ? html`<form class="unsubscribe" method="post" action="/mailbox/mails/${id}/unsubscribe">
              <button class="second">Unsubscribe</button>
              <span class="hint">This sender offers it with one click.</span>
            </form>`
          : null
      }
      ${views(kept, opened, raw)}
    </details>
  </article>`;
}

/** HTML, text and source of one mail; switched by radio buttons, so that no script is needed. */
function views(kept: KeptMail, opened: OpenedMail, raw: Buffer): Html {
  const { id, from } = kept;
  const hasHtml = opened.html !== null;
  const choice = (kind: string, label: string, checked: boolean): Html =>
    html`<input
        type="radio"
        class="pick ${kind}"
        name="view-${id}"
        id="${kind}-${id}"
        ${checked ? html`checked` : null}
      /><label for="${kind}-${id}">${label}</label>`;
  return html`<div class="views" role="group" aria-label="Show this mail as">
    ${hasHtml ? choice('as-html', 'HTML', true) : null} ${choice('as-text', 'Text', !hasHtml)}
    ${choice('as-source', 'Source', false)}
    ${
      hasHtml
        ? html`<div class="pane as-html">
            <iframe
              class="${heightClasses(opened.text)}"
              src="/mailbox/mails/${id}/html"
              title="The mail from ${nameOf(from)}, as HTML"
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              loading="lazy"
            ></iframe>
          </div>`
        : null
    }
    <div class="pane as-text"><div class="words" dir="auto">${withLinks(opened.text)}</div></div>
    <div class="pane as-source">${sourceView(kept, opened, raw)}</div>
  </div>`;
}

function written({ kept, opened }: ShownMail): Html {
  const [words, quoted] = splitQuote(opened.text);
  return html`<article class="mail ours" id="mail-${kept.id}" aria-label="You wrote">
    <header>
      ${avatar(kept.from)}
      <span class="who"
        ><span class="name">You wrote</span> <bdi class="preview">as ${nameOf(kept.from)}</bdi></span
      >
      <time datetime="${kept.date}">${instantInWords(new Date(kept.date))}</time>
    </header>
    <div class="words" dir="auto">${withLinks(words)}</div>
    ${
      quoted === ''
        ? null
        : html`<details class="quote">
            <summary>Quoted text</summary>
            <div class="words quiet" dir="auto">${quoted.slice(0, shownChars)}</div>
          </details>`
    }
    ${fateLine(kept)}
  </article>`;
}

function automatic({ kept, opened }: ShownMail): Html {
  const title =
    kept.way === 'bounce'
      ? 'The mailbox bounced it: a delivery report went back to the sender'
      : 'The mailbox answered by itself: out of office';
  return html`<article class="mail auto" id="mail-${kept.id}" aria-label="${title}">
    <details>
      <summary>
        <span class="who">${title}</span>
        <time datetime="${kept.date}">${instantInWords(new Date(kept.date))}</time>
      </summary>
      <div class="words" dir="auto">${opened.text.slice(0, shownChars)}</div>
      <p class="hint"><a href="/mailbox/mails/${kept.id}/raw">Download its source</a></p>
    </details>
    ${fateLine(kept)}
  </article>`;
}

function fateLine({ fate }: KeptMail): Html | null {
  if (fate === null) return null;
  return fate.accepted
    ? html`<p class="fate">Delivered to Regards: <code>${fate.response}</code></p>`
    : html`<p class="fate problem" role="alert">Regards refused it: <code>${fate.response}</code></p>`;
}

/** What was written, and what was quoted below it. */
function splitQuote(text: string): [string, string] {
  // The line that our own answers put above a quote, then quoted lines to the end. Example: "\n\nOn …, Dana wrote:\n> Dear Amara"
  const quote = /\n\n(On [^\n]{1,500} wrote:\n(?:>[^\n]*\n?)+)$/.exec(text.trimEnd());
  return quote ? [text.slice(0, quote.index), quote[1] ?? ''] : [text, ''];
}

/** Links can be followed; linkifyjs takes only web and mail addresses for links. */
function withLinks(text: string): readonly Html[] {
  return tokenize(text.slice(0, shownChars)).map((token) =>
    token.isLink
      ? html`<a href="${token.toHref('https')}" target="_blank" rel="noopener">${token.toString()}</a>`
      : html`${token.toString()}`,
  );
}
