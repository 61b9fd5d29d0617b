export { NotificationsModule } from './notifications.module.js';
export { readLastTestLetter } from './read-last-test-letter.js';
