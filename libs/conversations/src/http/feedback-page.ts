import { FEEDBACK_TEXT_LIMIT, type FeedbackField, type FeedbackForm } from '../domain/feedback.js';
import type { FeedbackPage } from '../open-feedback-link.js';

const QUESTIONS: readonly { readonly field: FeedbackField; readonly label: string; readonly hint: string }[] =
  [
    {
      field: 'wentWell',
      label: 'One thing that went well',
      hint: 'Something you saw, tied to the job: "Your migration plan was easy to follow."',
    },
    {
      field: 'decidedBy',
      label: 'The one difference that decided',
      hint: 'What the job needed, not what the person lacks: "The role needs someone who has run on-call for a large system."',
    },
    {
      field: 'wouldHelp',
      label: 'One thing that would help next time',
      hint: 'Something they can do: "Bring one example with numbers from production."',
    },
  ];

/** A whole HTML document, readable without scripts; everything that comes from data is escaped. */
export function renderFeedbackPage(page: FeedbackPage): string {
  if (page.kind === 'form') return formPage(page);
  if (page.kind === 'thanks')
    return note('Thank you', `The recruiter at ${page.company} reads it and then answers the candidate.`);
  const [title, text] = NOTES[page.kind];
  return note(title, text);
}

const NOTES: Readonly<Record<'unknown' | 'expired' | 'given', readonly [title: string, text: string]>> = {
  unknown: [
    'This link does not work',
    'Open the link in your mail once more, or ask the recruiter for a new one.',
  ],
  expired: [
    'This link has expired',
    'The candidate may still be waiting: please give your feedback to the recruiter, who can record it.',
  ],
  given: [
    'The feedback is recorded',
    'Nothing is left to do here. The recruiter can still change the words.',
  ],
};

function formPage({ role, company, candidateName, form }: Extract<FeedbackPage, { kind: 'form' }>): string {
  const who = candidateName === '' ? 'A candidate' : candidateName;
  const forRole = role === '' ? '' : ` for the role of <strong>${escape(role)}</strong>`;
  const problems = Object.keys(form?.problems ?? {}).length > 0;
  return layout(
    `${problems ? 'Please complete: ' : ''}Feedback for ${who}`,
    `<h1>Feedback for ${escape(who)}</h1>
${problems ? '<p class="problem" role="alert">Something is still missing; see below.</p>' : ''}
<p>${escape(who)} applied to ${escape(company)}${forRole} and asked what was behind our decision. One or two sentences each are enough. Write about the job and what you saw, nothing about others, nothing about the person.</p>
<form method="post">
${QUESTIONS.map((question) => questionHtml(question, form)).join('\n')}
<p class="choice"><input type="checkbox" id="cannotShare" name="cannotShare" value="yes"${form?.cannotShare ? ' checked' : ''}>
<label for="cannotShare">We cannot share more. The recruiter will say so kindly; leave the rest empty.</label></p>
<p><button type="submit">Give this feedback to the recruiter</button></p>
</form>`,
  );
}

function questionHtml({ field, label, hint }: (typeof QUESTIONS)[number], form: FeedbackForm | null): string {
  const problem = form?.problems[field];
  const described = `${field}-hint${problem === undefined ? '' : ` ${field}-problem`}`;
  return `<p><label for="${field}">${escape(label)}</label>
<span class="hint" id="${field}-hint">${escape(hint)}</span>
${problem === undefined ? '' : `<span class="problem" id="${field}-problem">${escape(problem)}</span>`}
<textarea id="${field}" name="${field}" rows="4" maxlength="${FEEDBACK_TEXT_LIMIT}" aria-describedby="${described}"${problem === undefined ? '' : ' aria-invalid="true"'}>
${escape(form?.values[field] ?? '')}</textarea></p>`;
}

function note(title: string, text: string): string {
  return layout(title, `<h1>${escape(title)}</h1>\n<p>${escape(text)}</p>`);
}

function layout(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<style>
body { font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; margin: 0 auto; padding: 2rem 1.25rem; max-width: 40rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
label { font-weight: bold; }
.choice label { font-weight: normal; }
.hint, .problem { display: block; }
.hint { color: #555; }
.problem { color: #9b1c1c; }
textarea { width: 100%; box-sizing: border-box; font: inherit; padding: 0.5rem; margin-top: 0.25rem; border: 1px solid #767676; border-radius: 4px; }
button { font: inherit; padding: 0.6rem 1.2rem; color: #fff; background: #0b5394; border: 0; border-radius: 4px; cursor: pointer; }
:focus-visible { outline: 3px solid #0b5394; outline-offset: 2px; }
</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes. */
function escape(text: string): string {
  // The characters that mean something in HTML. Example: "<"
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
