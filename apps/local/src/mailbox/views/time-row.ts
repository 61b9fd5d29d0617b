import { type Html, html } from '#platform/pages';
import type { NextMoment } from '../../time/local-time.js';
import { shortly } from '../dates.js';

export interface ShownTime {
  readonly now: Date;
  readonly next: NextMoment | null;
}

const day = 86_400_000;

const happens = {
  letter: 'Nothing leaves until',
  promise: 'The next promise is due',
  consent: 'The next consent ends',
} as const;

/** What time it is, and two ways to let it pass. @param here the page to come back to */
export function timeRow({ now, next }: ShownTime, here: string): Html {
  const words = next ? `${happens[next.what]} ${shortly(next.at, now)}.` : 'Nothing is due by itself.';
  return html`<p>It is ${weekdayAndHour.format(now)}. ${words}</p>
    ${next ? letPass(next.at, here, 'Skip to it') : null}
    ${letPass(new Date(now.getTime() + day), here, 'One day on')}`;
}

function letPass(to: Date, here: string, words: string): Html {
  return html`<form method="post" action="/mailbox/time">
    <input type="hidden" name="to" value="${to.toISOString()}" />
    <input type="hidden" name="here" value="${here}" />
    <button class="second">${words}</button>
  </form>`;
}

const weekdayAndHour = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
