import { html, pageOf } from '#platform/pages';
import type { Problem } from './problem.js';

const words: Readonly<Record<number, { readonly title: string; readonly advice: string }>> = {
  404: {
    title: 'There is no such page',
    advice: 'Open the link once more from the mail that it stood in, or copy all of it.',
  },
  429: {
    title: 'One moment, please',
    advice:
      'This page was asked for very often from where you are. Wait a minute, then try again; nothing of yours is lost.',
  },
};
const refused = {
  title: 'This did not work',
  advice: 'What was sent could not be read. Go back, and try it once more.',
};
const failed = {
  title: 'Something went wrong on our side',
  advice: 'Nothing was changed. Try again in a minute, or reply to the mail that led you here.',
};

/** A problem as a visitor of a page reads it, who has no account and knows no codes. */
export function problemPage({ status, instance }: Problem): string {
  const { title, advice } = words[status] ?? (status >= 500 ? failed : refused);
  return pageOf({
    title,
    content: html`<h1>${title}</h1>
      <p>${advice}</p>
      ${status >= 500 && instance ? html`<p class="quiet">It is known here as ${instance}.</p>` : null}`,
  });
}
