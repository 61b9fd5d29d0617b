import { date } from '../words/when';
import type { ApplicationRow, LetterRow } from './queries';

/** How an application stands, and the date that belongs to it. */
export function standingOfApplication({ status, rejectedAt, offerStatus }: ApplicationRow): {
  readonly words: string;
  readonly at: string | null;
} {
  switch (status) {
    case 'active':
      return { words: offerStatus === null ? 'Not decided' : offers[offerStatus], at: null };
    case 'rejected':
      return { words: 'We said no', at: rejectedAt };
    case 'withdrawn':
      return { words: 'They withdrew', at: null };
    default:
      return { words: 'Hired', at: null };
  }
}

const offers: Readonly<Record<NonNullable<ApplicationRow['offerStatus']>, string>> = {
  extended: 'Offered the place, has not answered',
  accepted: 'Accepted the place',
  declined: 'Declined the place',
};

/** Where a letter that says no stands. */
export function letterInWords({ status, sentAt, holds }: LetterRow): string {
  switch (status) {
    case 'drafted':
      return 'a draft, to be approved';
    case 'approved':
      return holds.length > 0 ? 'approved and held' : 'approved, leaves by itself';
    case 'sending':
      return 'on its way';
    case 'sent':
      return sentAt === null ? 'sent' : `sent ${date(sentAt)}`;
    case 'failed':
      return 'could not be delivered';
    case 'cancelled':
      return 'cancelled';
    default:
      return 'overtaken, never sent';
  }
}
