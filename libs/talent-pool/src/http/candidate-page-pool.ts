import { type Html, html, textQuestion } from '#platform/pages';
import { consentMonths } from '../domain/consent-wording.js';
import { longestWishes } from '../join-pool.js';
import type { CandidatePage } from '../read-candidate-page.js';
import { day } from './page-words.js';

/** Whether a yes of theirs is in force. */
export function staysInTouch({ pool: { consentState } }: CandidatePage): boolean {
  return consentState === 'active' || consentState === 'renewal_due';
}

/** Staying in touch: to say yes with the words that are agreed to, to change the wishes, and to leave in one step. */
export function poolPart(page: CandidatePage, token: string): Html {
  if (!staysInTouch(page))
    return html`<section id="stay">
      <h2>Stay in touch</h2>
      <p>
        When an opening appears that could suit you, we can write to you. Only if you want that; nothing else
        depends on it.
      </p>
      ${agreement(page, token, 'Yes, stay in touch')}
    </section>`;
  const until = page.pool.until ? day(page.pool.until, page) : '';
  const { member, unreachable, consentState, text, textVersion } = page.pool;
  return html`<section id="stay">
    <h2>Staying in touch</h2>
    <p>
      ${
        member
          ? html`You said yes, thank you. We may write to you about openings until ${until}.`
          : html`Thank you. We told the team that you would like to stay in touch; a person decides, and until
            then nothing follows from it. Your yes ends on ${until}.`
      }
    </p>
    ${
      unreachable
        ? html`<p>
            We cannot write to the address that we have for you. To hear from us at another address, reply to
            any of our letters from there.
          </p>`
        : null
    }
    ${
      consentState === 'renewal_due'
        ? html`<p>That is soon. If you want to stay in touch, say so again:</p>
            ${agreement(page, token, `Yes, for another ${consentMonths} months`)}`
        : wishesForm(page, token)
    }
    <details>
      <summary>What you agreed to</summary>
      <blockquote>${text}</blockquote>
      <p class="quiet">Wording ${textVersion}.</p>
    </details>
    <form method="post" action="/c/${token}/leave">
      <div class="actions"><button class="second">Stop staying in touch</button></div>
      <p class="quiet">It ends at once, and changes nothing about any application of yours.</p>
    </form>
  </section>`;
}

function agreement(page: CandidatePage, token: string, button: string): Html {
  return html`<p>What you would agree to:</p>
    <blockquote>${page.pool.text}</blockquote>
    <p class="quiet">
      We note your yes, this wording (${page.pool.textVersion}) and the time. It ends by itself after
      ${consentMonths} months, and on this page whenever you want.
    </p>
    <form method="post" action="/c/${token}/stay">
      ${wishesField(page)}
      <div class="actions"><button>${button}</button></div>
    </form>`;
}

function wishesForm(page: CandidatePage, token: string): Html {
  return html`<form method="post" action="/c/${token}/wishes">
    ${wishesField(page)}
    <div class="actions"><button class="second">Save what you would like</button></div>
  </form>`;
}

function wishesField(page: CandidatePage): Html {
  return textQuestion({
    field: 'wishes',
    label: 'What would you like to do next?',
    hint: 'You can leave this empty. For example: “Product design in a small team, Lisbon or remote.”',
    value: page.pool.wishes,
    limit: longestWishes,
  });
}
