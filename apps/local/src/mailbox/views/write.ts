import { type Html, html } from '#platform/pages';

/** What was typed into the form of a new mail. */
export interface NewMailFields {
  readonly fromName: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The fields that are wrong, with what to do about it. */
export type Problems = Partial<Record<keyof NewMailFields, string>>;

/** The form of a mail that answers nothing. @param known addresses that wrote to this mailbox */
export function writeForm(fields: NewMailFields, problems: Problems, known: readonly string[]): Html {
  const line = (name: keyof NewMailFields, label: string, type: string, more: Html | null = null): Html => {
    const problem = problems[name];
    return html`<div class="field">
      <label for="${name}">${label}</label>
      ${problem === undefined ? null : html`<p class="problem" id="${name}-problem">${problem}</p>`}
      <input
        type="${type}"
        id="${name}"
        name="${name}"
        value="${fields[name]}"
        dir="auto"
        autocomplete="off"
        ${problem === undefined ? null : html`aria-invalid="true" aria-describedby="${name}-problem"`}
        ${more}
      />
    </div>`;
  };
  return html`<h1>Write a mail</h1>
    <p class="quiet">
      As anybody, to an address that Regards takes mail for. Others are refused, as a mail server refuses
      them.
    </p>
    <form class="card letter" method="post" action="/mailbox/write">
      <div class="pair">
        ${line('fromName', 'Your name', 'text', html`maxlength="200"`)}
        ${line('from', 'Your address', 'email', html`required maxlength="254"`)}
      </div>
      ${line('to', 'To', 'email', html`required maxlength="254" list="known"`)}
      <datalist id="known">${known.map((address) => html`<option value="${address}"></option>`)}</datalist>
      ${line('subject', 'Subject', 'text', html`maxlength="300"`)}
      <div class="field">
        <label for="text">Message</label>
        ${problems.text === undefined ? null : html`<p class="problem" id="text-problem">${problems.text}</p>`}
        <textarea id="text" name="text" rows="10" dir="auto" required maxlength="100000">
${fields.text}</textarea>
      </div>
      <div class="actions"><button>Send</button></div>
    </form>`;
}
