export {
  type EventDefinition,
  type EventPayload,
  type JobPayload,
  defineEvent,
  isBatch,
} from './define-event.js';
export { OutboxRow, addToOutbox, publish, publishAll } from './outbox.js';
