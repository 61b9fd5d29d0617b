import { defineEvent } from '#platform/events';

/** A mail was stored and waits to be read. Published again when the same bytes arrive for further addresses. */
export const rawMailStored = defineEvent<{ rawMailId: string }>('mail.raw-mail-stored');

/** A receiver refused mail of a stream by policy: nothing of it leaves until an admin resumes it. */
export const streamPaused = defineEvent<{ streamPauseId: string }>('mail.stream-paused');
