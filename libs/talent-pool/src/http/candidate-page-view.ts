import { DateTime } from 'luxon';
import { type Html, html, pageOf } from '#platform/pages';
import { consentMonths } from '../domain/consent-wording.js';
import { longestWishes } from '../join-pool.js';
import type { CandidatePage, Standing } from '../read-candidate-page.js';

/**
 * The page of one candidate, complete without scripts.
 *
 * @param token of its address, for the forms
 */
export function renderCandidatePage(page: CandidatePage, token: string): string {
  const greeting = page.firstName ? html`Hello <bdi>${page.firstName}</bdi>` : html`Hello`;
  return pageOf({
    title: `Your page at ${page.company}`,
    from: page.company,
    content: html`<h1>${greeting}</h1>
      <p>
        This is your page at <bdi>${page.company}</bdi>. Only who has its address can see it; treat the
        address like a key.
      </p>
      ${page.invitations.map((invitation) => invitationPart(invitation, token))} ${standingsPart(page)}
      ${poolPart(page, token)}
      <section>
        <h2>Anything else</h2>
        <p>
          Reply to any of our letters: to ask what was behind a decision, to correct something, or to have
          everything about you erased. A person reads it.
        </p>
      </section>`,
  });
}

function invitationPart({ id, title }: { id: string; title: string }, token: string): Html {
  return html`<section>
    <h2>We invited you: <bdi>${title}</bdi></h2>
    <p>A yes only means that we talk. A no has no effect on anything else.</p>
    <form method="post" action="/c/${token}/answer">
      <input type="hidden" name="invitation" value="${id}" />
      <div class="actions">
        <button name="answer" value="accepted">Yes, let’s talk</button>
        <button class="second" name="answer" value="declined">Not this one</button>
      </div>
    </form>
  </section>`;
}

function standingsPart(page: CandidatePage): Html {
  if (page.standings.length === 0) return html``;
  return html`<section>
    <h2>Where things stand</h2>
    <ul>
      ${page.standings.map(
        (standing) =>
          html`<li>
            <strong><bdi>${standing.title}</bdi></strong
            ><br />
            <small>Applied ${day(standing.appliedAt, page)}</small><br />
            ${standingWords(standing, page)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function standingWords({ state, toldAt }: Standing, page: CandidatePage): string {
  if (state === 'withdrawn') return 'You stepped back from this one.';
  if (state === 'told' && toldAt) return `We wrote to you with the outcome on ${day(toldAt, page)}.`;
  return 'There is no outcome to tell yet. We owe you an answer, and it will come by mail.';
}

function poolPart(page: CandidatePage, token: string): Html {
  const { consentState, member } = page.pool;
  const given = consentState === 'active' || consentState === 'renewal_due';
  if (!given)
    return html`<section>
      <h2>Stay in touch</h2>
      <p>
        We can write to you when an opening appears that could suit you. Only if you want; nothing depends on
        it.
      </p>
      ${agreement(page, token, 'Yes, stay in touch')}
    </section>`;
  const until = page.pool.until ? day(page.pool.until, page) : '';
  return html`<section>
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
      page.pool.unreachable
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
    <p class="quiet">What you agreed to (wording ${page.pool.textVersion}): ${page.pool.text}</p>
    <form method="post" action="/c/${token}/leave">
      <div class="actions"><button class="second">Stop staying in touch</button></div>
    </form>
    <p class="quiet">One click ends it at once. It changes nothing about any application of yours.</p>
  </section>`;
}

function agreement(page: CandidatePage, token: string, button: string): Html {
  return html`<blockquote>${page.pool.text}</blockquote>
    <p class="quiet">
      Stored: your answer, this wording (${page.pool.textVersion}) and the time. It ends by itself after
      ${consentMonths} months, and you can withdraw on this page at any time.
    </p>
    <form method="post" action="/c/${token}/stay">
      ${wishesField(page)}
      <div class="actions"><button>${button}</button></div>
    </form>`;
}

function wishesForm(page: CandidatePage, token: string): Html {
  return html`<form method="post" action="/c/${token}/stay">
    ${wishesField(page)}
    <div class="actions"><button class="second">Save</button></div>
  </form>`;
}

function wishesField(page: CandidatePage): Html {
  return html`<label for="wishes">What would you like to do next? (you may leave this empty)</label>
    <textarea id="wishes" name="wishes" maxlength="${longestWishes}" rows="4">${page.pool.wishes}</textarea>`;
}

/** A date in words, in the candidate's time zone: "2 March 2026". */
function day(instant: Date, { timeZone }: CandidatePage): string {
  const inZone = DateTime.fromJSDate(instant, { zone: timeZone });
  return (inZone.isValid ? inZone : DateTime.fromJSDate(instant, { zone: 'utc' }))
    .setLocale('en-GB')
    .toFormat('d LLLL yyyy');
}
