export { type EventDefinition, type EventPayload, defineEvent } from './define-event.js';
export { OutboxRow, addToOutbox, publish } from './outbox.js';
