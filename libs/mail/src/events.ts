import { defineEvent } from '#platform/events';

/** A mail was stored and waits to be read. Published again when the same bytes arrive for further addresses. */
export const rawMailStored = defineEvent<{ rawMailId: string }>('mail.raw-mail-stored');
