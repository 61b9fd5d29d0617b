import { type Html, html, pageOf, problemSummary } from '#platform/pages';
import type { CandidatePage, PageInvitation } from '../read-candidate-page.js';
import { footOf } from './candidate-page-foot.js';
import { noticeOf } from './candidate-page-notice.js';
import { keptPart } from './candidate-page-kept.js';
import { poolPart } from './candidate-page-pool.js';
import { questionField, type RefusedQuestion, standingPart } from './candidate-page-standing.js';

export interface PageMoment {
  /** What a form has just done, as it stands in the address; '' for nothing. */
  readonly done?: string;
  readonly refused?: RefusedQuestion | null;
}

/**
 * The page of one candidate, complete without scripts.
 *
 * @param token of its address, for the forms
 */
export function renderCandidatePage(page: CandidatePage, token: string, moment: PageMoment = {}): string {
  const { done = '', refused = null } = moment;
  const greeting = page.firstName ? html`Hello <bdi>${page.firstName}</bdi>` : html`Hello`;
  return pageOf({
    title: `${refused ? 'Please shorten: ' : ''}Your page at ${page.company}`,
    from: page.company,
    foot: footOf(page),
    content: html`${refusedSummary(refused)} ${noticeOf(done, page, token)}
      <h1>${greeting}</h1>
      <p>
        This is your page at <bdi>${page.company}</bdi>: where things stand, and what you can ask of us.
        Whoever has its address can see it, so keep the address to yourself.
      </p>
      ${page.invitations.map((invitation) => invitationPart(invitation, token))}
      ${page.standings.map((standing) => standingPart(standing, page, token, refused))}
      ${poolPart(page, token)} ${writePart(page)} ${keptPart(page)}`,
  });
}

function refusedSummary(refused: RefusedQuestion | null): Html | null {
  if (refused === null) return null;
  const field = questionField(refused.applicationId);
  return problemSummary('Your question is too long', [{ field, text: refused.problem }]);
}

function invitationPart({ id, title, answer }: PageInvitation, token: string): Html {
  const button = (said: 'accepted' | 'declined', words: string, look: string): Html =>
    html`<button class="${look}" name="answer" value="${said}">${words}</button>`;
  return html`<section>
    <h2>We invited you: <bdi>${title}</bdi></h2>
    ${invitationState(answer)}
    <form method="post" action="/c/${token}/answer">
      <input type="hidden" name="invitation" value="${id}" />
      <div class="actions">
        ${
          answer === null
            ? [
                button('accepted', 'Yes, let’s talk', 'first'),
                button('declined', 'No, not this one', 'second'),
              ]
            : answer === 'accepted'
              ? button('declined', 'Changed your mind? Say no', 'plain')
              : button('accepted', 'Changed your mind? Yes, let’s talk', 'plain')
        }
      </div>
    </form>
  </section>`;
}

function invitationState(answer: PageInvitation['answer']): Html {
  if (answer === 'accepted')
    return html`<p class="lead">You said yes.</p>
      <p>We write to you to find a time to talk.</p>`;
  if (answer === 'declined')
    return html`<p class="lead">You said no, thank you for telling us.</p>
      <p>It has no effect on anything else.</p>`;
  return html`<p>A yes only means that we talk. A no has no effect on anything else.</p>`;
}

function writePart({ replyTo }: CandidatePage): Html {
  return html`<section>
    <h2>Write to us</h2>
    <p>
      ${
        replyTo === null
          ? html`Reply to any of our letters: to ask something, to tell us something, or to correct something.
            A person reads it.`
          : html`To ask something, to tell us something, or to correct something. A person reads it and
            answers; replying to any of our letters does the same.`
      }
    </p>
    ${
      replyTo === null
        ? null
        : html`<div class="actions"><a class="button second" href="mailto:${replyTo}">Write a mail</a></div>`
    }
  </section>`;
}
