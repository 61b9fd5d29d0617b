import { replyReceived } from '#conversations';
import { defineJob } from '#platform/queue';

/** A candidate wrote: mail whoever is to answer. */
export const tellRecruiter = defineJob('notifications.tell-recruiter', {
  queue: 'work',
  on: [replyReceived],
});
