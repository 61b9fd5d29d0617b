import { LONGEST_QUESTION, type PageFeedback } from '#conversations';
import { type Html, html, textQuestion } from '#platform/pages';
import type { CandidatePage } from '../read-candidate-page.js';
import type { Standing } from '../read-standings.js';
import { day, givenInWords } from './page-words.js';

/** A question that was too long, as it was typed. */
export interface RefusedQuestion {
  readonly applicationId: string;
  readonly question: string;
  readonly problem: string;
}

/** Where one application stands, and what the candidate can ask about it. */
export function standingPart(
  standing: Standing,
  page: CandidatePage,
  token: string,
  refused: RefusedQuestion | null,
): Html {
  const given = givenInWords(standing, page);
  const { contact } = standing;
  return html`<section>
    <h2><bdi>${standing.title}</bdi></h2>
    ${stateInWords(standing, page)}
    <dl>
      <dt>You applied</dt>
      <dd>${day(standing.appliedAt, page)}</dd>
      ${
        given === ''
          ? null
          : html`<dt>You gave us</dt>
              <dd>${given}${standing.state === 'told' ? ' Thank you.' : ''}</dd>`
      }
      ${
        contact === null
          ? null
          : html`<dt>Your contact</dt>
              <dd>
                <bdi>${contact.name}</bdi>${contact.title ? html`, <bdi>${contact.title}</bdi>` : null}
              </dd>`
      }
    </dl>
    ${standing.state === 'told' ? feedbackPart(standing, page, token, refused) : null}
  </section>`;
}

function stateInWords({ state, toldAt }: Standing, page: CandidatePage): Html {
  if (state === 'withdrawn') return html`<p class="lead">You stepped back from this one.</p>`;
  if (state === 'hired') return html`<p class="lead">You said yes to us. Welcome.</p>`;
  if (state === 'told' && toldAt)
    return html`<p class="lead">We won’t be offering you this role.</p>
      <p>We wrote to you about it on ${day(toldAt, page)}.</p>`;
  // The same words before and after a decision: nobody should read a no off this page before the letter.
  return html`<p class="lead">We have not told you the outcome yet.</p>
    <p>
      You will hear it from us by mail, whatever it is, and at the latest two weeks after we have decided.
    </p>`;
}

function feedbackPart(
  { applicationId, feedback }: Standing,
  page: CandidatePage,
  token: string,
  refused: RefusedQuestion | null,
): Html {
  if (feedback !== null) return askedPart(feedback, page);
  const mine = refused?.applicationId === applicationId ? refused : null;
  return html`<h3>Would you like to know more?</h3>
    <p>
      Ask, and somebody who worked on this role tells you what went well, what decided, and what could help
      next time. The answer comes by mail within five working days.
    </p>
    <form method="post" action="/c/${token}/feedback">
      <input type="hidden" name="application" value="${applicationId}" />
      ${textQuestion({
        field: questionField(applicationId),
        label: 'Is there something in particular that you would like to know?',
        hint: 'You can leave this empty. For example: “Was it my portfolio, or the final interview?”',
        value: mine?.question ?? '',
        limit: LONGEST_QUESTION,
        problem: mine?.problem,
        rows: 3,
      })}
      <div class="actions"><button>Ask for feedback</button></div>
    </form>`;
}

/** Several applications stand on one page, and each needs an id of its own. */
export function questionField(applicationId: string): string {
  return `question-${applicationId}`;
}

function askedPart({ state, askedAt, dueAt, answeredAt, question }: PageFeedback, page: CandidatePage): Html {
  const asked = html`You asked for feedback on ${day(askedAt, page)}.`;
  const quoted = question === null ? null : html`<blockquote dir="auto">${question}</blockquote>`;
  if (state === 'answered' && answeredAt)
    return html`<h3>Your feedback</h3>
      <p>${asked} We answered by mail on ${day(answeredAt, page)}.</p>
      ${quoted}`;
  return html`<h3>Your feedback</h3>
    <p>
      ${asked}
      ${
        dueAt >= page.now
          ? html`We answer by mail, by <strong>${day(dueAt, page)}</strong>.`
          : html`We said that we would answer by ${day(dueAt, page)}, and we are late. It stays on the list of
            whoever owes you the answer until you have it.`
      }
    </p>
    ${quoted}`;
}
