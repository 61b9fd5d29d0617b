import { organizationCreated, passwordLinkMade } from '#access';
import { credentialsRefused } from '#ats';
import { replyReceived } from '#conversations';
import { streamPaused } from '#mail';
import { defineJob } from '#platform/queue';
import { batchPaused } from '#rejections';

/** A candidate wrote: mail whoever is to answer. */
export const tellRecruiter = defineJob('notifications.tell-recruiter', {
  queue: 'work',
  batch: 20,
  on: [replyReceived],
});

/** A member is to choose a password: mail them the link. */
export const mailPasswordLink = defineJob('notifications.mail-password-link', {
  queue: 'mail',
  on: [passwordLinkMade],
});

/** A stream of mail stands still: mail the admins. */
export const tellAdmins = defineJob('notifications.tell-admins', { queue: 'work', on: [streamPaused] });

/** The first letters of a batch have left: mail who approved it. */
export const tellApprovers = defineJob('notifications.tell-approvers', { queue: 'work', on: [batchPaused] });

/** An ATS refuses our credentials: mail the admins. */
export const tellAdminsOfRefusal = defineJob('notifications.tell-admins-of-refusal', {
  queue: 'work',
  on: [credentialsRefused],
});

/** An organization was made: its mornings begin. */
export const beginDigests = defineJob('notifications.begin-digests', {
  queue: 'work',
  on: [organizationCreated],
});

/** Due on each morning of an organization's working days; mails its members what needs them. */
export const sendDigests = defineJob<{ subjectId: string }>('notifications.send-digests', { queue: 'work' });
