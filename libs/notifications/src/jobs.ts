import { passwordLinkMade } from '#access';
import { replyReceived } from '#conversations';
import { defineJob } from '#platform/queue';

/** A candidate wrote: mail whoever is to answer. */
export const tellRecruiter = defineJob('notifications.tell-recruiter', {
  queue: 'work',
  on: [replyReceived],
});

/** A member is to choose a password: mail them the link. */
export const mailPasswordLink = defineJob('notifications.mail-password-link', {
  queue: 'mail',
  on: [passwordLinkMade],
});
