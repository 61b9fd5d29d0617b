import { defineEvent } from '#platform/events';

/** `round` is the round that now ended with a no. Published once per round. */
export const applicationRejected = defineEvent<{ applicationId: string; round: number }>(
  'hiring.application-rejected',
);

/** Whatever was decided was taken back, or had been before the present rejection. `round` is the present round: what belongs to earlier ones is superseded. */
export const applicationUnrejected = defineEvent<{ applicationId: string; round: number }>(
  'hiring.application-unrejected',
);

export const applicationWithdrawn = defineEvent<{ applicationId: string }>('hiring.application-withdrawn');

export const applicationHired = defineEvent<{ applicationId: string; openingId: string }>(
  'hiring.application-hired',
);

export const offerAccepted = defineEvent<{ applicationId: string; openingId: string }>(
  'hiring.offer-accepted',
);

export const offerDeclined = defineEvent<{ applicationId: string; openingId: string }>(
  'hiring.offer-declined',
);

/** An opening appeared, or came back. */
export const openingOpened = defineEvent<{ openingId: string }>('hiring.opening-opened');

/** An opening was filled or closed. */
export const openingClosed = defineEvent<{ openingId: string }>('hiring.opening-closed');

/** Each library erases what it keeps of this person. */
export const candidateErased = defineEvent<{ candidateId: string }>('hiring.candidate-erased');

/** Two rows were one person: what hangs on `candidateId` belongs to `intoCandidateId`. */
export const candidateMerged = defineEvent<{ candidateId: string; intoCandidateId: string }>(
  'hiring.candidate-merged',
);
