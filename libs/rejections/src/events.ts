import { defineEvent } from '#platform/events';

/** A draft waits for a person. */
export const rejectionDrafted = defineEvent<{ rejectionId: string; applicationId: string }>(
  'rejections.rejection-drafted',
);

/** SMTP took the letter. */
export const rejectionSent = defineEvent<{ rejectionId: string; applicationId: string; candidateId: string }>(
  'rejections.rejection-sent',
);

/** The first few letters of a batch have left, and a person has to look before the rest does. */
export const batchPaused = defineEvent<{ batchId: string }>('rejections.batch-paused');
