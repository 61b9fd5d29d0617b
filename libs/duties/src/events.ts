import { defineEvent } from '#platform/events';

/** A duty passed its due date while open. Published once, and again if it was reopened and then passed it. */
export const dutyOverdue = defineEvent<{ dutyId: string }>('duties.overdue');
