import { OpenToAll } from '#platform/http';

/** Needs no sign-in: candidate pages, hooks and health prove who asks by other means, or need not know. */
export const Public = OpenToAll;
