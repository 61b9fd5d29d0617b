import type { ApplicationStatus } from './application-state.js';

export type OfferStatus = 'extended' | 'accepted' | 'declined';

/** How it stands with the person an opening was offered to first. */
export type FirstChoice = 'none' | 'pending' | 'accepted' | 'declined';

export interface Contender {
  readonly status: ApplicationStatus;
  readonly offerStatus: OfferStatus | null;
}

const offers: readonly OfferStatus[] = ['extended', 'accepted', 'declined'];

/**
 * Whether a newer word about an offer counts: by its own instant, and at the same instant by how far the offer had come.
 */
export function offerCounts(
  known: { readonly offerStatus: OfferStatus | null; readonly offerAt: Date | null },
  status: OfferStatus,
  at: Date,
): boolean {
  if (known.offerStatus === null || known.offerAt === null) return true;
  if (at.getTime() === known.offerAt.getTime())
    return offers.indexOf(status) > offers.indexOf(known.offerStatus);
  return at > known.offerAt;
}

/**
 * Sums up the other applications of an opening. An offer to somebody who has since withdrawn or been rejected fell through, even
 * an accepted one; a hire stands unless the offer behind it was declined.
 */
export function firstChoiceOf(contenders: readonly Contender[]): FirstChoice {
  const standings = contenders.map(standingOf);
  for (const standing of ['accepted', 'pending', 'declined'] as const)
    if (standings.includes(standing)) return standing;
  return 'none';
}

function standingOf({ status, offerStatus }: Contender): FirstChoice {
  if (offerStatus === 'declined') return 'declined';
  if (status === 'hired') return 'accepted';
  if (offerStatus === null) return 'none';
  if (status === 'rejected' || status === 'withdrawn') return 'declined';
  return offerStatus === 'accepted' ? 'accepted' : 'pending';
}
