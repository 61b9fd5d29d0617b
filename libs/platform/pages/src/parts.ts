import { type Html, html } from './html.js';

/** Where a redirect after a form leads to, so that the browser goes on reading there: `/c/…#done`. */
export const doneAnchor = 'done';

/**
 * What was just done, on top of the page, with the way back if there is one. The fragment of the address gives it the focus, without script.
 *
 * @param more sentences and a form to undo it
 */
export function notice(title: string, more: Html | null = null): Html {
  return html`<div class="notice" id="${doneAnchor}" role="region" tabindex="-1" aria-labelledby="done-title">
    <h2 id="done-title">${title}</h2>
    ${more}
  </div>`;
}

/** One thing that must be changed: a sentence, and the id of the field it is about. */
export interface FormProblem {
  readonly field: string;
  readonly text: string;
}

/** All problems of a form, above it, each leading to its field; it has the focus when the page opens, without script. */
export function problemSummary(title: string, problems: readonly FormProblem[]): Html {
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${title}</h2>
    <ul>
      ${problems.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}
    </ul>
  </div>`;
}

/** A question with room for a text. */
export interface TextQuestion {
  /** Name and id. */
  readonly field: string;
  readonly label: string;
  readonly hint: string | Html;
  readonly value: string;
  /** UTF-16 code units. */
  readonly limit: number;
  readonly problem?: string | null | undefined;
  /** What a check says about the text, under the hint. */
  readonly advice?: Html | null | undefined;
  readonly rows?: number;
}

export function textQuestion(question: TextQuestion): Html {
  const { field, label, hint, value, limit, problem = null, advice = null, rows = 4 } = question;
  const parts = [
    `${field}-hint`,
    ...(problem === null ? [] : [`${field}-problem`]),
    ...(advice === null ? [] : [`${field}-advice`]),
  ];
  return html`<div class="field">
    <label for="${field}">${label}</label>
    <span class="hint" id="${field}-hint">${hint}</span>
    ${problem === null ? null : html`<span class="problem" id="${field}-problem">${problem}</span>`}
    ${advice === null ? null : html`<div class="advice" id="${field}-advice">${advice}</div>`}
    <textarea
      id="${field}"
      name="${field}"
      dir="auto"
      rows="${rows}"
      maxlength="${limit}"
      aria-describedby="${parts.join(' ')}"
      ${problem === null ? null : html`aria-invalid="true"`}
    >
${value}</textarea>
  </div>`;
}
