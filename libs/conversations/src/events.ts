import { defineEvent } from '#platform/events';

/** A person wrote, and it is known in which conversation. Published once per message, duplicates excluded. */
export const replyReceived = defineEvent<{ messageId: string; conversationId: string; candidateId: string }>(
  'conversations.reply-received',
);

/** A candidate asked for feedback. */
export const feedbackRequested = defineEvent<{ feedbackRequestId: string }>(
  'conversations.feedback-requested',
);
