import { defineEvent } from '#platform/events';

/** A draft waits for a person. */
export const rejectionDrafted = defineEvent<{ rejectionId: string; applicationId: string }>(
  'rejections.rejection-drafted',
);

/** SMTP took the letter. */
export const rejectionSent = defineEvent<{ rejectionId: string; applicationId: string; candidateId: string }>(
  'rejections.rejection-sent',
);
