export { type EventDefinition, defineEvent } from './define-event.js';
export { type EventPayload, OutboxRow, addToOutbox, publish } from './outbox.js';
