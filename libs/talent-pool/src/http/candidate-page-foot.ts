import { type Html, html } from '#platform/pages';
import type { CandidatePage } from '../read-candidate-page.js';

/** Who is responsible for the page and for what we keep (GDPR Art. 13(1)(a)). */
export function footOf({ company, postalAddress }: CandidatePage): Html {
  const address = postalAddress === null ? null : html`<br /><bdi>${postalAddress}</bdi>`;
  return html`This page is from <bdi>${company}</bdi>.${address}`;
}
