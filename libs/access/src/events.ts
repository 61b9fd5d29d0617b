import { defineEvent } from '#platform/events';

/** A member is to get a mail with a link to choose a password. */
export const passwordLinkMade = defineEvent<{ passwordLinkId: string }>('access.password-link-made');

/** A tenant was made, with its first admin. */
export const organizationCreated = defineEvent<Record<string, never>>('access.organization-created');
