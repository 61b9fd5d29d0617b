import { defineEvent } from '#platform/events';

/** A silver medalist said yes to an invitation. */
export const invitationAccepted = defineEvent<{
  invitationId: string;
  openingId: string;
  candidateId: string;
}>('talent-pool.invitation-accepted');
