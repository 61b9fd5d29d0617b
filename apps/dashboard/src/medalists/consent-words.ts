import { date, fromNow } from '../words/when';
import type { ConsentStanding, Medalist, MedalistRow } from './queries';

type ConsentRecord = NonNullable<ConsentStanding['record']>;

const ways: Readonly<Record<ConsentRecord['channel'], string>> = {
  candidate_page: 'on their own page',
  mail: 'by mail',
  recorded_by_member: 'to a colleague, who recorded it',
};

/** Where a yes came from: "on their own page". */
export function wayInWords(channel: ConsentRecord['channel']): string {
  return ways[channel];
}

const ends: Readonly<Record<NonNullable<ConsentRecord['withdrawnChannel']>, string>> = {
  candidate_page: 'they left on their own page',
  unsubscribe: 'they left by the link in a mail',
  member: 'a colleague took the nomination back',
  renewed: 'they said yes again',
  expired: 'its time was over',
  erased: 'their data was erased',
  merged: 'two records of them became one',
};

/** How a yes ended: "they left on their own page". */
export function endInWords(channel: NonNullable<ConsentRecord['withdrawnChannel']>): string {
  return ends[channel];
}

/** "until 3 Mar 2028, in 24 months". */
export function untilInWords(at: string): string {
  return `${date(at)}, ${fromNow(at)}`;
}

type Standing = Pick<Medalist, 'status' | 'nominatedBy'>;

/** Where they stand in the pool, in one sentence. */
export function standingInWords(
  { status, nominatedBy }: Standing,
  state: MedalistRow['consentState'],
): string {
  switch (status) {
    case 'in_pool':
      return state === 'renewal_due' ? 'In the pool; their yes ends soon' : 'In the pool, with their yes';
    case 'nominated':
      return nominatedBy === null
        ? 'Asked to stay in touch, and waits for us'
        : 'Nominated, and has not said yes';
    case 'left':
      return 'Not in the pool any more';
    default:
      return 'Their yes has ended';
  }
}

/** What follows from where they stand, and what can be done. */
export function consequenceInWords(
  { status, nominatedBy }: Standing,
  state: MedalistRow['consentState'],
): string {
  switch (status) {
    case 'in_pool':
      return state === 'renewal_due'
        ? 'They are proposed for openings until then. Ask them whether they still want to: their own page takes the answer.'
        : 'They are proposed for new openings that suit them.';
    case 'nominated':
      return nominatedBy === null
        ? 'They are in once somebody who met them says yes to them too.'
        : 'Their own page asks them, and every letter leads there. Nothing happens without their yes.';
    case 'left':
      return 'They are not invited. Only a nomination and a yes of their own lead back.';
    default:
      return 'They are not invited. They can say yes again on their own page.';
  }
}
