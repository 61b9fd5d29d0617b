import type { PageFeedback } from '#conversations';
import { type Html, html, notice } from '#platform/pages';
import type { CandidatePage } from '../read-candidate-page.js';
import { staysInTouch } from './candidate-page-pool.js';
import { day } from './page-words.js';

/** What a form leads back with, as `?done=`. */
export const doings = ['stay', 'wishes', 'left', 'accepted', 'declined', 'feedback'] as const;
export type Doing = (typeof doings)[number];

/** Confirms what was just done, if it is so: an address that somebody made up, or kept since, confirms nothing. */
export function noticeOf(done: string, page: CandidatePage, token: string): Html | null {
  const doing = doings.find((known) => known === done);
  return doing === undefined ? null : confirm[doing](page, token);
}

const confirm: Readonly<Record<Doing, (page: CandidatePage, token: string) => Html | null>> = {
  stay: (page, token) =>
    staysInTouch(page)
      ? notice(
          'Thank you: we stay in touch.',
          html`<form method="post" action="/c/${token}/leave">
            <button class="plain">Changed your mind? Stop staying in touch</button>
          </form>`,
        )
      : null,
  wishes: (page) => (staysInTouch(page) ? notice('Saved, thank you.') : null),
  left: (page) =>
    staysInTouch(page)
      ? null
      : notice(
          'We will not write to you about openings any more.',
          html`<p>Changed your mind? <a href="#stay">You can say yes again below</a>.</p>`,
        ),
  accepted: (page) => answered(page, 'accepted'),
  declined: (page) => answered(page, 'declined'),
  feedback: (page) => {
    const feedback = newestAsked(page);
    return feedback
      ? notice('Your request is with us.', html`<p>We answer by mail, by ${day(feedback.dueAt, page)}.</p>`)
      : null;
  },
};

/** The request for feedback that was made last, of those that wait. */
function newestAsked({ standings }: CandidatePage): PageFeedback | undefined {
  return standings
    .flatMap(({ feedback }) => (feedback?.state === 'asked' ? [feedback] : []))
    .toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime())[0];
}

function answered(page: CandidatePage, answer: 'accepted' | 'declined'): Html | null {
  const invitation = page.invitations.find((one) => one.answer === answer);
  if (!invitation) return null;
  return answer === 'accepted'
    ? notice('Thank you: we write to you within three days to find a time to talk.')
    : notice('Thank you for telling us.', html`<p>It has no effect on anything else.</p>`);
}
