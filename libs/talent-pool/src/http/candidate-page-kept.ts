import { type Html, html } from '#platform/pages';
import type { CandidatePage } from '../read-candidate-page.js';
import { staysInTouch } from './candidate-page-pool.js';

/** What we keep about the candidate, and how to have it sent, corrected or erased (GDPR Art. 15 to 17). The same before and after a decision. */
export function keptPart(page: CandidatePage): Html {
  const met = page.standings.some(({ interviewsHeld }) => interviewsHeld > 0);
  return html`<section>
    <h2>What we keep about you</h2>
    <ul class="dots">
      <li>your name and your mail address${page.addresses > 1 ? 'es' : ''}</li>
      <li>your applications, with what you sent us for them</li>
      ${met ? html`<li>when we met, and what the people who met you wrote about it</li>` : null}
      <li>the letters between us, and what you say on this page</li>
      ${staysInTouch(page) ? html`<li>your yes to staying in touch, and what you would like to do next</li>` : null}
    </ul>
    <p>
      You can have it sent to you, corrected, or erased: write to us, as above, and say which. A person does
      it within 30 days and writes to you. Only the people at <bdi>${page.company}</bdi> who work on hiring
      see it.
    </p>
  </section>`;
}
