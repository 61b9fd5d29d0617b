import { defineEvent } from '#platform/events';

/** An ATS refuses the credentials that we ask it with; told once until it answers again or they are changed. */
export const credentialsRefused = defineEvent<{ refusalId: string; connectionId: string }>(
  'ats.credentials-refused',
);
