import { DateTime } from 'luxon';
import { effortInWords } from '#letters';
import type { CandidatePage } from '../read-candidate-page.js';
import type { Standing } from '../read-standings.js';

/** A date in words, in the candidate's time zone: "Monday 2 March 2026". */
export function day(instant: Date, { timeZone }: Pick<CandidatePage, 'timeZone'>): string {
  const inZone = DateTime.fromJSDate(instant, { zone: timeZone });
  return (inZone.isValid ? inZone : DateTime.fromJSDate(instant, { zone: 'utc' }))
    .setLocale('en-GB')
    .toFormat('cccc d LLLL yyyy');
}

/** What the candidate gave beyond applying, as full sentences; '' for nothing. */
export function givenInWords(
  { interviewsHeld, lastInterviewAt, effort }: Standing,
  page: Pick<CandidatePage, 'timeZone'>,
): string {
  const { things, actions } = effortInWords(interviewsHeld, effort);
  const sentences = [
    things === '' ? '' : `${capitalized(things)}.`,
    actions === '' ? '' : `You also ${actions}.`,
    lastInterviewAt && interviewsHeld > 0
      ? `${interviewsHeld === 1 ? 'The' : 'The last'} interview was on ${day(lastInterviewAt, page)}.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
