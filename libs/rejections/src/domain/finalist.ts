import type { Hold } from './release.js';

/** What decides whether a finalist's letter waits. */
export interface FinalistFacts {
  readonly finalist: boolean;
  /** How it stands with the others whom the opening was offered to. */
  readonly firstChoice: 'none' | 'pending' | 'accepted' | 'declined';
  /** Whether somebody is still looked for. */
  readonly openingIsLive: boolean;
}

const reasons = {
  none: 'Nobody has accepted an offer for this opening yet, so this finalist could still be asked.',
  pending: 'The first choice has not accepted yet; this person would be asked next.',
  declined:
    'The first choice declined, so this finalist could be asked next; release this if they will not be.',
} as const;

/**
 * Why a finalist's letter waits, or `null` when nothing is gained by waiting: they are no finalist, the first choice has accepted, or
 * the opening was closed without any offer.
 */
export function finalistHold({ finalist, firstChoice, openingIsLive }: FinalistFacts): Hold | null {
  if (!finalist || firstChoice === 'accepted') return null;
  if (firstChoice === 'none' && !openingIsLive) return null;
  return { kind: 'finalist', reason: reasons[firstChoice] };
}
