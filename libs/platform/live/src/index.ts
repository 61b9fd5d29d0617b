export { ChangeFeed, type ChangeListener } from './change-feed.js';
export { EventStream } from './event-stream.js';
export { LiveModule } from './live.module.js';
