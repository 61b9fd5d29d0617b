import { type Html, html, pageOf } from '#platform/pages';
import { FEEDBACK_TEXT_LIMIT, type FeedbackField, type FeedbackForm } from '../domain/feedback.js';
import type { FeedbackPage } from '../open-feedback-link.js';

const QUESTIONS: readonly { readonly field: FeedbackField; readonly label: string; readonly hint: string }[] =
  [
    {
      field: 'wentWell',
      label: 'One thing that went well',
      hint: 'Something you saw, tied to the job: “Your migration plan was easy to follow.”',
    },
    {
      field: 'decidedBy',
      label: 'The one difference that decided',
      hint: 'What the job needed, not what the person lacks: “The role needs someone who has run on-call for a large system.”',
    },
    {
      field: 'wouldHelp',
      label: 'One thing that would help next time',
      hint: 'Something they can do: “Bring one example with numbers from production.”',
    },
  ];

const CANNOT_SHARE = 'We cannot share more. The recruiter will say so kindly; leave the rest empty.';

/** The page that a hiring manager sees, complete without scripts. */
export function renderFeedbackPage(page: FeedbackPage): string {
  if (page.kind === 'form') return formPage(page);
  if (page.kind === 'thanks')
    return note({
      title: 'Thank you',
      from: page.company,
      text: `The recruiter at ${page.company} reads it and then answers the candidate.`,
    });
  return note(NOTES[page.kind]);
}

const NOTES: Readonly<Record<'unknown' | 'expired' | 'given', { title: string; text: string }>> = {
  unknown: {
    title: 'This link does not work',
    text: 'Open the link in your mail once more, or ask the recruiter for a new one.',
  },
  expired: {
    title: 'This link has expired',
    text: 'The candidate may still be waiting: please give your feedback to the recruiter, who can record it.',
  },
  given: {
    title: 'The feedback is recorded',
    text: 'Nothing is left to do here. The recruiter can still change the words.',
  },
};

function note({ title, text, from = '' }: { title: string; text: string; from?: string }): string {
  return pageOf({
    title,
    from,
    content: html`<h1>${title}</h1>
      <p>${text}</p>`,
  });
}

function formPage(page: Extract<FeedbackPage, { kind: 'form' }>): string {
  const { role, company, candidateName, question, form } = page;
  const who = candidateName === '' ? 'A candidate' : candidateName;
  const forRole = role === '' ? null : html` for the role of <strong><bdi>${role}</bdi></strong>`;
  const problems = Object.keys(form?.problems ?? {}).length > 0;
  return pageOf({
    title: `${problems ? 'Please complete: ' : ''}Feedback for ${who}`,
    from: company,
    content: html`<h1>Feedback for <bdi>${who}</bdi></h1>
      ${problems ? html`<p class="problem" role="alert">Something is still missing; see below.</p>` : null}
      <p>
        <bdi>${who}</bdi> applied to <bdi>${company}</bdi>${forRole} and asked what was behind our decision.
        One or two sentences each are enough. Write about the job and what you saw, nothing about others,
        nothing about the person.
      </p>
      ${
        question === null
          ? null
          : html`<p>They would like to know:</p>
              <blockquote dir="auto">${question}</blockquote>`
      }
      <form method="post">
        <section>
          ${QUESTIONS.map((question) => questionPart(question, form))}
          <div class="choice">
            <input
              type="checkbox"
              id="cannotShare"
              name="cannotShare"
              value="yes"
              ${form?.cannotShare ? html`checked` : null}
            />
            <label for="cannotShare">${CANNOT_SHARE}</label>
          </div>
        </section>
        <div class="actions"><button type="submit">Give this feedback to the recruiter</button></div>
      </form>`,
  });
}

function questionPart({ field, label, hint }: (typeof QUESTIONS)[number], form: FeedbackForm | null): Html {
  const problem = form?.problems[field] ?? null;
  const described = problem === null ? `${field}-hint` : `${field}-hint ${field}-problem`;
  return html`<div class="field">
    <label for="${field}">${label}</label>
    <span class="hint" id="${field}-hint">${hint}</span>
    ${problem === null ? null : html`<span class="problem" id="${field}-problem">${problem}</span>`}
    <textarea
      id="${field}"
      name="${field}"
      rows="4"
      maxlength="${FEEDBACK_TEXT_LIMIT}"
      aria-describedby="${described}"
      ${problem === null ? null : html`aria-invalid="true"`}
    >
${form?.values[field] ?? ''}</textarea>
  </div>`;
}
