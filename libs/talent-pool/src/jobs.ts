import { replyReceived } from '#conversations';
import { candidateErased, candidateMerged, openingOpened } from '#hiring';
import { defineJob } from '#platform/queue';

/** An opening appeared: rank the pool for it, before it is advertised. */
export const matchOpening = defineJob('talent-pool.match-opening', { queue: 'bulk', on: [openingOpened] });

/** A consent comes to its end; the subject is the consent. */
export const expireConsent = defineJob<{ subjectId: string }>('talent-pool.expire-consent', {
  queue: 'work',
});

/** A candidate wrote: perhaps the answer to an invitation. */
export const readInvitationReply = defineJob('talent-pool.read-invitation-reply', {
  queue: 'work',
  batch: 50,
  on: [replyReceived],
});

/** Erases what the pool keeps of a person. */
export const eraseMedalist = defineJob('talent-pool.erase-medalist', {
  queue: 'work',
  on: [candidateErased],
});

/** Two candidate rows were one person: they have one membership. */
export const mergeMedalists = defineJob('talent-pool.merge-medalists', {
  queue: 'work',
  on: [candidateMerged],
});
